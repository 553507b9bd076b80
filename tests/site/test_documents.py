"""One site for many documents: none, one of another city, three of two authorities, thirty. Everything shown is made from data by code."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.derived.naming import dated_name, full_name
from macros.loading.dataset import Dataset
from macros.loading.load import load
from scripts.pages_server import serving
from tests import many
from tests.project import Project
from tests.reading import broken_links, tags, understood

DOCUMENTS = ("none", "one", "three", "thirty")


@dataclass(frozen=True)
class Built:
    """A built site and the data that it shows."""

    name: str
    site: Path
    dataset: Dataset

    def text(self, page: str) -> str:
        soup = understood(self.site / page / "index.html")
        return re.sub(r"\s+", " ", soup.get_text(" "))


def made(invented: Path, name: str) -> Built:
    return Built(name, invented / name / "site", load(invented / name).dataset)


def of(name: str) -> pytest.MarkDecorator:
    """All that looks at one of the sites goes to the same worker, which reads each page once."""
    return pytest.mark.xdist_group(f"documents {name}")


@pytest.fixture(scope="session", params=[pytest.param(name, marks=of(name)) for name in DOCUMENTS])
def built(request: pytest.FixtureRequest, invented: Path) -> Built:
    return made(invented, request.param)


@pytest.fixture(scope="session")
def three(invented: Path) -> Built:
    return made(invented, "three")


@pytest.fixture(scope="session")
def one(invented: Path) -> Built:
    return made(invented, "one")


def footer(path: Path) -> str:
    """What the foot of a page says."""
    (found,) = re.findall(r'<footer class="site-footer">(.*?)</footer>', path.read_text(encoding="utf-8"), re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", found))


def test_links_and_anchors_resolve(built: Built) -> None:
    assert broken_links(built.site) == []


def test_every_page_of_a_document_names_it_and_no_other(built: Built) -> None:
    reports = built.dataset.reports.values()
    names = {report.id: full_name(built.dataset, report) for report in reports}
    for key, name in names.items():
        own = [built.site / "tai-lieu" / key, *(built.site / page / key for page in ("ket-qua", "cam-ket"))]
        own += [path.parent for path in (built.site / "cam-ket" / key).glob("*/index.html")]
        seen = 0
        for folder in own:
            if not (folder / "index.html").exists():
                continue
            seen += 1
            said = footer(folder / "index.html")
            assert name in said, folder
            assert not [other for other in names.values() if other != name and other in said], folder
        assert seen >= 2, f"{key} has a page of its own, and one of what it says"


def test_a_page_of_all_documents_says_how_many_and_of_whom(built: Built) -> None:
    said = footer(built.site / "van-ban" / "index.html")
    count, issuers = len(built.dataset.reports), len(built.dataset.issuers)
    if count == 0:
        assert "Theo" not in said
    elif count == 1:
        assert full_name(built.dataset, next(iter(built.dataset.reports.values()))) in said
    else:
        assert f"Theo {count} văn bản của {issuers} cơ quan" in said


def test_lists_can_be_asked_for_one_document(built: Built) -> None:
    select = understood(built.site / "cam-ket" / "index.html").find("select", attrs={"name": "tai-lieu"})
    promising = {commitment.split("/")[0] for commitment in built.dataset.commitments}
    if len(built.dataset.reports) < 2:
        assert select is None
        return
    assert select is not None
    assert {str(option["value"]) for option in select.find_all("option")} == promising | {""}


def test_a_choice_of_documents_stands_on_each_page_that_shows_one(built: Built) -> None:
    reports = built.dataset.newest_first()
    links = understood(built.site / "ket-qua" / "index.html").select(".document-choice a")
    wanted = [f"{report.id}/" for report in reports] if len(reports) > 1 else []
    assert [str(link["href"]) for link in links] == wanted
    listed = understood(built.site / "tai-lieu" / "index.html").select(".document-list h3 a")
    assert [str(link["href"]) for link in listed] == [f"{report.id}/" for report in reports]


def test_search_says_which_document_a_result_is_from(built: Built) -> None:
    index = (built.site / "assets" / "search" / "index.js").read_text(encoding="utf-8")
    for report in built.dataset.reports.values():
        named = full_name(built.dataset, report) if len(built.dataset.issuers) > 1 else dated_name(built.dataset, report)
        assert (named in index) == (len(built.dataset.reports) > 1), report.id


def test_published_data_holds_every_document_once(built: Built) -> None:
    rows = json.loads((built.site / "api" / "v1" / "reports.json").read_text(encoding="utf-8"))["data"]
    assert sorted(row["id"] for row in rows) == sorted(built.dataset.reports)
    site = built.dataset.site.id
    assert sorted(path.suffix for path in (built.site / "du-lieu").glob(f"{site}.*")) == [".sqlite", ".xlsx", ".zip"]


def test_nothing_names_the_city_or_the_report_that_the_project_began_with(built: Built) -> None:
    """Every word of these sites comes from code, pages and invented data."""
    real = load(many.ROOT).dataset
    words = [
        real.site.name,
        real.site.place.removeprefix("thành phố "),
        *real.reports,
        *(report.number for report in real.reports.values()),
    ]
    published = (path for path in built.site.rglob("*") if path.suffix in (".html", ".xml", ".csv", ".json", ".txt", ".svg", ".js"))
    found = {(path.name, word) for path in published for word in words if word in path.read_text(encoding="utf-8")}
    assert found == set()


@of("none")
def test_no_site_without_documents_is_empty_or_wrong(invented: Path) -> None:
    none = made(invented, "none")
    assert "chưa có văn bản nào" in none.text("")
    for page in ("ket-qua", "nhiem-vu", "cam-ket", "danh-gia", "doi-chieu", "tai-lieu"):
        assert re.search("[Cc]hưa có văn bản nào", none.text(page)), page
        assert "0 trên 0" not in none.text(page), page


@of("one")
def test_a_draft_is_counted_and_shown_nowhere(one: Built) -> None:
    root = one.site.parent
    assert Project(root).check().drafts.keys() == {"kh-9-2031", "nq-3-2031"}
    for path in one.site.rglob("*"):
        if path.suffix in (".html", ".xml", ".csv", ".json", ".txt"):
            text = path.read_text(encoding="utf-8")
            assert many.HIDDEN not in text, path
            assert "kh-9-2031" not in text.replace("kh-165-2025", ""), path


@of("one")
def test_the_look_comes_from_the_data(one: Built) -> None:
    assert (one.site / "assets" / "logo.svg").read_text(encoding="utf-8") == many.LOGO
    assert (one.site / "assets" / "favicon.svg").read_text(encoding="utf-8") == many.LOGO
    for sheet in ("site.css", "tokens.css"):
        css = (one.site / "assets" / "css" / sheet).read_text(encoding="utf-8")
        assert css.rindex("--band:#5b2a86") > css.rindex("--band: #0a4f50"), "what the data says comes last"
    assert '<meta name="theme-color" content="#5b2a86">' in (one.site / "index.html").read_text(encoding="utf-8")


@of("three")
def test_two_commitments_that_follow_each_other_name_each_other(three: Built) -> None:
    earlier, later = f"{many.REPORT}/v-1-1", f"{many.PLAN}/ii-1"
    for page, other in ((earlier, later), (later, earlier)):
        links = [tag.get("href") for tag in tags(three.site / "cam-ket" / page / "index.html") if tag.name == "a"]
        assert [link for link in links if link.endswith(f"{other}/")], page
    rows = {row["id"]: row for row in json.loads((three.site / "api/v1/commitments.json").read_text(encoding="utf-8"))["data"]}
    assert rows[later]["continues"] == earlier
    assert "continues" not in rows[earlier]


@of("three")
def test_one_measure_of_two_documents_is_one_series_with_its_break(three: Built) -> None:
    rows = [
        row.get_text(" ") for row in understood(three.site / "tai-lieu" / "index.html").select("#chi-so ~ * tbody tr, .data-table tbody tr")
    ]
    assert len(rows) == 3
    assert "1.200" in rows[0]
    assert "1/10/2030" in rows[1]
    assert "1.300" in rows[2]


@of("three")
def test_places_say_whose_they_are(three: Built) -> None:
    document = understood(three.site / "van-ban" / "index.html").find(id="5-kh-hdnd-vd-2030")
    assert document is not None
    assert full_name(three.dataset, three.dataset.reports[many.REPORT]) in document.get_text(" ")


@of("three")
def test_old_addresses_lead_on(three: Built, browser: Browser) -> None:
    """What stood on a page of the newest document before another was newer."""
    with serving(three.site) as served:
        page = browser.new_page()
        for old, new in (
            (f"ket-qua/#{many.REPORT}-i-so-1", f"ket-qua/{many.REPORT}/#{many.REPORT}-i-so-1"),
            (f"ket-qua/#{many.OTHER}-i-a-so-1", f"ket-qua/{many.OTHER}/#{many.OTHER}-i-a-so-1"),
            (f"#{many.REPORT}", f"#{many.REPORT}"),
        ):
            page.goto(f"{served}/{old}")
            page.wait_for_url(f"{served}/{new}")
            assert page.locator(f"[id='{new.partition('#')[2]}']").count() == 1
        page.close()


def test_a_browser_opens_every_kind_of_page(built: Built, browser: Browser) -> None:
    """Nothing goes wrong in the console; nothing is wider than a small phone."""
    problems: list[str] = []
    with serving(built.site) as served:
        context = browser.new_context(viewport={"width": 360, "height": 640})
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        newest = [report.id for report in built.dataset.newest_first()[:1]]
        for place in ("", "ket-qua/", "cam-ket/", "tai-lieu/", "van-ban/", "du-lieu/", *(f"tai-lieu/{key}/" for key in newest)):
            page.goto(f"{served}/{place}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, place
        context.close()
    assert problems == []
