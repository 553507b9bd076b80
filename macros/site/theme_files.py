"""The files of the theme, without those that no site publishes: eleven thousand icons, which MkDocs would look through in every build."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class WithoutHidden(FileSystemLoader):
    """Lists no file below a folder whose name begins with a dot; MkDocs publishes none of them. By their name they are found as ever."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for folder in self.searchpath:
            for here, folders, files in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found.update(Path(here, name).relative_to(folder).as_posix() for name in files)
        return sorted(found)


def look_at_fewer(theme: Theme) -> None:
    """Let the theme make its environment with such a list."""
    made = theme.get_env

    def get_env() -> Environment:
        environment = made()
        environment.loader = WithoutHidden(theme.dirs)
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]
