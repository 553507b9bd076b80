"""The home page read aloud, in the order of its text, makes sense to someone who cannot see it; no page says a mark for the eye."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest
from playwright.sync_api import Page

from tests.browser.looks import Look
from tests.browser.pages import HEARD

#: Marks for the eye: a screen reader says "black right-pointing small triangle".
FOR_THE_EYE = re.compile(r"[▸▾△▲✓✗⚠○●◕◫◇■#›»│]")
#: What a link must not be called: it says nothing in a list of links.
SAYS_NOTHING = {"xem chi tiết", "chi tiết", "tại đây", "ở đây", "tất cả", "lưu ý", "xem", "nguồn", "liên kết tới mục này"}


#: The home page: what is said of it was noted by the look at it.
home = pytest.mark.parametrize("path", [""])


@pytest.fixture
def page(phone: Page, address: str) -> Page:
    phone.goto(f"{address}/")
    return phone


@home
def test_it_begins_with_the_title_the_question_who_says_so_and_as_of_when(look: Look) -> None:
    title, question, source = look.said[:3]
    assert (title.role, title.level, title.words) == ("heading", 1, "Cần Thơ minh bạch")
    assert question.words.endswith("?")
    assert re.fullmatch(r"Theo Báo cáo \S+ ngày \d+/\d+/\d{4} của .+", source.words)


@home
def test_the_main_figures_come_each_with_what_it_counts_in_one_sentence(look: Look) -> None:
    sentences = [said.words for said in look.said if re.match(r"[\d.]+ trên [\d.]+ ", said.words)]
    assert len(sentences) == 3
    assert all(re.match(r"[\d.]+ trên [\d.]+ (nhiệm vụ|cam kết) \w+ \w+", sentence) for sentence in sentences)


@home
def test_no_number_stands_bare(look: Look) -> None:
    assert [said.words for said in look.said if re.fullmatch(r"[\d.,/%\s–()-]*", said.words)] == []
    assert [said.words for said in look.said if re.match(r"[\d.,]+%", said.words)] == [], "a share that does not say of what"
    counts = [said.words for said in look.said if re.search(r" \d+$", said.words) and said.role in ("link", "listitem")]
    assert counts == [], "a count that does not say of what"


@home
def test_nothing_is_said_twice(look: Look) -> None:
    # Two periods of counting may be the same days.
    heard = Counter(said.words for said in look.said if len(said.words) > 12 and said.role != "definition")
    assert [words for words, times in heard.items() if times > 1] == []


def test_links_are_understood_without_what_stands_around_them(page: Page) -> None:
    links = (
        page.get_by_role("main")
        .get_by_role("link")
        .evaluate_all("all => all.map(a => [a.getAttribute('aria-label') || a.textContent.trim().replace(/\\s+/g, ' '), a.href])")
    )
    names: dict[str, set[str]] = defaultdict(set)
    for name, target in links:
        names[name].add(target)
    assert len(names) > 20
    assert [name for name in names if name.casefold() in SAYS_NOTHING or not re.search(r"\w{2}", name)] == []
    # The place of a source is a name for every number that stands there.
    assert [(name, targets) for name, targets in names.items() if len(targets) > 1 and "nguồn:" not in name] == []


def test_abbreviations_are_explained_where_they_stand(page: Page) -> None:
    unexplained = page.evaluate(
        """() => {
            const found = [], walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode;
                if (!parentElement.closest('abbr[title], script')) found.push(...(data.match(/\\p{Lu}{2,}(-\\p{Lu}{2,})?/gu) ?? []));
            }
            return found;
        }"""
    )
    assert [word for word in unexplained if not re.fullmatch(r"[IVX]+", word)] == []


@pytest.mark.parametrize("path", HEARD)
def test_no_page_says_a_mark_for_the_eye(look: Look) -> None:
    assert look.said
    assert [str(item) for item in look.said if FOR_THE_EYE.search(item.words)] == []
