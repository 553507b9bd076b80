"""`make serve` from its first second: the port, the page with mistakes, the folders that it leaves behind."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import unittest
from pathlib import Path

import pytest

from macros.loading.problems import Problem
from scripts.failures import Failure
from scripts.scratch import scratch_folder
from scripts.serve import _edited, _is_page, _port, opened
from scripts.serve_pages import building_page, mistakes_page
from tests.project import ROOT


def test_a_port_that_is_taken_is_told_before_anything_is_built(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Failure, match=f"Cổng {port} đang được một chương trình khác dùng.*PORT={port + 1}"):
            opened(tmp_path, tmp_path / "site", "127.0.0.1", port)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("text", ["", "x", "-1", "65536", "8000.5", "８０００", "80 00"])
def test_what_is_no_port_is_told(text: str) -> None:
    with pytest.raises(Failure, match="không phải số cổng"):
        _port(text)


def test_the_page_with_mistakes_shows_all_of_them_and_runs_nothing_of_the_data() -> None:
    problems = [
        Problem("data/a.yml", 3, 1, "x", "Sai <script>alert(1)</script>", "Hãy viết & sửa", '"<b>"'),
        Problem("docs/b.md", 7, 2, "y", "Sai nữa"),
    ]
    page = mistakes_page(problems).decode()
    assert "2 chỗ cần sửa" in page
    assert all(place in page for place in ("data/a.yml, dòng 3", "docs/b.md, dòng 7", "Hãy viết &amp; sửa"))
    assert "<script>alert" not in page
    assert 'lang="vi"' in page
    assert "http" not in page
    assert "Đang dựng" in building_page().decode()


@pytest.mark.parametrize(
    ("path", "page"), [("/", True), ("/cam-ket/", True), ("/cam-ket", True), ("/a.html", True), ("/a.css", False), ("/x/a.js", False)]
)
def test_mistakes_take_the_place_of_pages_only(path: str, page: bool) -> None:
    assert _is_page(path) is page


def test_what_a_killed_command_left_is_removed_and_what_a_living_one_holds_is_not(tmp_path: Path) -> None:
    code = f"""
import time
from pathlib import Path
from scripts.scratch import scratch_folder
with scratch_folder(Path({str(tmp_path)!r}), ".site-") as folder:
    (folder / "half").touch()
    print(folder.name, flush=True)
    time.sleep(600)
"""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}) as living:
        assert living.stdout is not None
        name = living.stdout.readline().strip()
        with scratch_folder(tmp_path, ".site-"):
            assert (tmp_path / name / "half").exists()
        living.send_signal(signal.SIGKILL)
    assert (tmp_path / name).exists()
    with scratch_folder(tmp_path, ".site-") as folder:
        assert not (tmp_path / name).exists()
        assert folder.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_requests_during_a_build_are_no_warnings_of_it(tmp_path: Path) -> None:
    server = opened(tmp_path, tmp_path / "site", "127.0.0.1", 0)
    server.server_close()
    with unittest.TestCase().assertNoLogs("mkdocs", logging.WARNING):
        logging.getLogger("mkdocs.livereload").warning('"GET / HTTP/1.1" code 503')


def test_what_python_compiled_is_no_edit(tmp_path: Path) -> None:
    (tmp_path / "macros" / "__pycache__").mkdir(parents=True)
    module = tmp_path / "macros" / "module.py"
    module.touch()
    (tmp_path / "macros" / "__pycache__" / "module.cpython-313.pyc").touch()
    assert [entry.path for entry in _edited(str(module.parent))] == [str(module)]
    server = opened(tmp_path, tmp_path / "site", "127.0.0.1", 0)
    server.server_close()
    assert server.observer._emitter_class.keywords["listdir"] is _edited
