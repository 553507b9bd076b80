"""What MkDocs needs from the data: pages to generate, files to publish, settings for the theme. Knows no MkDocs type."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from macros.charts.outputs.files import chart_files, chart_pictures
from macros.derived.addresses import document_of
from macros.derived.body_pages import bodies_with_page
from macros.derived.colours import band_of, style
from macros.derived.document_pages import DOCUMENT_PAGES
from macros.derived.naming import dated_name, document_name, full_name
from macros.derived.placeholders import plain
from macros.drawing.beside import Picture
from macros.drawing.fonts import WEIGHTS, joined_font
from macros.exports import Listed, export
from macros.exports.edition import Edition
from macros.exports.tables import TABLES
from macros.loading.dataset import Dataset
from macros.pages.choice import has_page
from macros.pages.embeds import embed_pages
from macros.pages.published_file import PublishedFile
from macros.pages.redirects import old_files
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.report import Report
from macros.site import feed
from macros.social.robots import robots_txt


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page without a file in `docs/`: its source path, its Markdown, and the data file to edit (path and line)."""

    path: str
    markdown: str
    edit: str


def generated_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """One page a document, and each page that shows one document; one a commitment, subject, body that people look for, published table."""
    for report in publication.dataset.reports.values():
        yield from _document_pages(publication, report)
    said = Counter(commitment.statement for commitment in publication.dataset.commitments.values())
    for commitment in publication.dataset.commitments.values():
        place = commitment.origin.at("id")
        title = commitment.statement
        if said[title] > 1:  # another document says it in the same words
            title = f"{title} – {document_name(publication.dataset, publication.dataset.reports[document_of(commitment.id)])}"
        front = front_matter(title, f"Cam kết: {commitment.statement}", publication, document=document_of(commitment.id))
        yield GeneratedPage(
            f"cam-ket/{commitment.id}.md", f'{front}{{{{ commitment("{commitment.id}") }}}}\n', f"{place.file}#L{place.line}"
        )
    for subject in publication.dataset.subjects.values():
        place = subject.origin.at("id")
        front = front_matter(subject.question, subject.answer, publication)
        yield GeneratedPage(f"van-de/{subject.id}.md", f'{front}{{{{ subject("{subject.id}") }}}}\n', f"{place.file}#L{place.line}")
    for key in sorted(bodies_with_page(publication.dataset)):
        body = publication.dataset.bodies[key]
        place = body.origin.at("id")
        front = front_matter(body.name, f"{body.name}: được hứa làm gì, được nêu ở đâu, nay là cơ quan nào", publication)
        yield GeneratedPage(f"co-quan/{key}.md", f'{front}{{{{ body("{key}") }}}}\n', f"{place.file}#L{place.line}")
    for table in TABLES:
        front = front_matter(f"Dữ liệu: {table.title}", f"Bảng {table.name}: {table.description}", publication)
        page = f'{front}{{{{ data_table("{table.name}") }}}}\n'
        yield GeneratedPage(f"du-lieu/{table.name}.md", page, "macros/exports/tables/__init__.py")


def _document_pages(publication: Publication, report: Report) -> Iterator[GeneratedPage]:
    dataset = publication.dataset
    place = report.origin.at("id")
    edit = f"{place.file}#L{place.line}"
    name = dated_name(dataset, report)
    front = front_matter(name, f"{full_name(dataset, report)}: {report.title}", publication, document=report.id)
    yield GeneratedPage(f"tai-lieu/{report.id}.md", f'{front}# {_unbroken(name, report)}\n\n{{{{ document_page("{report.id}") }}}}\n', edit)
    for page in DOCUMENT_PAGES:
        if has_page(publication, page.name, report):
            words = f"{page.title}, theo {full_name(dataset, report)}"
            front = front_matter(f"{page.title} – {name}", words, publication, document=report.id)
            yield GeneratedPage(f"{page.name}/{report.id}.md", f"{front}# {page.title}\n\n{{{{ {page.macro.format(report.id)} }}}}\n", edit)


def _unbroken(name: str, report: Report) -> str:
    """The name as a heading, whose number stays on one line."""
    return name.replace(report.number, f'<span class="unbroken">{escape(report.number)}</span>')


def front_matter(title: str, description: str, publication: Publication, document: str | None = None) -> str:
    """YAML front matter of a generated page; JSON strings are YAML strings, so nothing in a text can break out.

    `document` is the id of the one document that the page speaks of.
    """
    figures = publication.dataset.figures
    fields = {"title": plain(title, figures), "description": plain(description, figures)} | ({"document": document} if document else {})
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "hide: [navigation, toc]", "---", "", ""])


def published_files(root: Path, renderer: Renderer) -> Iterator[PublishedFile]:
    """The feed; Plotly and the fonts, from the packages that `package-lock.json` pins."""
    yield PublishedFile(feed.PATH, feed.feed(renderer))
    packages = root / "node_modules"
    plotly = packages / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
    yield PublishedFile("assets/plotly/plotly-basic.min.js", plotly.read_bytes())
    for weight in WEIGHTS:
        yield PublishedFile(
            f"assets/fonts/be-vietnam-pro-{weight}.woff2", joined_font(packages / "@fontsource" / "be-vietnam-pro" / "files", weight)
        )


def written_exports(edition: Edition, site: Path) -> dict[str, Listed]:
    """The data in every format, written below the folder `site`; what pages tell of the files."""
    made = export(edition)
    for folder in {(site / path).parent for path in made.files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in made.files.items():
        (site / path).write_bytes(content)
    return made.listed()


def own_look(dataset: Dataset, docs: Path) -> Iterator[PublishedFile]:
    """What a site has of its own in place of what `docs/` holds: colours after the style sheet's, its logo."""
    if dataset.site.colours:
        tokens = "assets/css/tokens.css"
        yield PublishedFile(tokens, (docs / tokens).read_bytes() + style(dataset.site.colours))
    if dataset.logo is not None:
        yield from (PublishedFile(f"assets/{name}.svg", dataset.logo.content) for name in ("logo", "favicon"))


def made_files(renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Path and content of what is made of the data beside pages: charts to take away and to embed, robots.txt."""
    old = old_files(renderer.publication.dataset)
    for path, content in chart_files(renderer.publication):
        yield from ((place, content) for place in (path, *old.get(path, ())))
    yield from embed_pages(renderer)
    yield "robots.txt", robots_txt(renderer.publication.deployment)


def pictures(renderer: Renderer) -> list[Picture]:
    """What is drawn for readers: each chart as a file to take away."""
    old = old_files(renderer.publication.dataset)
    charts = list(chart_pictures(renderer.publication))
    before = [replace(picture, path=path) for picture in charts for path in old.get(picture.path, ())]
    return [*charts, *before]


def theme_settings(publication: Publication) -> dict[str, object]:
    """What header and footer show: `config.extra.site` and `config.extra.footer_links`."""
    site = publication.dataset.site
    disclaimer = "" if site.official else "Đây không phải trang chính thức của cơ quan nhà nước."
    return {
        "name": site.name,
        "band": band_of(site.colours),
        "operator": site.operator,
        "official": site.official,
        "disclaimer": disclaimer,
        "repository": publication.deployment.repository,
        "as_of": site.as_of.isoformat(),
        "as_of_text": f"Dữ liệu rà soát đến {publication.as_of_words}",
        "data_licence": site.data_licence.model_dump(),
        "code_licence": site.code_licence.model_dump(),
    }
