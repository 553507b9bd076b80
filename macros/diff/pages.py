"""Which pages of the site say something else after a change: each page is made from both data sets, and the two are compared.

Pages are made as the build makes them, from the same Markdown and the same macros, without MkDocs around: its frame is the same for both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, StrictUndefined

from macros import define_env
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.site.contents import generated_pages


class _Undated(Publication):
    """A publication whose pages do not say as of when the data is: that day stands on most of them and would hide all else."""

    @property
    def as_of_words(self) -> str:
        return "…"


@dataclass
class _Macros:
    """As much of mkdocs-macros as `define_env` needs: it takes macros, and says which page asks."""

    conf: dict[str, Any]
    page: Any = field(default_factory=lambda: SimpleNamespace(url="", file=SimpleNamespace(src_uri="")))
    found: dict[str, Callable[..., str]] = field(default_factory=dict)

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.found[name] = function


class _Blocks:
    """What macros make stays where it is."""

    @staticmethod
    def aside(function: Callable[..., str]) -> Callable[..., str]:
        return function


def pages_made(publication: Publication, docs: Path) -> dict[str, str]:
    """Address (`/cam-ket/`) → what the page says, for every page of the site. `docs`: the pages that are written by hand."""
    publication = _Undated(publication.dataset, publication.deployment, publication.proofs)
    macros = _Macros({"extra": {"renderer": Renderer(publication), "blocks": _Blocks()}})
    define_env(macros)  # type: ignore[arg-type]
    environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 – the text is compared, never shown
    sources = {path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8") for path in sorted(docs.rglob("*.md"))}
    sources |= {page.path: page.markdown for page in generated_pages(publication)}
    config = SimpleNamespace(site_name=publication.dataset.site.name, site_description=publication.dataset.site.question)
    made = {}
    for path, markdown in sources.items():
        address = "" if path == "index.md" else f"{path.removesuffix('.md').removesuffix('/index')}/"
        macros.page = SimpleNamespace(url=address, file=SimpleNamespace(src_uri=path))
        made[f"/{address}"] = environment.from_string(markdown).render(macros.found, config=config)
    return made


def changed_pages(before: Publication, after: Publication, docs: Path) -> tuple[str, ...]:
    """Addresses of the pages that say something else, are new or are gone."""
    old, new = pages_made(before, docs), pages_made(after, docs)
    return tuple(sorted(page for page in old.keys() | new.keys() if old.get(page) != new.get(page)))
