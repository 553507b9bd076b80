"""The one place where data becomes HTML: Jinja templates with autoescape on (rule: a YAML value never reaches a page unescaped)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from macros.cache.templates_kept import with_kept_templates
from macros.charts.model import ChartModel
from macros.charts.outputs.embed import embed_address, embed_height
from macros.charts.outputs.svg import inline_pictures
from macros.derived.addresses import address
from macros.derived.archives import archived, gone
from macros.derived.contributing import edit_address, entry_place, mistake_place
from macros.derived.links import Links
from macros.derived.naming import chosen_name, dated_name, document_name, full_name
from macros.derived.periods import period_of
from macros.derived.placeholders import pieces, plain
from macros.derived.series_times import time_vi
from macros.exports import Exports, Listing, export
from macros.exports.edition import Edition
from macros.formatting.alphabet import anchor
from macros.formatting.dates import date_long_vi, date_vi, partial_date_vi, period_vi
from macros.formatting.language import language
from macros.formatting.numbers import number_vi
from macros.formatting.together import together
from macros.pages.promises import mark_path
from macros.publication import Publication
from macros.records.base import Record, Source
from macros.records.bodies import Mention
from macros.records.documents import Citation
from macros.records.figures import Figure

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"

FILTERS: dict[str, Callable[..., Any]] = {
    "language": language,
    "anchor": anchor,
    "date": date_vi,
    "date_long": date_long_vi,
    "partial_date": partial_date_vi,
    "number": number_vi,
    "together": together,
}
#: Filters that know the publication are methods of the same name.
METHODS = ("abbr", "plain", "where", "spoken_place", "reach")


class Renderer:
    """Renders templates for one publication. `page(links)` gives the environment of one page."""

    def __init__(self, publication: Publication, directory_urls: bool = True) -> None:
        self.publication = publication
        self.directory_urls = directory_urls
        #: Waits for the process that makes the data files, where one does.
        self.made_elsewhere: Callable[[], Listing] | None = None
        self._explained: dict[str, Markup] = {}
        self._pictures: dict[str, tuple[ChartModel, Markup]] = {}
        self.environment = environment(self)
        self.environment.globals.update(
            publication=publication,
            deployment=publication.deployment,
            dataset=publication.dataset,
            site=publication.dataset.site,
            period=period_vi,
            time_of=time_vi,
            period_of=partial(period_of, publication.dataset),
            address=self.address,
            archived=partial(archived, publication.dataset),
            document_name=document_name,
            dated_name=dated_name,
            full_name=full_name,
            chosen_name=chosen_name,
            in_document=self.in_document,
            pictures=self.pictures,
            mark_path=mark_path,
            embed_address=embed_address,
            embed_height=embed_height,
            edit_address=edit_address,
            mistake_place=mistake_place,
            entry_place=entry_place,
        )

    def render(self, template: str, current: str, **context: Any) -> str:
        """The template as one block of HTML for the page at `current` (MkDocs' address of the page)."""
        links = Links(current, self.directory_urls)
        text = TextMarks(self, links)
        html = self.environment.get_template(template).render(link=links.to, rich=text.rich, fig=text.figure, **context)
        # A blank line would end the raw HTML block for Markdown; an indent of four would start a code block.
        return "\n".join(line.strip() for line in html.splitlines() if line.strip())

    @cached_property
    def exports(self) -> Exports:
        """The published data files, made once."""
        return export(Edition(self.publication))

    @cached_property
    def listing(self) -> Listing:
        """What the data pages tell of these files: of those that another process makes, if one does."""
        return self.made_elsewhere() if self.made_elsewhere else Listing(self.exports.edition, self.exports.listed())

    def pictures(self, chart: ChartModel) -> Markup:
        """Both pictures of a chart. Kept: it stands on its document's page, on those of what it is about, and by itself for other sites."""
        known = self._pictures.get(chart.id)
        if known is None or known[0] != chart:
            known = self._pictures[chart.id] = (chart, inline_pictures(chart))
        return known[1]

    def address(self, record: Record) -> str:
        return address(self.publication.dataset, record)

    def reach(self, url: str) -> str:
        """Where a reader still finds a source: its own page, or the copy of one that is gone."""
        kept = gone(self.publication.dataset, url)
        return kept.address if kept is not None and kept.address else url

    def where(self, source: Source, page: bool = True) -> str:
        """The place in words, and plainly when nobody has yet verified the excerpt there."""
        unproved = " (chưa đối chiếu với bản gốc)" if id(source) in self.publication.unproved else ""
        return f"{where(source, page)}{unproved}"

    def spoken_place(self, source: Source) -> str:
        """What a source mark is called when it is read aloud: what it shows, then the rest of the place, nothing twice."""
        rest = self.where(source, page=False) if source.page else self.where(source).removeprefix(short_place(source)).lstrip(", ")
        return f"{short_place(source)}, nguồn{f': {rest}' if rest else ''}"

    def in_document(self, record: Mention | Citation) -> str:
        """`Báo cáo 7/BC-UBND ngày 15/6/2030, ` before a place, where there are several documents; else nothing."""
        dataset = self.publication.dataset
        return f"{chosen_name(dataset, dataset.reports[record.id.split('/')[0]])}, " if len(dataset.reports) > 1 else ""

    def plain(self, text: str) -> str:
        """Numbers in place of figure codes, nothing else: for titles and attributes."""
        return plain(text, self.publication.dataset.figures)

    def abbr(self, text: str) -> Markup:
        """The text, escaped, with abbreviations explained in place. Kept: the same words stand on several pages."""
        if text not in self._explained:
            self._explained[text] = self._with_abbreviations(text)
        return self._explained[text]

    def _with_abbreviations(self, text: str) -> Markup:
        pattern = self._abbreviations
        if pattern is None:
            return escape(text)
        parts: list[str] = []
        end = 0
        for match in pattern.finditer(text):
            meaning = self._meanings[match[0]]
            parts += [escape(text[end : match.start()]), Markup('<abbr title="{}">{}</abbr>').format(meaning, match[0])]
            end = match.end()
        return Markup("").join([*parts, escape(text[end:])])

    @cached_property
    def _meanings(self) -> dict[str, str]:
        return {a.short: a.full for a in self.publication.dataset.glossary.values()}

    @cached_property
    def _abbreviations(self) -> re.Pattern[str] | None:
        shorts = sorted(self._meanings, key=len, reverse=True)
        return re.compile(rf"(?:(?<![\w/-])|(?<=\d[/-]))(?:{'|'.join(map(re.escape, shorts))})(?![\w/-])") if shorts else None


def environment(renderer: Renderer | type[Renderer]) -> Environment:
    """What the templates of pages are compiled for and rendered by; with the class alone they can only be compiled."""
    made = with_kept_templates(
        Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    )
    made.filters.update(FILTERS, short_place=short_place, **{name: getattr(renderer, name) for name in METHODS})
    return made


class TextMarks:
    """Rich text on one page: figures with their source mark and, where audited as inconsistent, their note."""

    def __init__(self, renderer: Renderer, links: Links) -> None:
        self.renderer = renderer
        self.links = links

    def rich(self, text: str) -> Markup:
        """Escaped text; figure codes become numbers with source and note, abbreviations are explained."""
        figures = self.renderer.publication.dataset.figures
        return Markup("").join(p if isinstance(p, Markup) else self._piece(p) for p in pieces(text, figures))

    def _piece(self, piece: str | Figure) -> Markup:
        return self.renderer.abbr(piece) if isinstance(piece, str) else self.figure(piece)

    def figure(self, figure: Figure, unit: bool = False, mark: bool = True) -> Markup:
        """A number, its source mark and its note."""
        renderer = self.renderer
        doubts = renderer.publication.doubts.get(figure.id, [])
        template = renderer.environment.get_template("figure.html.jinja")
        html = template.render(
            figure=figure, doubts=doubts, unit=unit, mark=mark, link=self.links.to, href=self.links.to(renderer.address(figure))
        )
        return Markup(html.replace("\n", "").strip())  # noqa: S704 – rendered by an autoescaping template


#: How the parts of a report that have no number are called in a sentence.
_UNNUMBERED = {"Mở đầu": "phần mở đầu", "Kết": "phần kết"}


def where(source: Source, page: bool = True) -> str:
    """The place in words: `mục II.4, chú thích 20, trang 9`; without the page where a mark beside it names the page."""
    parts = [f"mục {source.section}" if source.section[0] in "IVX" else _UNNUMBERED.get(source.section, source.section)]
    if source.point:
        parts.append(f"điểm {source.point}")
    if source.footnote:
        parts.append(f"chú thích {source.footnote}")
    return ", ".join([*parts, f"trang {source.page}"] if page and source.page else parts)


def short_place(source: Source) -> str:
    """What a source mark shows: `tr. 9`, or `mục II.4` of a document without pages."""
    return f"tr. {source.page}" if source.page else f"mục {source.section}"
