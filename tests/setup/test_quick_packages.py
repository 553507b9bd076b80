"""`make test-quick` installs `requirements/quick.in` and what a build needs: what its tests load is in there."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.conftest import NOT_QUICK_FILES
from tests.project import ROOT

TESTS = ROOT / "tests"
OURS = ("macros", "scripts", "drafting", "benchmarks", "tests")


def locked(*names: str) -> set[str]:
    texts = [(ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in names]
    return {plain(name) for text in texts for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def there() -> set[str]:
    """Modules that come with the packages of `make test-quick`."""
    known = locked("uv", "site", "node", "quick")
    theirs = {module for module, packages in packages_distributions().items() if {plain(name) for name in packages} & known}
    return theirs | sys.stdlib_module_names


def loaded(path: Path) -> set[str]:
    """Modules that a file imports when it is loaded itself: at its outermost level, not only for types."""
    found: set[str] = set()
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Import):
            found |= {name.name for name in statement.names}
        elif isinstance(statement, ast.ImportFrom):
            above = path.relative_to(ROOT).parts[: -statement.level] if statement.level else ()
            module = ".".join([*above, *([statement.module] if statement.module else [])])
            found |= {module, *(f"{module}.{name.name}" for name in statement.names)}
    return found


def test_files_that_quick_tests_load_need_no_other_package() -> None:
    todo = [
        path
        for pattern in ("test_*.py", "conftest.py", "__init__.py")
        for path in TESTS.rglob(pattern)
        if not {"browser", "other_browsers"} & set(path.parts) and path.name not in NOT_QUICK_FILES
    ]
    known = there()
    seen: set[Path] = set()
    missing: set[str] = set()
    while todo:
        path = todo.pop()
        if path in seen or not path.is_file():
            continue
        seen.add(path)
        for module in loaded(path):
            first = module.partition(".")[0]
            if first in OURS:
                places = [ROOT.joinpath(*module.split(".")[:parts]) for parts in range(1, module.count(".") + 2)]
                todo += [file for place in places for file in (place / "__init__.py", place.with_suffix(".py"))]
            elif first not in known:
                missing.add(f"{path.relative_to(ROOT)}: {first}")
    assert len(seen) > 200
    assert missing == set()
