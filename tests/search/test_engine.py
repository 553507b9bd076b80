"""How results are found and ordered, on a handful of invented texts; run by Node, which has the browser's JavaScript."""

from __future__ import annotations

import json
import subprocess

from macros.records.vocabulary import Abbreviation
from macros.search.documents import SearchDocument
from macros.search.index_file import index_file
from macros.search.kinds import Kind
from scripts.node import node
from tests.project import ROOT

SCRIPTS = [str(ROOT / "docs" / "assets" / "js" / "search" / f"{name}.js") for name in ("words", "query", "engine", "snippet")]
RUN = """
const [index, query, ...scripts] = process.argv.slice(1);
scripts.forEach(require);
eval(index);
const found = siteSearch.engine.find(query);
const titles = found.results.map((result) => [siteSearch.engine.content.title[result.document], result.marks]);
const pieces = found.results.map((result) => siteSearch.pieces(siteSearch.engine.content.title[result.document], result).filter((p) => p[1]).map((p) => p[0]));
process.stdout.write(JSON.stringify({ how: found.how, titles, pieces }));
"""
TITLES = [
    "Bồi dưỡng cán bộ",
    "Đào đường, vá đường",
    "Trồng cây dương liễu",
    "Hội đồng nhân dân họp",
    "HĐND trả lời chất vấn",
    "Giao 1.436 nhiệm vụ",
    "Xử lý rác ở chợ nổi",
    "Rác và nước thải ở chợ nổi",
    "Kỹ thuật số",
]
GLOSSARY = [Abbreviation(id="hdnd", short="HĐND", full="Hội đồng nhân dân")]


def find(query: str, titles: list[str] = TITLES) -> dict[str, list[str]]:
    documents = [SearchDocument(Kind.ACTIVITY, title, "", "", f"/{number}/") for number, title in enumerate(titles)]
    index = index_file(documents, GLOSSARY).decode()
    done = subprocess.run([node(), "-e", RUN, index, query, *SCRIPTS], capture_output=True, text=True, check=True, encoding="utf-8")
    return json.loads(done.stdout)


def titles(query: str) -> list[str]:
    return [title for title, _ in find(query)["titles"]]


def test_without_diacritics_all_of_them_are_found() -> None:
    assert set(titles("duong")) == {"Bồi dưỡng cán bộ", "Đào đường, vá đường", "Trồng cây dương liễu"}


def test_exact_diacritics_come_first_and_others_are_told_apart() -> None:
    found = find("đường")["titles"]
    assert found[0] == ["Đào đường, vá đường", True]
    assert [marks for _, marks in found] == [True, False, False]


def test_some_diacritics_must_fit_the_rest_is_free() -> None:
    assert [title for title, marks in find("đuong")["titles"] if marks] == ["Đào đường, vá đường"]
    assert {title for title, marks in find("duỡng")["titles"] if marks} == {"Bồi dưỡng cán bộ"}


def test_abbreviation_and_full_name_find_each_other() -> None:
    assert set(titles("hdnd")) == set(titles("hội đồng nhân dân")) == {"Hội đồng nhân dân họp", "HĐND trả lời chất vấn"}


def test_found_words_are_marked_in_either_form() -> None:
    assert sorted(find("hdnd")["pieces"]) == [["HĐND"], ["Hội đồng nhân dân"]]


def test_number_is_found_while_it_is_typed() -> None:
    for typed in ("1", "14", "1.4", "1.43", "1.436", "1436"):
        assert titles(typed) == ["Giao 1.436 nhiệm vụ"], typed


def test_beginnings_of_words_are_enough() -> None:
    assert titles("nhiem v") == ["Giao 1.436 nhiệm vụ"]
    assert titles("ra cho noi") == ["Rác và nước thải ở chợ nổi", "Xử lý rác ở chợ nổi"]


def test_all_words_must_match_before_any() -> None:
    assert find("xử lý chợ")["how"] == "all"
    assert titles("xử lý chợ") == ["Xử lý rác ở chợ nổi"]


def test_nearest_results_when_no_text_has_all_words() -> None:
    found = find("xu ly rac o cho noi dep")
    assert found["how"] == "some"
    assert found["titles"][0][0] == "Xử lý rác ở chợ nổi"


def test_one_slip_is_forgiven_only_when_nothing_else_is_found() -> None:
    found = find("nhuem vu")
    assert found["how"] == "slip"
    assert found["titles"][0][0] == "Giao 1.436 nhiệm vụ"


def test_nothing_is_found_for_words_that_are_nowhere() -> None:
    assert find("xyzzy 9") == {"how": "none", "titles": [], "pieces": []}


def test_two_spellings_with_y_and_i() -> None:
    assert titles("kĩ thuật") == titles("ky thuat") == ["Kỹ thuật số"]
