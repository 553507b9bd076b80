"""What pages say apart from records: each page by its title and description, each section by its heading and its prose.

Read from the HTML that Markdown gives, so that a heading has the anchor it has on the site. What macros make is not in it yet, and
blocks like theirs (`class="page"`, sections, lists of definitions, tables, figures) are passed over: records are found by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from macros.search.documents import SearchDocument
from macros.search.kinds import Kind

#: Of long prose only the beginning is kept: it says what a section is about, and a result shows no more.
PROSE_LIMIT = 600
HEADINGS = ("h2", "h3")
MADE_FROM_RECORDS = ("section", "article", "dl", "table", "figure", "nav", "script", "form", "h1")
FLOWING = ("a", "abbr", "b", "code", "em", "i", "mark", "q", "span", "strong", "time")
VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")


@dataclass(frozen=True, slots=True)
class Page:
    """A page written by hand: its place on the site (`/phuong-phap/`), front matter and finished HTML."""

    place: str
    title: str
    description: str
    html: str


@dataclass
class Section:
    """One heading with the prose below it. What stands above the first heading has neither anchor nor heading."""

    anchor: str = ""
    heading: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)


def page_documents(pages: list[Page]) -> Iterator[SearchDocument]:
    """Each page itself, then its sections, in the order of `pages`."""
    for page in pages:
        first, *sections = sections_of(page.html)
        yield SearchDocument(Kind.PAGE, page.title, _text([page.description, " ", *first.prose]), "", page.place)
        for section in sections:
            yield SearchDocument(Kind.PAGE, _text(section.heading), _text(section.prose), page.title, f"{page.place}#{section.anchor}")


def sections_of(html: str) -> list[Section]:
    """The sections of a page; the first is what stands above the first heading."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.sections


def _text(pieces: list[str]) -> str:
    text = " ".join("".join(pieces).split())
    return text if len(text) <= PROSE_LIMIT else text[:PROSE_LIMIT].rsplit(" ", 1)[0] + " …"


class _Reader(HTMLParser):
    """Follows headings and prose. `around` holds the open elements, each with whether its text is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section()]
        self.around: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if tag in HEADINGS and "id" in given and not self._passed_over():
            self.sections.append(Section(given["id"]))
        if tag in VOID:
            self.handle_data(" ")
        else:
            self.around.append((tag, tag in MADE_FROM_RECORDS or "page" in classes or "headerlink" in classes))

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self.around):
            while self.around.pop()[0] != tag:
                pass
        if tag not in FLOWING:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if not self._passed_over():
            section = self.sections[-1]
            heading = any(name in HEADINGS for name, _ in self.around)
            (section.heading if heading else section.prose).append(data)

    def _passed_over(self) -> bool:
        return any(passed for _, passed in self.around)
