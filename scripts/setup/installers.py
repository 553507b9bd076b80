"""How the packages of lock files come into `.venv/`: by pip, which every Python has, or by uv, which is far quicker."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.failures import Failure
from scripts.setup.running import run

ENVIRONMENT = Path(".venv")
PYTHON = ENVIRONMENT / "bin" / "python"
#: What would lead an installer to another place.
_ELSEWHERE = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "UV_TARGET", "UV_PREFIX", "UV_SYSTEM_PYTHON", "UV_PYTHON")
#: What pip is told by variables, and how uv calls it.
_LIKE_PIP = {"PIP_INDEX_URL": "UV_DEFAULT_INDEX", "PIP_CERT": "SSL_CERT_FILE"}
#: Wheels only: building a source package would run code that no lock file pins.
_SAFE = ("--require-hashes", "--only-binary", ":all:")


def by_pip(root: Path, names: Sequence[str]) -> None:
    """Install `requirements/<name>.txt` of each name, all at once. Raises Failure.

    Nothing is compiled ahead: Python keeps what it compiles of the few modules that are really loaded.
    """
    options = ["--no-input", "--disable-pip-version-check", "--no-compile", *_SAFE, "--progress-bar", "off"]
    run([root / PYTHON, "-m", "pip", "install", *options, *_files(names)], root, environment(root), packages(root, names))


def by_uv(root: Path, names: Sequence[str]) -> None:
    """The same by uv, which is installed already. Raises Failure.

    It knows the variables of pip named above, not pip's files of settings: where those are needed it fails, and pip's turn comes.
    """
    known = environment(root)
    for pip, uv in _LIKE_PIP.items():
        if pip in known:
            known.setdefault(uv, known[pip])
    known.setdefault("UV_HTTP_RETRIES", "1")  # pip tries more often, and says why it could not
    options: list[str | Path] = ["--python", root / PYTHON, "--no-config", "--no-python-downloads", "--no-compile-bytecode", *_SAFE]
    run([root / PYTHON, "-m", "uv", "pip", "install", *options, *_files(names)], root, known, packages(root, names))


def by_the_faster(root: Path, names: Sequence[str]) -> None:
    """By uv; by pip where uv could not, whatever the reason: pip succeeds, or its complaint becomes the sentence. Raises Failure."""
    try:
        by_uv(root, names)
    except Failure:
        print("  uv không cài được, thử bằng pip … / uv could not, trying pip …", file=sys.stderr, flush=True)
        by_pip(root, names)


def packages(root: Path, names: Sequence[str]) -> int:
    """How many packages the lock files name, each once."""
    texts = [(root / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in names]
    return len({name for text in texts for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)})


def environment(root: Path) -> dict[str, str]:
    """The caller's, without what would lead an installer elsewhere; caches lie in the checkout when HOME cannot hold them."""
    known = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    home = Path(os.environ.get("HOME") or "/nonexistent")
    if not os.access(home, os.W_OK):
        known.setdefault("PIP_CACHE_DIR", str(root / ".cache" / "pip"))
        known.setdefault("UV_CACHE_DIR", str(root / ".cache" / "uv"))
    return {**known, "LC_ALL": "C.UTF-8"}


def _files(names: Sequence[str]) -> list[str]:
    return [word for name in names for word in ("--requirement", f"requirements/{name}.txt")]
