"""What MkDocs needs from the data: pages to generate, files to publish, settings for the theme. Knows no MkDocs type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros import feed
from macros.charts.files import chart_files, chart_pictures
from macros.derived.placeholders import plain
from macros.drawing.beside import Picture
from macros.exports.tables import TABLES
from macros.fonts import WEIGHTS, joined_font
from macros.formatting.dates import date_vi
from macros.pages.embeds import embed_pages
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.social.face import Face, card_pictures
from macros.social.robots import robots_txt


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page without a file in `docs/`: its source path, its Markdown, and the data file to edit (path and line)."""

    path: str
    markdown: str
    edit: str


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file that the site serves and no page source holds."""

    path: str
    content: bytes


def generated_pages(publication: Publication) -> Iterator[GeneratedPage]:
    """One page a commitment: `cam-ket/150-2024/iv-4-2.md`; one page a published table: `du-lieu/commitments.md`."""
    for commitment in publication.dataset.commitments.values():
        place = commitment.origin.at("id")
        front = front_matter(title=commitment.statement, description=f"Cam kết: {commitment.statement}", publication=publication)
        yield GeneratedPage(
            f"cam-ket/{commitment.id}.md", f'{front}{{{{ commitment("{commitment.id}") }}}}\n', f"{place.file}#L{place.line}"
        )
    for table in TABLES:
        front = front_matter(f"Dữ liệu: {table.title}", f"Bảng {table.name}: {table.description}", publication)
        page = f'{front}{{{{ data_table("{table.name}") }}}}\n'
        yield GeneratedPage(f"du-lieu/{table.name}.md", page, "macros/exports/tables/__init__.py")


def front_matter(title: str, description: str, publication: Publication) -> str:
    """YAML front matter of a generated page; JSON strings are YAML strings, so nothing in a text can break out."""
    figures = publication.dataset.figures
    fields = {"title": plain(title, figures), "description": plain(description, figures)}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "hide: [navigation, toc]", "---", "", ""])


def published_files(root: Path, renderer: Renderer) -> Iterator[PublishedFile]:
    """The feed; the data in every format; Plotly and the fonts, from the packages that `package-lock.json` pins."""
    yield PublishedFile(feed.PATH, feed.feed(renderer))
    yield from (PublishedFile(path, content) for path, content in renderer.exports.files.items())
    packages = root / "node_modules"
    plotly = packages / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
    yield PublishedFile("assets/plotly/plotly-basic.min.js", plotly.read_bytes())
    for weight in WEIGHTS:
        yield PublishedFile(
            f"assets/fonts/be-vietnam-pro-{weight}.woff2", joined_font(packages / "@fontsource" / "be-vietnam-pro" / "files", weight)
        )


def made_files(renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Path and content of what is made of the data beside pages: charts to take away and to embed, robots.txt."""
    yield from chart_files(renderer.publication)
    yield from embed_pages(renderer)
    yield "robots.txt", robots_txt(renderer.publication.deployment)


def pictures(renderer: Renderer, page_faces: dict[str, Face]) -> list[Picture]:
    """What is drawn: each chart as a file to take away, each page's picture for networks."""
    return [*chart_pictures(renderer.publication), *card_pictures(page_faces.values())]


def theme_settings(publication: Publication) -> dict[str, object]:
    """What header and footer show: `config.extra.site` and `config.extra.footer_links`."""
    site = publication.dataset.site
    newest = publication.dataset.newest_first()
    source = (
        f"Theo Báo cáo {newest[0].number} ngày {date_vi(newest[0].date)} của {publication.dataset.bodies[newest[0].issuer].name}"
        if newest
        else ""
    )
    disclaimer = "" if site.official else "Đây không phải trang chính thức của cơ quan nhà nước."
    return {
        "name": site.name,
        "operator": site.operator,
        "official": site.official,
        "disclaimer": disclaimer,
        "repository": publication.deployment.repository,
        "source_line": source,
        "as_of": site.as_of.isoformat(),
        "as_of_text": f"Dữ liệu rà soát đến {date_vi(site.as_of)}",
        "data_licence": site.data_licence.model_dump(),
        "code_licence": site.code_licence.model_dump(),
    }
