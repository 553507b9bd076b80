"""The map of HACKING.md and the tree are one: what it names exists, every room is on it, and imports go one way."""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from tests.project import ROOT

#: Where code lies.
HOUSES = ("macros", "scripts", "drafting", "benchmarks")
#: The rooms of `macros/` from the ground up: none knows those above it.
FLOORS = (
    ("formatting", "drawing", "records", "cache"),
    ("loading",),
    ("derived",),
    ("checks",),
    ("publication",),
    ("charts", "exports", "editing", "reporters"),
    ("search", "pages"),
    ("social",),
    ("site",),
    ("diff", "sources"),
    ("hooks",),
)
#: A word in the guide that looks like the name of a file or folder of ours.
PATH = re.compile(r"`((?:[\w.-]+/)*(?:[\w.-]+/|[\w-]+\.(?:py|js|yml|jinja|html|svg|json|css|sh|md|in)|Makefile))`")
#: Files that a command writes and nobody keeps.
MADE = ("site/", ".cache/", "site/index.html", "CHANGELOG-DATA.md", "kept.yml")
GUIDE = (ROOT / "HACKING.md").read_text(encoding="utf-8")


@cache
def tree() -> frozenset[str]:
    """Every file and folder (with a slash) of the project, without what is made or installed."""
    found: set[str] = set()
    folders = [ROOT]
    while folders:
        for path in folders.pop().iterdir():
            name = path.relative_to(ROOT).as_posix()
            hidden = path.name.startswith(".") and path.name not in (".github", ".devcontainer", ".ci")
            if name in ("site", "node_modules") or path.name == "__pycache__" or hidden:
                continue
            found.add(f"{name}/" if path.is_dir() else name)
            if path.is_dir() and not path.is_symlink():
                folders.append(path)
    return frozenset(found)


def named(line: str) -> list[str]:
    """The paths in one line of the guide; in a row of the map, `kinds.py` after `macros/records/` lies there."""
    return [name for name in PATH.findall(line) if name not in MADE]


def exists(name: str, folders: list[str]) -> bool:
    """Whether a path is there: as it stands, below a folder that its line names, short below a house; a bare name where no other has it."""
    ways = (name, *(f"{folder}{name}" for folder in folders), *(f"{house}/{name}" for house in (*HOUSES, "docs/assets/js", "data")))
    alone = [path for path in tree() if path.endswith(f"/{name}")] if "/" not in name else []
    return any(way in tree() for way in ways) or len(alone) == 1 or (name.endswith(".yml") and bool(alone))


@pytest.mark.parametrize("line", [line for line in GUIDE.splitlines() if named(line)], ids=lambda line: line[:50])
def test_what_the_guide_names_exists(line: str) -> None:
    found = named(line)
    folders = [name if name.endswith("/") else f"{name.rpartition('/')[0]}/" for name in found if "/" in name]
    folders += [f"{house}/{folder}" for house in HOUSES for folder in folders]
    assert [name for name in found if not exists(name, folders)] == []


def modules() -> dict[str, Path]:
    return {
        path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): path
        for house in HOUSES
        for path in sorted((ROOT / house).rglob("*.py"))
        if "__pycache__" not in path.parts
    }


def test_every_room_and_every_loose_module_is_on_the_map() -> None:
    rows = GUIDE.split("## A map of the house")[1].split("\n## ")[0]
    on_map: set[str] = set()
    for line in rows.splitlines():
        found = PATH.findall(line)
        on_map |= {part for name in found for part in (name, *(f"{above}/" for above in Path(name).parents))}
        on_map |= {f"{folder}{name}" for folder in found if folder.endswith("/") for name in found}
        on_map |= {f"macros/{part}" for part in set(on_map)}
    rooms = {f"{path.parent.relative_to(ROOT).as_posix()}/" for path in modules().values()}
    rooms |= {f"{path.relative_to(ROOT).as_posix()}/" for path in (ROOT / "docs" / "assets" / "js").rglob("*") if path.is_dir()}
    rooms |= {name for name in tree() if name.count("/") == 1 and name.endswith("/") and not name.startswith(".")}
    loose = {path.relative_to(ROOT).as_posix() for path in (ROOT / "macros").glob("*.py")}
    assert sorted((rooms | loose) - on_map) == []


@cache
def imports(path: Path) -> set[str]:
    """The modules that a file takes something from, at its top or inside a function."""
    found: set[str] = set()
    name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(name.split(".")[: -node.level]) if node.level else ""
            module = ".".join(part for part in (above, node.module) if part)
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def test_no_room_knows_one_above_it() -> None:
    floor = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
    climbing = []
    for module, path in modules().items():
        room = module.split(".")[1] if module.startswith("macros.") else ""
        for used in imports(path) if room else ():
            other = used.split(".")[1] if used.startswith("macros.") else ""
            if other in floor and floor[other] > floor[room]:
                climbing.append(f"{module} → {used}")
    assert climbing == []
    assert {module.split(".")[1] for module in modules() if module.startswith("macros.")} == floor.keys()


def test_every_module_is_used_or_run() -> None:
    """A check, a chart, a table or a page that no registry names is imported by nothing."""
    known = modules()
    used = {name for path in known.values() for name in imports(path)}
    begun = re.findall(
        r"-m ((?:macros|scripts|benchmarks)[\w.]*)",
        "".join((ROOT / name).read_text(encoding="utf-8") for name in ("Makefile", "HACKING.md")),
    )
    packages = {name for name, path in known.items() if path.name == "__init__.py"}
    assert sorted(known.keys() - used - packages - set(begun) - {"macros.hooks", "scripts.setup.__main__"}) == []


def test_a_chart_goes_one_way() -> None:
    """Model → layout → what is made of it."""
    order = {"model": 0, "models": 1, "layouts": 1, "outputs": 2}
    for module, path in modules().items():
        if module.startswith("macros.charts.") and module != "macros.charts":
            own = module.split(".")[2]
            for used in imports(path):
                other = used.split(".")[2] if used.count(".") > 1 and used.startswith("macros.charts.") else own
                assert other == own or order[other] < order[own] or own == "outputs", (module, used)


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    long = {name: path.read_text(encoding="utf-8").count("\n") for name, path in modules().items()}
    assert {name: lines for name, lines in long.items() if lines > 300} == {}


def test_every_folder_of_tests_is_run_but_those_that_a_command_names(pytestconfig: pytest.Config) -> None:
    """A name in `norecursedirs` passes over every folder of that name: `site` once left all tests of the built site out, unseen."""
    left_out = pytestconfig.getini("norecursedirs")
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    names = {part for folder in folders for part in folder.relative_to(ROOT / "tests").parts}
    assert {name for name in names if any(fnmatch(name, pattern) for pattern in left_out)} == {"other_browsers"}
