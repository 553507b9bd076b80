"""All templates, compiled and kept by a process of its own while the data is checked: where nothing is kept, a tenth of the build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import Environment, TemplateError
from mkdocs.theme import Theme

from macros.cache.templates_kept import with_kept_templates
from macros.drawing import svg
from macros.pages.rendering import Renderer, environment

#: What a template takes in, where it is named.
_NAMED = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


def compile_all(theme: Theme) -> None:
    """Have the templates of pages and drawings kept, and what the theme's page for missing ones, which extends that of all pages, takes in.

    What cannot be compiled is told where it is used.
    """
    pages = environment(Renderer)
    compiled(pages, (name for name in pages.list_templates() if not name.startswith("drawing")))
    compiled(svg.environment(), ("drawing.svg.jinja",))
    compiled(with_kept_templates(theme.get_env()), theme.static_templates)


def compiled(environment: Environment, names: Iterable[str]) -> None:
    """Have these templates kept, and those that they take in by name."""
    seen: set[str] = set()
    wanted = list(names)
    while wanted:
        name = wanted.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            environment.get_template(name)
        except TemplateError:
            continue
        wanted += _taken_in(environment, name)


def _taken_in(environment: Environment, name: str) -> Iterator[str]:
    assert environment.loader is not None
    source, _, _ = environment.loader.get_source(environment, name)
    return (found[1] for found in _NAMED.finditer(source))
