"""The tracker as a voter uses it: filter, link, go back, keyboard, no JavaScript, paper, permanent addresses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.formatting.alphabet import anchor
from macros.publication import Publication
from tests.browser.pages import COMMITMENT, COUNT, VISIBLE
from tests.browser.reused import PHONE
from tests.browser.waiting import filtered
from tests.samples import FULLEST_COMMITMENT, NOT_RATABLE_COMMITMENT, SILENT_COMMITMENT

# The list is opened once.
pytestmark = pytest.mark.xdist_group("list of commitments")


@pytest.fixture(scope="module")
def listed(browser: Browser, address: str) -> Iterator[Page]:
    """The list, opened once for all tests that stay in it: see `page`."""
    page = browser.new_context(viewport=PHONE, locale="vi-VN").new_page()
    page.goto(f"{address}/cam-ket/")
    page.evaluate("window.opened = [...document.querySelectorAll('details')].map(part => part.open)")
    yield page
    page.context.close()


#: Nothing is chosen, and all is folded as it was, from the top of the page: as who comes finds it.
AS_FOUND = """() => {
    document.activeElement.blur();
    history.pushState(null, "", location.pathname);
    dispatchEvent(new PopStateEvent("popstate"));
    document.querySelectorAll("details").forEach((part, index) => { part.open = window.opened[index]; });
    scrollTo(0, 0);
}"""


@pytest.fixture
def page(listed: Page, address: str) -> Page:
    """The list as it is found, whatever the test before did, for tests that type, choose and go back, but never leave it."""
    listed.evaluate(AS_FOUND)
    assert shown(listed) == total_of(listed)
    assert listed.url == f"{address}/cam-ket/"
    return listed


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """A wide window for one test after another: each opens what it looks at."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN").new_page()
    yield page
    page.context.close()


#: What the selects that can be seen have chosen.
CHOSEN = "() => [...document.querySelectorAll('select')].filter(e => e.checkVisibility()).map(({ name, value }) => `${name}=${value}`)"
SAID = "selector => [...document.querySelectorAll(selector)].map(card => `${card.textContent} ${card.dataset.words ?? ''}`.toLowerCase())"


def total_of(page: Page) -> int:
    return int(page.locator("[data-filter-list]").get_attribute("data-filter-total") or 0)


def words_shown(page: Page) -> list[str]:
    """What each visible card says, and what else it is found by; cards below the fold have no rendered text yet."""
    filtered(page)
    return list(page.evaluate(SAID, VISIBLE))


def shown(page: Page) -> int:
    filtered(page)
    return int(page.evaluate("selector => document.querySelectorAll(selector).length", VISIBLE))


def test_every_commitment_is_listed_once(page: Page, publication: Publication) -> None:
    assert total_of(page) == shown(page) == len(publication.dataset.commitments)


def test_a_choice_filters_counts_and_is_in_the_address(page: Page, publication: Publication) -> None:
    page.get_by_label("Chủ đề").select_option("y-te")
    expected = [c for c in publication.dataset.commitments.values() if "y-te" in (c.topic, *c.other_topics)]
    assert shown(page) == len(expected) > 0
    assert page.url.endswith("?chu-de=y-te")
    expect(page.locator(COUNT)).to_have_text(f"{len(expected)} trên {total_of(page)} cam kết")


def test_choices_and_words_narrow_together(page: Page) -> None:
    page.get_by_label("Thông tin công khai", exact=True).select_option("co-thong-tin")
    informed = shown(page)
    page.get_by_label("Tìm chữ").fill("bệnh viện")
    assert shown(page) < informed
    page.get_by_role("button", name="Bỏ lọc").click()
    assert shown(page) == total_of(page)
    assert "?" not in page.url


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("giao thong", "giao thông"),
        ("giao thông", "giao thông"),
        ("GIAO THÔNG", "giao thông"),
        ("dau tu cong", "đầu tư công"),
        ("đầu tư công", "đầu tư công"),
        ("khong co chu nay", ""),
    ],
)
def test_words_are_found_with_and_without_diacritics(page: Page, typed: str, found: str) -> None:
    page.get_by_label("Tìm chữ").fill(typed)
    said = words_shown(page)
    assert all(found in text for text in said)
    assert bool(found) == bool(said)


def test_diacritics_typed_are_diacritics_meant(page: Page) -> None:
    page.get_by_label("Tìm chữ").fill("tang")
    loose = shown(page)
    page.get_by_label("Tìm chữ").fill("tầng")
    strict = words_shown(page)
    assert 0 < len(strict) < loose
    assert all("tầng" in text for text in strict)


def test_a_commitment_is_found_by_what_was_reported_about_it(page: Page) -> None:
    page.get_by_label("Tìm chữ").fill("vanh dai phia tay")
    filtered(page)
    assert page.locator(VISIBLE).evaluate_all("cards => cards.map(card => card.id)") == [anchor(FULLEST_COMMITMENT)]


def test_nothing_found_says_what_to_do(page: Page) -> None:
    page.get_by_label("Tìm chữ").fill("không có chữ này đâu")
    expect(page.locator("[data-filter-none]")).to_be_visible()
    assert page.locator("[data-filter-group]:not([hidden])").count() == 0


@pytest.mark.parametrize(
    "query", ["chu-de=y-te", "bang-chung=co-cham", "ro=ro-con-so", "q=b%E1%BB%87nh", "co-quan=ct-hdnd&bang-chung=chua-tim-thay"]
)
def test_a_filtered_list_can_be_linked_to(desk: Page, address: str, query: str) -> None:
    desk.goto(f"{address}/cam-ket/?{query}")
    assert 0 < shown(desk) < total_of(desk)
    chosen = [part for part in query.split("&") if not part.startswith("q=")]
    assert set(chosen) <= set(desk.evaluate(CHOSEN))


def test_an_unknown_value_in_the_address_is_ignored(desk: Page, address: str) -> None:
    desk.goto(f"{address}/cam-ket/?chu-de=<script>&khac=1")
    assert shown(desk) == total_of(desk)


def test_back_and_forward_undo_and_redo_choices(page: Page) -> None:
    topic = page.get_by_label("Chủ đề")
    topic.select_option("y-te")
    first = shown(page)
    topic.select_option("giao-duc")
    page.go_back()
    expect(topic).to_have_value("y-te")
    assert shown(page) == first
    page.go_back()
    expect(topic).to_have_value("")
    assert shown(page) == total_of(page)
    page.go_forward()
    expect(topic).to_have_value("y-te")


def test_typing_a_word_is_one_step_back(page: Page) -> None:
    page.get_by_label("Tìm chữ").press_sequentially("giao")
    page.wait_for_url("**q=giao")
    page.go_back()
    expect(page.get_by_label("Tìm chữ")).to_have_value("")
    assert shown(page) == total_of(page)


def test_the_way_back_from_a_commitment_keeps_the_filter(phone: Page, address: str) -> None:
    phone.goto(f"{address}/cam-ket/")
    phone.get_by_label("Chủ đề").select_option("y-te")
    phone.locator(f"{VISIBLE} h4 a").first.click()
    phone.wait_for_url("**/cam-ket/*/*/")
    phone.go_back()
    expect(phone.get_by_label("Chủ đề")).to_have_value("y-te")
    assert shown(phone) < total_of(phone)


def test_everything_works_by_keyboard(page: Page) -> None:
    page.get_by_label("Tìm chữ").focus()
    page.keyboard.type("bệnh viện")
    for _ in range(page.locator("form.filter select:visible").count() + 1):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == page.locator(".filter__more select").first.get_attribute("name")
    for _ in range(page.locator(".filter__more select").count() + 1):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Bỏ lọc"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "q"
    assert shown(page) == total_of(page)


def test_the_number_of_results_is_announced(page: Page) -> None:
    status = page.get_by_role("status")
    page.get_by_label("Tìm chữ").fill("giao thông")
    expect(status).to_contain_text(" trên ")
    assert status.get_attribute("aria-live") == "polite"


def test_enter_and_the_button_lead_down_to_the_list(page: Page) -> None:
    page.get_by_label("Tìm chữ").fill("y tế")
    page.keyboard.press("Enter")
    expect(page.locator("[data-filter-list]")).to_be_focused()
    assert page.evaluate("document.querySelector('[data-filter-list]').getBoundingClientRect().top") < 100
    assert "q=" in page.url
    page.get_by_role("button", name="Xem kết quả").click()
    expect(page.locator("[data-filter-list]")).to_be_focused()


def test_a_link_to_a_hidden_card_shows_it(page: Page, publication: Publication) -> None:
    page.get_by_label("Chủ đề").select_option("y-te")
    other = next(c for c in publication.dataset.commitments.values() if "y-te" not in (c.topic, *c.other_topics))
    page.evaluate(f"location.hash = '{anchor(other.id)}'")
    expect(page.locator(f"[id='{anchor(other.id)}']")).to_be_visible()


def test_without_javascript_the_full_list_is_there_and_no_dead_form(plain: Page, address: str, publication: Publication) -> None:
    plain.goto(f"{address}/cam-ket/?chu-de=y-te")
    assert plain.locator(".card").count() == len(publication.dataset.commitments)
    assert not plain.locator("form").first.is_visible()
    plain.goto(f"{address}/{COMMITMENT}")
    assert plain.locator(".timeline .update").first.is_visible()
    assert not plain.get_by_role("button", name="In trang này").is_visible()


def test_each_weakness_shows_its_answers_and_its_silence(page: Page, publication: Publication) -> None:
    dataset = publication.dataset
    for limitation in (a for a in dataset.assessments.values() if a.kind == "limitation"):
        section = page.locator(f"[id='tra-loi-{limitation.id.replace('/', '-')}']")
        answers = [c for c in dataset.commitments.values() if limitation.id in c.answers]
        assert section.locator("> ul > li").count() == len(answers)
        assert section.locator(".weakness__none").count() == (0 if answers else 1)
    unanswered = [p for p in dataset.problems.values() if not any(p.id in c.problems for c in dataset.commitments.values())]
    assert page.get_by_text("không có cam kết nào nhắc trực tiếp").count() == len(unanswered)


#: The statuses in the box; the news of the promise, by their ids where each leads; the citation.
TOLD = """() => ({
    statuses: [...document.querySelectorAll(".status-box .status")].map(e => e.textContent),
    news: Object.fromEntries([...document.querySelectorAll(".timeline:not(.timeline--plain) > .update")]
        .map(entry => [entry.id, [...entry.querySelectorAll(".sources a")].map(a => a.href)])),
    citation: document.querySelector(".page-tools .citation").innerText,
})"""


def test_one_commitment_tells_where_it_stands_with_every_source(desk: Page, address: str, publication: Publication) -> None:
    for key in (FULLEST_COMMITMENT, SILENT_COMMITMENT, NOT_RATABLE_COMMITMENT):
        desk.goto(f"{address}/cam-ket/{key}/")
        status, told = publication.statuses[key], desk.evaluate(TOLD)
        for term in (status.evidence, status.official, status.schedule):
            assert [said for said in told["statuses"] if term.label in said]
        assert told["news"] == {anchor(update.id): [source.url for source in update.evidence] for update in status.updates}
        assert publication.as_of_words in told["citation"]


def test_contradicting_sources_stand_side_by_side(desk: Page, address: str, publication: Publication) -> None:
    key = next(update.commitment for update in publication.dataset.updates.values() if update.contradicts and update.commitment)
    desk.goto(f"{address}/cam-ket/{key}/")
    pair = desk.locator(".side-by-side").first.locator("> li")
    tops = pair.evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")
    assert len(tops) > 1
    assert max(tops) - min(tops) < 2


def test_permanent_addresses_lead_to_their_entries(desk: Page, address: str, publication: Publication) -> None:
    update = publication.statuses[FULLEST_COMMITMENT].updates[0]
    desk.goto(f"{address}/{COMMITMENT}#{anchor(update.id)}")
    assert desk.locator(":target").get_by_text(update.summary).first.is_visible()


def test_the_citation_can_be_copied(phone: Page, address: str, publication: Publication) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"{address}/{COMMITMENT}")
    phone.get_by_role("button", name="Chép lời trích dẫn").click()
    expect(phone.locator(".page-tools").get_by_role("status")).to_have_text("Đã chép.")
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert FULLEST_COMMITMENT in copied
    assert publication.statuses[FULLEST_COMMITMENT].evidence.label in copied
    assert f"/{COMMITMENT}" in copied


def test_a_square_under_the_pointer_says_its_statement(desk: Page, address: str, publication: Publication) -> None:
    desk.goto(f"{address}/cam-ket/")
    desk.locator("details:has(.square)").evaluate_all("all => all.forEach(part => { part.open = true; })")
    square = desk.locator(f".square[href='#{anchor(SILENT_COMMITMENT)}']")
    assert square.get_attribute("title") is None
    square.hover()
    expect(square).to_have_attribute("title", publication.dataset.commitments[SILENT_COMMITMENT].statement.rstrip("."))
