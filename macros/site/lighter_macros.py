"""mkdocs-macros without what it brings for the pages of others: a client for the web, twelve questions to git in every build.

No page of ours asks for either, and what git says (when, by whom) would make two builds of the same files differ.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

#: What the plugin imports for a macro that no page calls: a tenth of a second.
CLIENT = "requests"


class _WhenNeeded(ModuleType):
    """Stands for a module until something is taken from it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def lighten() -> None:
    """To be called before MkDocs loads its plugins."""
    sys.modules.setdefault(CLIENT, _WhenNeeded(CLIENT))
    from mkdocs_macros import context

    context.get_git_info = dict
