"""The filter of the list understands words as the search does; an address that asks for what is not there says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.formatting.alphabet import anchor
from tests.browser.pages import COUNT, VISIBLE
from tests.browser.waiting import filtered
from tests.samples import SILENT_COMMITMENT

# The list is opened once.
pytestmark = pytest.mark.xdist_group("list of commitments")


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{address}/cam-ket/")
    yield page
    context.close()


#: Types, and leaves the field: then the list is filtered at once. The cards that are shown.
FOUND = """([typed, cards]) => {
    const field = document.getElementById("loc-q");
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("blur"));
    return [...document.querySelectorAll(cards)].map(card => card.id);
}"""


def found(page: Page, typed: str) -> list[str]:
    return list(page.evaluate(FOUND, [typed, VISIBLE]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kinh tế - xã hội", "kinh tế – xã hội"),
        ("kinh tế-xã hội", "kinh tế – xã hội"),
        ("2021-2025", "2021–2025"),
        ("bệnh viện", '"bệnh viện"'),
        ("bệnh viện", "bệnh viện."),
        ("“bệnh viện”", "bệnh  viện"),
        ("Hội đồng nhân dân", "HĐND"),
        ("hdnd", "hội đồng nhân dân"),
        ("UBND thành phố", "Ủy ban nhân dân thành phố"),
        ("hoá", "hóa"),
        ("Uỷ ban", "ủy ban"),
        ("kỳ", "kì"),
        ("589/QĐ-TTg", "589 qđ ttg"),
        ("hòa", "ho\u0300a"),
    ],
)
def test_two_ways_to_say_the_same_find_the_same(page: Page, one: str, other: str) -> None:
    first = found(page, one)
    assert first
    assert found(page, other) == first


def test_what_is_typed_with_marks_is_never_another_word(page: Page) -> None:
    for typed, other in (("thuốc", "thuộc"), ("thuộc", "thuốc")):
        found(page, typed)
        texts = page.locator(VISIBLE).evaluate_all("cards => cards.map(c => `${c.textContent} ${c.dataset.words ?? ''}`.toLowerCase())")
        assert [text for text in texts if other in text and typed not in text] == []
    assert found(page, "thuộc")
    assert set(found(page, "thuoc")) >= set(found(page, "thuộc"))


def test_whole_syllables_come_before_their_beginnings(page: Page) -> None:
    whole = found(page, "vốn")
    assert whole
    texts = page.locator(VISIBLE).evaluate_all(
        "cards => cards.map((card) => `${card.textContent} ${card.dataset.words ?? ''}`.toLowerCase())"
    )
    assert all("vốn" in text for text in texts)


def test_an_unknown_choice_in_the_address_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}/cam-ket/?chu-de=ma-da-bo")
    expect(page.locator(COUNT)).to_contain_text("Chủ đề “ma-da-bo” mà danh sách không có")
    page.get_by_label("Chủ đề").select_option("y-te")
    expect(page.locator(COUNT)).not_to_contain_text("ma-da-bo")


def test_a_card_that_the_address_names_is_shown_beside_what_was_found(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}/cam-ket/?q=zzzz#{anchor(SILENT_COMMITMENT)}")
    expect(page.locator(f"[id='{anchor(SILENT_COMMITMENT)}']")).to_be_visible()
    assert page.locator(VISIBLE).count() == 1
    expect(page.locator("#loc-q")).to_have_value("zzzz")
    expect(page.locator(COUNT)).to_contain_text("mục mà liên kết này dẫn tới")


def test_the_words_of_the_cards_are_read_once(page: Page, address: str) -> None:
    page.goto(f"{address}/cam-ket/")
    page.evaluate(
        "() => { window.read = 0; const of = siteSearch.phrases; siteSearch.phrases = (...given) => { window.read++; return of(...given); }; }"
    )
    for typed in ("g", "gi", "giao", "giao thông", ""):
        page.locator("#loc-q").fill(typed)
        filtered(page)
    assert page.evaluate("window.read") == 1
