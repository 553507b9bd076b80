"""Templates are compiled once, not in every build: what Jinja compiles is kept in `.cache/` and looked up by the text of the template."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment, FileSystemBytecodeCache

from macros.cache import kept

E = TypeVar("E", bound=Environment)


def with_kept_templates(environment: E) -> E:
    """The same environment; its templates may come compiled from an earlier build.

    Jinja checks that the text of a template is the same, and that it was compiled for this Python. Filters of constants are not worked
    out while compiling any more: their result may depend on data, of which a compiled template knows nothing.
    """
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    environment.optimized = False
    environment.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return environment


def templates_are_kept() -> bool:
    """Whether any template has been compiled before: then most have, and what changed since is compiled where it is used."""
    return _folder().exists() and any(_folder().iterdir())


def _folder() -> Path:
    return kept.CACHE / f"templates-{version('jinja2')}"
