"""From reading to asking: a letter that is finished on the reader's own device, and a sheet of questions to share and to print."""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.derived.asking import asked
from macros.pages.letter import letter_of_commitment
from macros.pages.session import OVER, PREPARED
from macros.publication import Publication
from tests.browser.axe import Axe, Shown
from tests.browser.pages import SEARCH
from tests.browser.printed import read
from tests.browser.waiting import settled

NAME, HOME, REACHED = "Nguyễn Thị Đặng <Ước> & con", "12 ấp Thới Hòa", "0900 000 000"
SESSION = "truoc-ky-hop/"


@pytest.fixture
def plain(plain: Page) -> Page:
    plain.set_viewport_size({"width": 320, "height": 800})
    return plain


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A phone on which axe may run: the policy of the pages would refuse it."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN", bypass_csp=True)
    yield context.new_page()
    context.close()


def longest(publication: Publication) -> str:
    """The promise whose letter is longest: where it fits, all fit."""
    found = {key: letter_of_commitment(publication, one) for key, one in publication.dataset.commitments.items()}
    return max((key for key in found if found[key]), key=lambda key: len(str(found[key])))


def sheets(page: Page) -> list[str]:
    """The letters and digits of each printed sheet of A4."""
    return [letters(sheet.text) for sheet in read(page.pdf(format="A4"))]


def letters(text: str) -> str:
    """Without white space and signs: where a line ends at a hyphen, the reader of print gives another sign."""
    return re.sub(r"\W+", "", text)


def file_of(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Tải tệp {kind.upper()}").click()
    download.value.save_as(folder / download.value.suggested_filename)
    return folder / download.value.suggested_filename


def test_a_letter_is_finished_on_the_device_and_nothing_typed_leaves_the_page(
    axe: Axe, reader: Page, address: str, publication: Publication
) -> None:
    key = longest(publication)
    commitment = publication.dataset.commitments[key]
    reader.goto(f"{address}/cam-ket/{key}/")
    settled(reader)
    letter = reader.locator("#hoi-co-quan")
    expect(letter).to_be_hidden()
    reader.get_by_role("link", name="Hỏi cơ quan", exact=True).click()
    expect(letter).to_be_visible()
    axe.brought_into(reader)
    asked_for: list[str] = []
    reader.on("request", lambda request: asked_for.append(request.url))
    before = reader.url
    reader.get_by_label("Họ và tên của bạn").focus()
    reader.keyboard.type(NAME)
    for words in (HOME, REACHED):
        reader.keyboard.press("Tab")
        reader.keyboard.insert_text(words)
    reader.keyboard.press("Enter")
    text = reader.locator("#thu").inner_text()
    for words in (NAME, HOME, REACHED, commitment.source.excerpt, asked(publication.dataset, commitment)):
        assert words in text
    (printed,) = sheets(reader)
    assert letters(NAME) in printed
    assert letters(asked(publication.dataset, commitment)) in printed
    assert "Thưhỏicơquan" not in printed, "the letter alone"
    assert axe.in_both_palettes(reader) == []
    assert reader.evaluate("document.documentElement.scrollWidth") <= 360
    small = reader.locator("#hoi-co-quan :is(button, input)").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    assert reader.url == before
    assert reader.context.cookies() == []
    assert reader.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert [url for url in asked_for if not url.startswith(("blob:", "data:"))] == []
    reader.goto(f"{address}/{SEARCH}")
    reader.go_back()
    expect(reader.get_by_label("Họ và tên của bạn")).to_have_value("")
    assert NAME not in reader.locator("#thu").inner_text()


def test_the_letter_is_copied_and_written_as_files_as_it_was_completed(
    phone: Page, address: str, publication: Publication, tmp_path: Path
) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    subject = next(one for one in publication.dataset.subjects.values() if one.ask and one.problems)
    phone.goto(f"{address}/van-de/{subject.id}/#hoi-co-quan")
    phone.get_by_label("Họ và tên của bạn").fill(NAME)
    phone.get_by_role("button", name="Chép thư").click()
    expect(phone.locator("#hoi-co-quan [role=status]")).to_have_text("Đã chép.")
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert f"Tôi tên là: {NAME}\n" in copied
    assert str(subject.ask) in copied
    assert len(sheets(phone)) == 1
    text = phone.locator("#thu").inner_text()
    written = {kind: file_of(phone, kind, tmp_path) for kind in ("odt", "docx")}
    in_docx = "\n".join(paragraph.text for paragraph in docx.Document(str(written["docx"])).paragraphs)
    with zipfile.ZipFile(written["odt"]) as archive:
        assert archive.testzip() is None
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        tree = ElementTree.fromstring(archive.read("content.xml"))
        ElementTree.fromstring(archive.read("styles.xml"))
    in_odt = "\n".join("".join(part.itertext()) for part in tree.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"))
    said = [line.strip() for line in text.splitlines() if line.strip()]
    assert [line for line in said if line not in in_docx or line not in in_odt] == []


def test_without_script_a_letter_is_a_form_to_fill_in_by_hand(plain: Page, address: str, publication: Publication) -> None:
    key = longest(publication)
    plain.goto(f"{address}/cam-ket/{key}/")
    plain.get_by_role("link", name="Hỏi cơ quan", exact=True).click()
    assert plain.locator("#hoi-co-quan :is(button, input):visible").count() == 0
    lines = plain.locator(".letter__blank:empty").evaluate_all("all => all.map(line => line.getBoundingClientRect().width)")
    assert len(lines) >= 4
    assert min(lines) > 100
    assert plain.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(sheets(plain)) == 1


def test_a_page_with_an_outcome_offers_no_letter(site: Path, publication: Publication) -> None:
    for key, status in publication.statuses.items():
        assert ('id="hoi-co-quan"' in (site / "cam-ket" / key / "index.html").read_text(encoding="utf-8")) != status.informed


def test_a_prepared_choice_is_picked_shared_and_printed_four_a_side(axe: Axe, shown: Page, address: str, publication: Publication) -> None:
    key, (label, evidence) = next(iter(PREPARED.items()))
    expected = {k for k, s in publication.statuses.items() if s.schedule.id in OVER and s.evidence.id in evidence}
    shown.goto(f"{address}/{SESSION}")
    choice = shown.get_by_label("Lựa chọn có sẵn")
    choice.select_option(f"chon={key}")
    assert label in (choice.locator("option:checked").text_content() or "")
    assert picked(shown) == expected
    assert shown.locator(".pick:visible").count() == len(expected) > 4
    link = shown.url
    assert link == f"{address}/{SESSION}?chon={key}"
    assert shown.locator("#lien-ket").text_content() == link
    printed = sheets(shown)
    assert len(printed) == math.ceil(len(expected) / 4)
    whole = "".join(printed)
    for one in expected:
        assert letters(asked(publication.dataset, publication.dataset.commitments[one])) in whole
    shown.get_by_role("button", name="Bỏ chọn hết").click()
    assert picked(shown) == set()
    assert shown.url == f"{address}/{SESSION}"
    topic, body = (shown.locator(f'#chon-san option[value^="{name}="]').first.get_attribute("value") for name in ("chu-de", "co-quan"))
    for value in (topic, body):
        choice.select_option(value)
        name, _, key = str(value).partition("=")
        assert picked(shown) == {k for k, c in publication.dataset.commitments.items() if key in named(c, name)} != set()
    shown.goto(link)
    assert picked(shown) == expected, "a shared link shows the same"
    gone = min(expected)
    shown.locator(f'.pick__box[value="{gone}"]').press("Space")
    assert picked(shown) == expected - {gone}
    assert shown.url.startswith(f"{address}/{SESSION}?viec=")
    shown.goto(f"{address}/{SESSION}?viec={gone},khong-co/ma-nay")
    assert picked(shown) == {gone}
    expect(shown.locator("[data-session-lost]")).to_have_text("1 mã trong liên kết không có ở trang này.")
    assert shown.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    small = shown.locator(":is(.pick__label, .session button, .session select):visible").evaluate_all(
        "all => all.filter(e => e.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    Shown().keep_new(shown)
    assert axe.in_both_palettes(shown) == []


def named(commitment: object, name: str) -> tuple[str, ...]:
    """What a promise is chosen by: its topics, or the bodies that it names."""
    fields = {"chu-de": ("topic", "other_topics"), "co-quan": ("lead_bodies", "other_bodies")}[name]
    found = (getattr(commitment, field) for field in fields)
    return tuple(key for value in found for key in ((value,) if isinstance(value, str) else value))


def picked(page: Page) -> set[str]:
    return set(page.locator(".pick__box").evaluate_all("all => all.filter(box => box.checked).map(box => box.value)"))


def test_without_script_what_is_ticked_is_printed(plain: Page, address: str, publication: Publication) -> None:
    plain.goto(f"{address}/{SESSION}")
    assert plain.locator(":is(button, select):visible").count() == 1, "only the menu"
    boxes = plain.locator(".pick__box")
    assert boxes.count() == len(publication.dataset.commitments)
    for number in (0, 2, 3, 5, 7):
        boxes.nth(number).press("Space")
    shown = plain.locator(".pick__rest:visible")
    assert shown.count() == 5
    first = publication.dataset.commitments[str(boxes.first.get_attribute("value"))]
    assert asked(publication.dataset, first) in shown.first.inner_text()
    assert plain.evaluate("document.documentElement.scrollWidth") <= 320
    assert len(sheets(plain)) == 2
