"""`scripts/python.sh`: finds a Python that will do, or says in two sentences what is missing; stand-ins on the PATH play the machines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import ROOT

SCRIPT = ROOT / "scripts" / "python.sh"


def found(folder: Path, **pythons: str) -> subprocess.CompletedProcess[str]:
    """What the script does where only these Pythons are; each answers the question about itself with its text."""
    folder.mkdir()
    for name, answer in pythons.items():
        program = folder / name.replace("_", ".")
        program.write_text(f'#!/bin/sh\ncase "$1" in -c) {answer};; *) echo "ran {name} $*";; esac\n', encoding="utf-8")
        program.chmod(0o755)
    known = {"PATH": str(folder), "SYSTEM_PYTHON": str(folder / "system")}
    return subprocess.run(["/bin/sh", str(SCRIPT), "-m", "x"], env=known, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("pythons", "words"),
    [
        ({}, ["chưa có Python", "no Python"]),
        ({"python3": "exit 127"}, ["chưa có Python", "no Python"]),
        ({"python3": "echo old 3.9.2"}, ["3.9.2, quá cũ", "3.9.2, too old"]),
        ({"python3": "echo old 3.10.12", "python3_11": "exit 1"}, ["3.10.12, quá cũ"]),
        ({"python3": "echo bare 3.13.5"}, ["thiếu mô-đun venv", "sudo apt install python3-venv", "lacks its module venv"]),
        ({"python3": "echo old 3.9.2", "python3_11": "echo bare 3.11.9"}, ["sudo apt install python3.11-venv", "3.11.9"]),
        ({"system": "echo old 3.9.6"}, ["3.9.6, quá cũ"]),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, pythons: dict[str, str], words: list[str]) -> None:
    done = found(tmp_path / "bin", **pythons)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 2
    assert all(word in done.stderr for word in words), done.stderr
    assert ("venv" in done.stderr.replace("python3-venv", "")) == any("bare" in answer for answer in pythons.values())


def test_the_first_that_will_do_is_run(tmp_path: Path) -> None:
    done = found(tmp_path / "bin", python3="echo old 3.9.2", python3_13="echo bare 3.13.0", python3_12="echo whole 3.12.1")
    assert (done.returncode, done.stdout) == (0, "ran python3_12 -m x\n")


def test_one_that_was_compiled_without_profiles_is_run_where_no_other_is(tmp_path: Path) -> None:
    slow = {"python3": "echo slow 3.13.0", "python3_12": "echo slow 3.12.1"}
    for others, chosen in (({"system": "echo whole 3.11.2"}, "system"), ({"system": "echo bare 3.11.2"}, "python3")):
        assert found(tmp_path / chosen, **slow, **others).stdout == f"ran {chosen} -m x\n"
    assert found(tmp_path / "later", **slow, python3_11="echo whole 3.11.9").stdout == "ran python3_11 -m x\n"


def test_a_real_python_answers_the_question(tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", str(SCRIPT), "-c", "print('here')"],
        env={"PATH": f"{Path(sys.base_prefix) / 'bin'}", "SYSTEM_PYTHON": "/nowhere"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "here\n", done.stderr
