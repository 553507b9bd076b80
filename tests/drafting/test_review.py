"""The review page: from the first card to a published report, over HTTP as a browser does it; what it refuses; what it never shows."""

import re
import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup

from drafting.document import understood
from drafting.findings import find
from drafting.readers.open_file import read_file
from drafting.review.blocks import Block, ListFile, value_of, without_mark
from drafting.review.forms import changed, fields_of
from drafting.review.server import MOST_SENT
from drafting.review.session import CannotReviewError, Session
from drafting.write.rewrite import rewritten
from drafting.write.yaml_text import yaml_text
from macros.loading.drafts import left_to_review
from macros.loading.load import load
from macros.publication import check
from scripts import draft, review
from tests.drafting.visitor import TEXT, Visitor, filled

ID = "kh-7-2025"


@pytest.fixture(scope="module")
def prepared(shared_root, tmp_path_factory):
    """A project with a draft, its text, and what was read: made once."""
    folder = tmp_path_factory.mktemp("draft")
    root, path = Path(shutil.copytree(shared_root, folder / "root")), folder / "ke-hoach.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert draft.main([str(path), "--id", ID, "--root", str(root)]) == 0
    return root, review.opened(root, ID, None)


@pytest.fixture
def root(prepared, tmp_path):
    return Path(shutil.copytree(prepared[0], tmp_path / "root"))


def session(prepared, root) -> Session:
    """A review begun anew: with a token of its own, and nothing remembered."""
    made = prepared[1]
    return Session(root, ID, made.findings, made.dataset, made.file)


@pytest.fixture
def visitor(prepared, root):
    one = Visitor(session(prepared, root))
    yield one
    one.close()


def test_from_the_first_card_to_a_published_report_in_two_sittings(prepared, root):
    """Every card in reading order; in the middle everything stops, the data is merged, and it goes on where it was."""
    visitor = Visitor(session(prepared, root))
    seen, page = [], visitor.page("/")
    middle = sum(left_to_review(root)[ID].values()) // 2
    while "Kết thúc" not in page.h1.get_text():
        seen.append(page.h1.get_text(" ", strip=True))
        assert len(seen) < 200, seen
        status, where, text, _ = visitor.send(page, "accept", **filled(page, len(seen)))
        assert status == 303, (seen[-1], BeautifulSoup(text, "html.parser").select_one(".wrong"))
        page = visitor.page(where)
        if len(seen) == middle:
            half = check(root)
            assert half.problems == [] and half.publication.dataset.reports == {} and half.publication.dataset.documents == {}
            old = page.h1.get_text()
            visitor.close()
            visitor = Visitor(session(prepared, root))
            page = visitor.page("/")
            assert page.h1.get_text() == old
    assert seen[0].startswith("Đầu văn bản") and len(set(seen)) == len(seen)
    assert load(root).dataset.reports == {}, "what is reviewed is published by a person's own step, not by the last card"
    status, _, text, _ = visitor.send(visitor.page("/xong"), "publish")
    assert status == 200 and "không còn là nháp" in text, [
        li.get_text() for li in BeautifulSoup(text, "html.parser").select(".problems li")
    ]
    visitor.close()
    checked = check(root)
    assert checked.problems == [] and checked.unverified == {}, "every excerpt has a proof"
    dataset = checked.publication.dataset
    assert dataset.reports[ID].pages is None and all(figure.source.page is None for figure in dataset.figures.values())
    assert {figure.as_printed for figure in dataset.figures.values()} == {"95%", "12", "1.436", "2,5"}
    assert dataset.documents["41-kh-bcd-2025"].subject.startswith("Văn bản nói về")
    assert {citation.document for citation in dataset.citations.values()} >= {"41-kh-bcd-2025"}
    files = {path.name for path in (root / f"data/reports/{ID}").iterdir()}
    assert not files & {"new-documents.yml", "new-bodies.yml"} and "draft" not in (root / f"data/reports/{ID}/report.yml").read_text()
    with pytest.raises(CannotReviewError):
        review.opened(root, ID, None)
    rewritten_twice(root, dataset)


def rewritten_twice(root, before):
    """`make rewrite` of what was just published changes no record, and the second time no byte; every excerpt stays proved."""
    source = str(review.remembered(root, ID))
    assert draft.main([source, "--rewrite", "--id", ID, "--root", str(root)]) == 0
    checked = check(root)
    assert checked.problems == [] and checked.unverified == {}
    after = checked.publication.dataset
    assert set(before.citations) == set(after.citations) and set(before.mentions) == set(after.mentions)
    findings = find(understood(read_file(Path(source))), after.bodies)
    for kind in ("mentions", "citations"):
        assert rewritten(findings, after, kind, ID) == (root / f"data/reports/{ID}/{kind}.yml").read_text()


def test_mend_drop_split_add_and_the_way_back(visitor, root):
    figures = root / f"data/reports/{ID}/figures.yml"
    written = figures.read_text()
    first = next(card for card in visitor.server.session.state().cards if card.kind == "figures")
    address = "/muc?" + urlencode({"k": first.key})
    status, _, text, _ = visitor.send(visitor.page(address), "accept")
    assert status == 422 and "đang bỏ trống" in text and figures.read_text() == written, "a blank label is not accepted"
    status, _, text, _ = visitor.send(visitor.page(address), "accept", f__label="Hồ sơ", f__value="59")
    assert status == 422 and "không nói cùng một điều" in text and 'value="59"' in text and figures.read_text() == written
    status, _, text, _ = visitor.send(visitor.page(address), "accept", f__label="Hồ sơ", f__source__excerpt="chữ không có trong văn bản")
    assert status == 422 and "không có trong văn bản" in text and figures.read_text() == written
    old = visitor.page(address)
    assert visitor.send(old, "mend", f__label="Hồ sơ đúng hạn")[0] == 303
    kept = ListFile.read(figures)
    assert kept.blocks[0].open and kept.blocks[0].value["label"] == "Hồ sơ đúng hạn"
    assert written.endswith("".join(block.text for block in kept.blocks[1:])), "the other records are the same bytes"
    page = visitor.page(address)
    assert visitor.send(page, "split")[0] == 303 and len(ListFile.read(figures).blocks) == len(kept.blocks) + 1
    assert visitor.send(old, "drop")[0] == 409, "that page is older than the file"
    assert visitor.send(visitor.page(address), "drop")[0] == 303 and len(ListFile.read(figures).blocks) == len(kept.blocks)
    for _ in range(3):
        back = visitor.page("/xong").find("form", action="/lui")
        assert visitor.ask("POST", "/lui", urlencode({"token": back.input["value"]}))[0] == 303
    assert figures.read_text() == written
    unit = next(n for n, one in enumerate(visitor.server.session.text.units) if "Bố trí" in one.text)
    asked = visitor.page(f"/them?u={unit}")
    assert visitor.send(asked, "", kind="commitments", excerpt="không đứng ở đây")[0] == 422
    status, where, _, _ = visitor.send(asked, "", kind="commitments", excerpt="Bố trí 2,5 tỷ đồng")
    assert status == 303 and "Bố trí 2,5 tỷ đồng" in visitor.page(where).select_one("mark").get_text()


def test_a_card_stands_beside_its_place_and_no_text_is_markup(visitor):
    page = visitor.page("/van-ban")
    assert '<script>alert("x")</script>' in page.get_text() and [one.get("src") for one in page.select("script")] == ["/review.js"]
    card = next(card for card in visitor.server.session.state().cards if card.kind == "figures" and "1.436" in card.raw)
    shown = visitor.page("/muc?" + urlencode({"k": card.key}))
    assert "1.436" in shown.select_one(".text mark").get_text() and "trang" not in shown.select_one(".section").get_text()
    keys = {kbd.get_text().casefold() for kbd in shown.select(".keys kbd")}
    assert {one["data-key"] for one in shown.select("[data-key]")} <= keys
    assert len({one["id"] for one in shown.select("[id]")}) == len(shown.select("[id]"))
    left = shown.select_one(".left").get_text(" ", strip=True)
    assert all(label in left for label in ("Cam kết", "Số liệu", "Văn bản mới", "Nêu tên"))


def test_a_known_body_under_another_name_becomes_its_mentions(visitor, root):
    card = next(card for card in visitor.server.session.state().cards if card.kind == "new-bodies")
    known = next(iter(visitor.server.session.dataset.bodies))
    page = visitor.page("/muc?" + urlencode({"k": card.key}))
    assert visitor.send(page, "accept", same_as="khong-co")[0] == 422
    assert visitor.send(page, "accept", same_as=known)[0] == 303
    mentions = [block.value for block in ListFile.read(root / f"data/reports/{ID}/mentions.yml").blocks]
    assert [one for one in mentions if one["body"] == known and "draft" not in one]
    assert card.key not in {one.key for one in visitor.server.session.state().cards}


def test_only_this_page_on_this_machine_may_change_anything(visitor, root):
    def all_files():
        return {path: path.read_bytes() for path in (root / "data").rglob("*.yml")}

    before, token = all_files(), visitor.server.session.token
    card = visitor.server.session.state().open[-1]
    body = urlencode({"k": card.key, "digest": card.digest, "do": "drop", "token": token})
    foreign = {"Host": "minh-bach.example", "Origin": "http://minh-bach.example"}
    assert visitor.server.server_address[0] == "127.0.0.1"
    assert visitor.ask("GET", "/", Host=foreign["Host"])[0] == 403
    assert visitor.ask("POST", "/muc", body, Host=foreign["Host"])[0] == 403
    assert visitor.ask("POST", "/muc", body, Origin=foreign["Origin"])[0] == 403
    assert visitor.ask("POST", "/muc", body, Origin="null")[0] == 403
    assert visitor.ask("POST", "/muc", body, Sec_Fetch_Site="cross-site")[0] == 403
    assert visitor.ask("POST", "/muc", body.replace(token, "x"))[0] == 403
    assert visitor.ask("POST", "/muc", body.replace(f"token={token}", ""))[0] == 403
    assert visitor.ask("POST", "/muc", "x" * (MOST_SENT + 1))[0] == 413
    for path in ("/../report.yml", "/review.py", "/muc", "/muc?k=figures%3Ax", "/them?u=99999", "/them?u=-1", "/them?u=%C2%B2"):
        assert visitor.ask("GET", path)[0] == 404, path
    assert all_files() == before
    _, _, _, answer = visitor.ask("GET", "/van-ban")
    assert "default-src 'none'" in answer.getheader("Content-Security-Policy") and answer.getheader("Cache-Control") == "no-store"


def test_no_draft_no_text_or_a_broken_draft_is_a_sentence(root, capsys, visitor):
    assert review.main(["", "--root", str(root)]) == 1 and review.main(["kh-8-2025", "--root", str(root)]) == 1
    assert all(line.endswith(".") for line in capsys.readouterr().err.strip().splitlines())
    shutil.rmtree(root / ".cache")
    assert review.main([ID, "--root", str(root)]) == 1 and "FILE=" in capsys.readouterr().err
    figures = root / f"data/reports/{ID}/figures.yml"
    figures.write_text(figures.read_text().replace("  unit:", "  unit: [", 1))
    page = visitor.page("/muc?" + urlencode({"k": next(c.key for c in visitor.server.session.state().cards if "?" in c.key)}))
    assert page.pre and visitor.send(page, "accept")[0] == 422
    (root / f"data/reports/{ID}/report.yml").write_text("draft: true\nid: [\n")
    assert visitor.ask("GET", "/")[0] == 409 and "report.yml" in visitor.ask("GET", "/")[2]


@pytest.mark.parametrize(
    "text", ["08", "1e5", "12:30", "no", "y", "2,1", "1/2", "- x", "a: b", "#x", "“a”", "null", "2025-01-02", "~", "1_000"]
)
def test_what_is_written_is_read_as_the_same_text(text):
    assert value_of(yaml_text([{"id": "a", "as_printed": text}])) == {"id": "a", "as_printed": text}


def test_only_the_mark_leaves_when_a_block_is_accepted():
    text = "- draft: true # máy\n  id: a\n  source:\n    draft: x\n"
    assert re.sub(r"\s+", " ", without_mark(Block(text, value_of(text))).text) == "- id: a source: draft: x "


def test_a_form_is_made_from_the_record_type_and_keeps_what_it_does_not_show():
    value = {
        "id": "x/a",
        "draft": True,
        "label": None,
        "value": 3,
        "unit": "xã",
        "as_printed": "3",
        "source": {"section": "I", "page": None},
    }
    assert {"label", "value", "period.from", "source.excerpt", "topics"} <= {one.name for one in fields_of("figures", value)}
    typed = changed(
        "figures", value, {"f.label": ["  Số   xã "], "f.period.from": ["5/1/2025"], "f.topics": ["b", "", "b", "a"], "f.unit": [""]}
    )
    assert typed["label"] == "Số xã" and str(typed["period"]["from"]) == "2025-01-05" and typed["topics"] == ("b", "a")
    assert typed["unit"] is None and typed["source"] == value["source"] and typed["value"] == 3


def test_keys_accept_mend_drop_and_move(browser, visitor, root):
    """In a browser, with the policy of the page in force: A, S, Ctrl+Enter, J, K, X, U; nothing scrolls sideways on a small screen."""
    figures = root / f"data/reports/{ID}/figures.yml"
    first, second = [card.key for card in visitor.server.session.state().cards if card.kind == "figures"][:2]
    page = browser.new_page(viewport={"width": 320, "height": 640})
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    def press(key: str) -> str:
        with page.expect_navigation():
            page.keyboard.press(key)
        return page.url

    page.goto(f"http://127.0.0.1:{visitor.port}/muc?" + urlencode({"k": first, "chi": "figures"}))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert urlencode({"k": second}) in press("j") and urlencode({"k": first}) in press("k")
    page.keyboard.press("s")
    page.keyboard.type("xong")  # letters that are keys elsewhere go into the field
    assert page.locator("[id='f.label']").input_value() == "xong" and urlencode({"k": second}) in press("Control+Enter")
    left = ListFile.read(figures).blocks
    assert not left[0].open and left[0].value["label"] == "xong"
    press("x")
    assert len(ListFile.read(figures).blocks) == len(left) - 1
    press("u")
    assert [block.text for block in ListFile.read(figures).blocks] == [block.text for block in left]
    mention = next(card.key for card in visitor.server.session.state().cards if card.kind == "mentions" and card.open)
    page.goto(f"http://127.0.0.1:{visitor.port}/muc?" + urlencode({"k": mention}))
    press("a")
    assert mention not in {card.key for card in visitor.server.session.state().open} and said == []
    page.close()
