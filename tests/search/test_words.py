"""Words as people search for them: the rules, and that Python and the browser's JavaScript agree on them."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.formatting.alphabet import fold
from macros.formatting.words import words
from macros.publication import Publication
from scripts.node import node
from tests.project import ROOT
from tests.search.texts import texts_of

#: Answers each line of texts with a line of their words.
RUN = """
require(process.argv[1]);
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const words = JSON.parse(line).map((text) => siteSearch.words(text).map((w) => [w.plain, w.letters, w.tone]));
  process.stdout.write(JSON.stringify(words) + "\\n");
});
"""
Words = list[list[list[str]]]


@pytest.fixture(scope="module")
def texts(publication: Publication) -> list[str]:
    return texts_of(publication)


@pytest.fixture(scope="module")
def in_javascript() -> Iterator[Callable[[list[str]], Words]]:
    """The words of each text as words.js sees them."""
    command = [node(), "-e", RUN, str(ROOT / "docs/assets/js/search/words.js")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin and process.stdout
        asked, answered = process.stdin, process.stdout

        def words_of(texts: list[str]) -> Words:
            print(json.dumps(texts), file=asked, flush=True)
            return json.loads(answered.readline())

        yield words_of
        asked.close()


def in_python(texts: list[str]) -> Words:
    return [[[w.plain, w.letters, w.tone] for w in words(text)] for text in texts]


def plain(text: str) -> list[str]:
    return [word.plain for word in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban", "Uỷ ban"),
        ("hòa bình", "hoà bình"),
        ("thúy", "thuý"),
        ("quý", "quí"),
        ("kỹ thuật", "kĩ thuật"),
        ("tỷ đồng", "tỉ đồng"),
        ("ĐƯỜNG", "đường"),
        (unicodedata.normalize("NFD", "Cần Thơ"), "Cần Thơ"),
        ("589/QĐ-TTg", "589 qđ ttg"),
        ("1.436 nhiệm vụ", "1436 nhiệm vụ"),
        ("05 người", "5 người"),
        ("34.07", "34,07%"),
        ("7,40%", "7,4%"),
        ("34,0", "34"),
        ("1,000,000", "1.000.000"),
        ("1,234,567.50", "1.234.567,5"),
        ("12.6.2024", "12/6/2024"),
        ("12.06.2024", "12-6-2024"),
        ("tháng 6.2024", "tháng 6/2024"),
        ("m² đất", "m2 đất"),
        ("ÐƯỜNG", "đường"),
        ("Ɖường", "đường"),
        ("khoẻ", "khỏe"),
        ("sỹ số", "sĩ số"),
    ],
)
def test_spellings_of_the_same_word(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("đường", "dưỡng"), ("hòa", "hỏa"), ("tay", "tai"), ("so", "số"), ("1.436", "1,436"), ("1,000", "1"), ("1,436,000", "1,436")],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert words(one) != words(other)


def test_plain_form_is_what_people_type() -> None:
    assert plain("Đầu tư công ở Cần Thơ, 43/2022/QH15") == ["dau", "tu", "cong", "o", "can", "tho", "43", "2022", "qh15"]


def test_javascript_agrees_on_every_text_of_the_data(texts: list[str], in_javascript: Callable[[list[str]], Words]) -> None:
    assert len(texts) > 1000
    assert in_javascript(texts) == in_python(texts)


LATIN = st.characters(max_codepoint=0x24F, exclude_categories=["Cs"]) | st.characters(min_codepoint=0x1E00, max_codepoint=0x1EFF)
VIETNAMESE = st.sampled_from(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯYàảãáạằẳẵắặấậềểễếệìỉĩíịòọồộờớợùủúụừứựỳỷỹýỵ0123456789.,/- \u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
)


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.text(LATIN | VIETNAMESE, max_size=40) | st.text(VIETNAMESE, max_size=40), min_size=20, max_size=200))
def test_javascript_agrees_on_invented_texts(in_javascript: Callable[[list[str]], Words], texts: list[str]) -> None:
    assert in_javascript(texts) == in_python(texts)


@given(st.text(VIETNAMESE, max_size=40))
def test_composed_and_decomposed_text_have_the_same_words(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


def test_plain_form_is_the_folding_of_the_alphabet(texts: list[str]) -> None:
    """But for y and i, and numbers, a plain word is what `fold` makes of it: anchors and search follow one rule."""
    forms = {(word.plain, as_written) for text in texts for word, as_written in zip(words(text), written(text), strict=True)}
    for plain_form, folded in ((form, fold(as_written)) for form, as_written in forms):
        assert plain_form == folded or folded[0].isdigit() or plain_form == folded[:-1] + "i"


def written(text: str) -> list[str]:
    from macros.formatting.words import WORD

    return WORD.findall(unicodedata.normalize("NFC", text))
