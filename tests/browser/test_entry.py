"""The form "Thêm thông tin" in a browser: by keyboard and on a phone, from a page to a file that is filled in; nothing kept, nothing sent."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, Route, expect

from macros.derived.deployment import Deployment
from macros.pages.entry import render
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.site import Contact

#: In the order of the keyboard: field → what somebody types.
TYPED = (
    ("evidence-url", "https://nhandan.vn/bai-1234.html"),
    ("evidence-published", "30/7/2024"),
    ("evidence-excerpt", 'khởi công "cầu": 500 m'),
    ("summary", 'Đã khởi công: cầu 500 m # "mới".'),
)
#: What a form may cost who opens it.
MOST_BYTES = 7_000
PATH = "dong-gop/cap-nhat/"
#: What the block that the page holds ends with.
END = "gửi địa chỉ bằng mẫu này.</p>\n</div>"
#: Longer than an address may be, and made of what passes the check.
LONG = "Đã khởi công cầu. " * 600


@pytest.fixture
def form(own_phone: Page, address: str, publication: Publication) -> Page:
    """The page as it is where the operator has a repository and an e-mail address; the rest is the built site."""
    site = publication.dataset.site.model_copy(update={"contact": Contact(email="nhom@vi.du")})
    deployment = Deployment(address=f"{address}/", repository="https://github.com/vi/du")
    inner = render(Renderer(Publication(replace(publication.dataset, site=site), deployment)), PATH)

    def answered(route: Route) -> None:
        response = route.fetch()
        before, mark, after = response.text().partition('<div class="page page--entry">')
        assert mark
        route.fulfill(response=response, body=f"{before}{inner}{after.partition(END)[2]}")

    own_phone.route(re.compile(rf"/{PATH}(?:\?.*)?$"), answered)
    return own_phone


def typed(page: Page) -> None:
    for key, text in TYPED:
        page.locator(f"#{key}").focus()
        page.keyboard.insert_text(text)
    page.locator("#date").fill("2024-07-29")
    page.locator("#bearing").focus()
    page.keyboard.press("T")
    page.keyboard.press("Tab")


def test_from_a_promise_to_a_file_filled_in_by_keyboard_on_a_phone(form: Page, address: str, publication: Publication) -> None:
    commitment = next(iter(publication.dataset.commitments.values()))
    asked: list[str] = []
    form.goto(f"{address}/cam-ket/{commitment.id}/")
    form.locator("a.add-more").press("Enter")
    form.wait_for_url(f"**/{PATH}?**")
    form.on("request", lambda request: asked.append(request.url))
    assert form.locator("#cho").input_value() == commitment.id
    assert form.locator("[data-without-script]").is_hidden()
    assert form.locator("[aria-invalid]").count() == 0, "nobody is told off before they have typed"
    form.get_by_role("button", name="Xem còn thiếu gì").press("Enter")
    expect(form.locator("#evidence-url")).to_be_focused()
    typed(form)
    expect(form.locator("#evidence-publisher")).to_have_value("Nhân Dân")
    expect(form.get_by_role("status").first).to_have_text("Đã đủ điều mà một mục tự nói được.")
    link = urlsplit(str(form.get_by_role("link", name="Mở tệp mới ở kho dữ liệu").get_attribute("href")))
    query = parse_qs(link.query)
    report = commitment.id.split("/")[0]
    assert (link.netloc, link.path) == ("github.com", f"/vi/du/new/main/data/reports/{report}/updates")
    value = yaml.safe_load(query["value"][0])
    assert query["filename"] == [f"{value['id'].split('/')[1]}.yml"]
    assert value["summary"] == TYPED[-1][1]
    assert value["evidence"][0]["published"] == dt.date(2024, 7, 30)
    issue = parse_qs(urlsplit(str(form.get_by_role("link", name="Gửi bằng mẫu công khai").get_attribute("href"))).query)
    assert (issue["template"], issue["cho"], issue["bearing"]) == (["bang-chung-moi.yml"], [commitment.id], ["Tiến triển"])
    mail = urlsplit(str(form.get_by_role("link", name="Gửi bằng thư điện tử").get_attribute("href")))
    assert (mail.scheme, mail.path) == ("mailto", "nhom@vi.du")
    assert TYPED[-1][1] in parse_qs(mail.query)["body"][0]
    form.locator("#summary").fill(LONG)
    expect(form.get_by_text("Nội dung quá dài cho một địa chỉ")).to_be_visible()
    assert form.get_by_role("link", name="Mở tệp mới ở kho dữ liệu").count() == 0
    assert LONG.strip() in form.locator("#tep").input_value()
    assert [url for url in asked if not url.startswith(f"{address}/assets/")] == [], "the site's own files, and nothing that was typed"
    assert form.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_what_is_wrong_is_said_at_its_field_and_leads_there(form: Page, address: str, publication: Publication) -> None:
    subject = next(iter(publication.dataset.subjects.values()))
    attack = '"><img src=x onerror=alert(1)>'
    form.goto(f"{address}/{PATH}?cho={attack}&viec={attack}#{attack}")
    assert form.locator("#cho").input_value() == ""
    form.goto(f"{address}/{PATH}?cho={subject.id}&viec=tra-loi")
    assert (form.locator("#cho").input_value(), form.locator("[name=viec]:checked").input_value()) == (subject.id, "tra-loi")
    typed(form)
    form.locator("#summary").fill(attack)
    error = form.locator("#summary-loi")
    form.locator("#summary").blur()
    expect(error).to_contain_text("mã HTML")
    assert form.locator("#summary").get_attribute("aria-invalid") == "true"
    assert "summary-loi" in str(form.locator("#summary").get_attribute("aria-describedby"))
    expect(form.locator("#evidence-url-loi")).to_contain_text("không phải trang của cơ quan")
    assert form.locator("main img").count() == 0
    form.locator("[data-part=con-lai]").get_by_role("link", name="Nguồn nói gì").press("Enter")
    expect(form.locator("#summary")).to_be_focused()
    form.locator("#evidence-url").fill("https://thuvienphapluat.vn/van-ban/1")
    expect(form.locator("#evidence-document-number")).to_be_visible()
    assert form.evaluate("document.documentElement.scrollWidth") == 360


def test_the_script_is_small_and_only_on_its_page(site: Path) -> None:
    assert len(gzip.compress((site / "assets/js/form.js").read_bytes())) <= MOST_BYTES
    pages = [page for page in site.rglob("*.html") if "assets/js/form.js" in page.read_text(encoding="utf-8")]
    assert pages == [site / PATH / "index.html"]


def test_without_script_the_page_says_how_else(plain: Page, address: str) -> None:
    plain.goto(f"{address}/{PATH}")
    assert plain.locator("form.entry").is_hidden()
    assert plain.get_by_label("Mẫu để chép").input_value().count("### ") > 10
