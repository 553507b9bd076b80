"""HTML that macros make does not go through Markdown, which would read every tag of it twice and change none.

In the Markdown of a page a mark stands for each block; when Markdown is done, the block takes the place of its mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

_MARK = "<!-- block {} -->"
_MARKS = re.compile(r"<!-- block (\d+) -->")
_IDS = re.compile(r' id="([^"]*)"[^<>]*>')


class PastMarkdown:
    """The blocks of the pages that are being made. Pages are made one after the other: `place` takes what `aside` has put away."""

    def __init__(self) -> None:
        self._blocks: list[str] = []

    def aside(self, render: Callable[..., str]) -> Callable[..., str]:
        """The macro that puts away what `render` gives, and writes a mark instead."""

        def macro(*arguments: str) -> str:
            self._blocks.append(render(*arguments))
            return _MARK.format(len(self._blocks) - 1)

        return macro

    def filled(self, text: str) -> str:
        """A page's Markdown or HTML with the blocks in place of their marks. Raises ValueError when a block would be lost."""
        wanted = [int(number) for number in _MARKS.findall(text)]
        if wanted != list(range(len(self._blocks))):
            raise ValueError(f"Markdown kept the blocks {wanted} of {len(self._blocks)}: a macro must stand on a line of its own")
        return _MARKS.sub(lambda mark: self._blocks[int(mark[1])], text)

    def place(self, text: str) -> str:
        """The same, for a page that is done: the next page begins with no blocks."""
        placed = self.filled(text)
        self._blocks.clear()
        return placed


def without_markdown(page: Page) -> None:
    """Let a page that holds no Markdown be rendered to nothing. MkDocs would make a reader of Markdown ready for it first."""

    def render(config: MkDocsConfig, files: Files) -> None:
        page.content, page.toc, page.present_anchor_ids = "", get_toc([]), set()

    page.render = render  # type: ignore[method-assign]


def ids(html: str) -> set[str]:
    """The anchors in a piece of HTML: what links of other pages may name."""
    return set(_IDS.findall(html))
