"""HTML of macros goes past Markdown: unchanged, in its place, and never lost."""

from __future__ import annotations

import markdown
import pytest

from macros.site.past_markdown import PastMarkdown, ids

BLOCK = '<section id="a_b"><p>*không* in nghiêng, <a href="x.md">x</a></p>\n\n    <b id="c">&lt;</b></section>'


def test_a_block_comes_out_as_the_macro_made_it() -> None:
    blocks = PastMarkdown()
    macro = blocks.aside(lambda text: text)
    html = markdown.markdown(f"# Tên\n\n{macro(BLOCK)}\n\nLời *viết tay*.\n\n{macro('<hr>')}\n")
    assert blocks.place(html) == f"<h1>Tên</h1>\n{BLOCK}\n\n<p>Lời <em>viết tay</em>.</p>\n<hr>"


def test_a_block_that_says_it_is_a_mark_is_not_taken_for_one() -> None:
    blocks = PastMarkdown()
    macro = blocks.aside(lambda text: text)
    text = f"{macro('<p><!-- block 1 --></p>')}\n\n{macro('<hr>')}"
    assert blocks.place(text) == "<p><!-- block 1 --></p>\n\n<hr>"


def test_the_next_page_begins_without_blocks() -> None:
    blocks = PastMarkdown()
    macro = blocks.aside(lambda: "<hr>")
    assert blocks.place(macro()) == "<hr>"
    assert blocks.place(macro()) == "<hr>"


@pytest.mark.parametrize("text", ["", "<!-- block 0 --><!-- block 0 -->", "&lt;!-- block 0 --&gt;"])
def test_a_block_that_would_be_lost_or_doubled_stops_the_build(text: str) -> None:
    blocks = PastMarkdown()
    blocks.aside(lambda: "<hr>")()
    with pytest.raises(ValueError, match="line of its own"):
        blocks.place(text)


def test_anchors_of_blocks_are_known() -> None:
    assert ids(BLOCK) == {"a_b", "c"}
