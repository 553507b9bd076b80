"""The recipes of HACKING.md that need code or more than one file, each followed to the letter in a copy of the project."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.project import Project

#: Recipe, as HACKING.md names it → what follows it.
RECIPES: dict[str, Callable[[Project], None]] = {}


def recipe(*names: str) -> Callable[[Callable[[Project], None]], Callable[[Project], None]]:
    """Marks a function that does no more than what the recipes of these names say."""

    def marked(follow: Callable[[Project], None]) -> Callable[[Project], None]:
        RECIPES.update(dict.fromkeys(names, follow))
        return follow

    return marked


def write(project: Project, file: str, text: str) -> None:
    path = project.root / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def first_id(project: Project, file: str) -> str:
    found = re.search(r"(?m)^(?:- )?id: (\S+)", (project.root / file).read_text(encoding="utf-8"))
    assert found
    return found[1]
