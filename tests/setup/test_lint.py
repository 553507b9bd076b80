"""Style, types and workflows: what `make lint` runs, one test a line, so that other tests run beside the slow ones."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.project import ROOT

_RECIPE = re.search(r"(?m)^lint:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
LINES = [line.strip() for line in _RECIPE[1].splitlines()] if _RECIPE else []


@pytest.mark.parametrize("line", LINES)
def test_there_is_nothing_to_mend(line: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", line.replace("$(PYTHON)", sys.executable)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"make lint: {line}\n{done.stdout}{done.stderr}"


def test_every_tool_is_asked() -> None:
    for tool in ("ruff check", "ruff format --check", "mypy", "jactionlint", "zizmor"):
        assert sum(tool in line for line in LINES) == 1, tool


def test_no_test_waits_for_a_time_or_for_silence_on_the_line() -> None:
    """On a busy machine neither says that something has happened (`tests/browser/waiting.py` has what does)."""
    busy = re.compile(r"""wait_for_timeout\(|["']networkidle["']""")
    assert busy.search('page.goto(address, wait_until="network' + 'idle")')
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if busy.search(line)
    ]
    assert found == [], "waits for a time or for silence"
