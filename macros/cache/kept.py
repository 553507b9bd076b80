"""Bytes that are dear to make stay in `.cache/`, under the hash of all that decides them: what is found is what would be made."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

#: May be emptied at any time; `make clean` does.
CACHE = Path(__file__).resolve().parents[2] / ".cache"


def kept(folder: str, suffix: str, name: str, make: Callable[[], bytes]) -> bytes:
    """What `make` gives. `name` is the `kept_name` of all that its bytes depend on."""
    path = _place(folder, suffix, name)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        made = make()
        _write(path, made)
        return made


def is_kept(folder: str, suffix: str, name: str) -> bool:
    """Whether `kept` would find it."""
    return _place(folder, suffix, name).exists()


def _place(folder: str, suffix: str, name: str) -> Path:
    """`.cache/<folder>/<hash><suffix>`."""
    return CACHE / folder / f"{name}{suffix}"


def kept_name(deciding: tuple[bytes | str, ...]) -> str:
    """SHA-256 of everything that decides some bytes, in hexadecimal digits: the same name, the same bytes.

    `deciding` must hold all of it, the versions of the programs that take part included.
    """
    digest = hashlib.sha256()
    for part in deciding:
        content = part.encode() if isinstance(part, str) else part
        # The length in front: `ab`, `c` must not be the same as `a`, `bc`.
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def _write(path: Path, content: bytes) -> None:
    """Write in one step: builds may run side by side, and half a file must never be found."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(scratch).replace(path)
