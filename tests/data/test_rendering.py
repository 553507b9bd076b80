"""Templates escape every value once; numbers carry their source and their note; each macro gives its page."""

from __future__ import annotations

import html

import pytest

from macros.derived.links import Links
from macros.derived.placeholders import plain
from macros.pages import assessments, audit, commitments, data, documents, home, method, sections
from macros.pages.rendering import Renderer, TextMarks

# The page of the data names all that is exported, which one worker makes.
pytestmark = pytest.mark.xdist_group("exports")

MACROS = {
    "home": lambda r: home.render(r, ""),
    "ket-qua": lambda r: sections.render(r, "ket-qua/", "ket-qua"),
    "nhiem-vu": lambda r: sections.render(r, "nhiem-vu/", "nhiem-vu"),
    "bo-may": lambda r: sections.render(r, "bo-may/", "bo-may"),
    "bodies": lambda r: sections.render_bodies(r, "bo-may/"),
    "danh-gia": lambda r: assessments.render(r, "danh-gia/"),
    "doi-chieu": lambda r: audit.render(r, "doi-chieu/"),
    "van-ban": lambda r: documents.render(r, "van-ban/"),
    "cam-ket": lambda r: commitments.render(r, "cam-ket/"),
    "du-lieu": lambda r: data.render(r, "du-lieu/"),
    "bang": lambda r: data.render_table(r, "du-lieu/commitments/", "commitments"),
    "vocabulary": lambda r: method.render_vocabulary(r, "phuong-phap/", "topics"),
    "glossary": lambda r: method.render_glossary(r, "phuong-phap/"),
}


@pytest.mark.parametrize("name", MACROS)
def test_macro_gives_one_block_of_html(renderer: Renderer, name: str) -> None:
    block = MACROS[name](renderer)
    assert block.startswith("<")
    assert "\n\n" not in block, "a blank line would end the block for Markdown"
    assert "&amp;lt;" not in block, "escaped twice"
    assert "{150-2024/" not in block, "a figure code was not replaced"


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", 'a" onmouseover="x', "x & y"])
def test_text_is_escaped_once(renderer: Renderer, text: str) -> None:
    marks = TextMarks(renderer, Links())
    shown = str(marks.rich(text))
    assert html.unescape(shown) == text
    assert "<script" not in shown


def test_number_in_text_has_source_and_note(renderer: Renderer) -> None:
    shown = str(TextMarks(renderer, Links()).rich("Đạt {150-2024/ii-4-so-3}."))
    assert ">86%<" in shown
    assert 'data-where="mục II.4, trang 9"' in shown
    assert 'class="note-mark"' in shown


def test_plain_text_has_numbers_only(renderer: Renderer) -> None:
    figures = renderer.publication.dataset.figures
    figure = next(f for f in figures.values() if f.shown == f.as_printed)
    assert plain(f"Giao {{{figure.id}}}.", figures) == f"Giao {figure.as_printed}."


def test_abbreviation_is_explained_also_in_a_document_number(renderer: Renderer) -> None:
    assert str(renderer.abbr("UBND")) == '<abbr title="Ủy ban nhân dân">UBND</abbr>'
    assert 'title="nghị quyết của Hội đồng nhân dân">NQ-HĐND</abbr>' in str(renderer.abbr("42/NQ-HĐND"))
    assert str(renderer.abbr("XUBND")) == "XUBND"


@pytest.mark.parametrize(
    ("current", "target", "link"),
    [
        ("", "/cam-ket/", "cam-ket/"),
        ("ket-qua/", "/nhiem-vu/#x", "../nhiem-vu/#x"),
        ("ket-qua/", "/", "../"),
        ("a/b/", "#x", "#x"),
        ("a/b/", "/a/b/", "./"),
        ("a/b/", "/a/b/#x", "#x"),
        ("a/b/", "/a/", "../"),
        ("a/b/", "/a/c/?q=1#x", "../c/?q=1#x"),
        ("a/b/", "/a/b/c/d.csv", "c/d.csv"),
        ("a/b/", "/a.csv", "../../a.csv"),
        ("a/", "/a/a/", "a/"),
    ],
)
def test_links_are_relative(current: str, target: str, link: str) -> None:
    assert Links(current).to(target) == link
