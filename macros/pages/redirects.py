"""Old pages and files: each leads to the record that took over, without JavaScript and without a server's help."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derived.links import Links
from macros.derived.old_names import leads, successor_of, target_of
from macros.derived.placeholders import plain
from macros.derived.titles import title_of
from macros.formatting.alphabet import anchor
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.pages.published_file import PublishedFile
from macros.pages.rendering import Renderer
from macros.records.redirects import Redirect

#: The grounds of a withdrawal, for readers.
GROUNDS = {
    "privacy": "đời tư của một người",
    "law": "quy định của pháp luật",
    "source": "nơi đăng đã tự rút hay đính chính",
    "error": "website đã ghi sai nguồn",
}


def redirect_pages(renderer: Renderer) -> Iterator[PublishedFile]:
    """One small page for each page that was given up."""
    publication = renderer.publication
    for lead in leads(publication.dataset):
        if lead.anchor or not lead.page.endswith("/"):
            continue
        target = target_of(publication.dataset, lead.redirect)
        html = renderer.render(
            "redirect.html.jinja",
            lead.page.lstrip("/"),
            target=target,
            canonical=publication.deployment.absolute(target.partition("#")[0]),
            title=words(renderer, lead.redirect),
            withdrawn=lead.redirect.withdrawn,
            note=lead.redirect.note,
        )
        yield PublishedFile(Links("", renderer.directory_urls).file(lead.page), f"{html}\n".encode())


def old_files(dataset: Dataset) -> dict[str, list[str]]:
    """Path of a file (`bieu-do/mới.csv`) → its old paths. A static host cannot lead a file on: it is published there as well."""
    found: dict[str, list[str]] = {}
    for lead in leads(dataset):
        if not lead.anchor and not lead.page.endswith("/"):
            new = lead.page.replace(anchor(lead.redirect.id), anchor(str(lead.redirect.to))).lstrip("/")
            found.setdefault(new, []).append(lead.page.lstrip("/"))
    return found


def words(renderer: Renderer, redirect: Redirect) -> str:
    """What became of an old name, in a line: the title of what took over, or when and why it was withdrawn."""
    dataset = renderer.publication.dataset
    if redirect.withdrawn is not None:
        return f"Rút ngày {date_vi(redirect.withdrawn.date)}, vì {GROUNDS[redirect.withdrawn.ground]}"
    successor = successor_of(dataset, redirect)
    return (plain(title_of(successor), dataset.figures) if successor is not None else "") or str(redirect.to)
