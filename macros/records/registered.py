"""What is looked up in a registry and is not there: one sentence says which line is missing, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


def registered(registry: Mapping[K, V], key: K, what: str, where: str) -> V:
    """The entry of `key`. Raises LookupError: `what` with that key has no entry, `where` (`RULES in …`) wants one."""
    if key not in registry:
        raise LookupError(f"The {what} `{key}` has no entry: add a line to {where}.")
    return registry[key]
