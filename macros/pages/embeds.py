"""The page of each chart for other people's sites."""

from __future__ import annotations

from collections.abc import Iterator

from macros.charts.outputs.files import chart_index
from macros.charts.outputs.sources import source_line
from macros.derived.links import Links
from macros.pages.rendering import Renderer


def embed_pages(renderer: Renderer) -> Iterator[tuple[str, bytes]]:
    """Path under the site and content: `nhung/7-2030-bd-ii-4/index.html`. No page of MkDocs: no header, no search, no sitemap."""
    publication = renderer.publication
    for entry in chart_index(publication):
        html = renderer.render(
            "embed.html.jinja",
            entry.embed.lstrip("/"),
            chart=entry.chart,
            home=entry.page,
            source=source_line(publication, entry.report, entry.chart),
        )
        yield Links("", renderer.directory_urls).file(entry.embed), f"{html}\n".encode()
