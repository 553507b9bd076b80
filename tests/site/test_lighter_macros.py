"""A build loads no client for the web and asks git nothing for the sake of mkdocs-macros."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest
from mkdocs_macros import context

from macros.site import lighter_macros
from macros.site.lighter_macros import lighten


def test_git_is_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(subprocess, "check_output", lambda command, **_: asked.append(command) or "2030-12-31")
    env = MagicMock(variables={})
    monkeypatch.setattr(context, "get_git_info", context.get_git_info)
    lighten()
    context.define_env(env)
    assert env.variables["git"] == {}
    assert asked == []


def test_a_client_is_loaded_by_the_first_that_takes_something_from_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "some_client.py").write_text("from pathlib import Path\nPath(__file__).with_name('loaded').touch()\nget = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(lighter_macros, "CLIENT", "some_client")
    monkeypatch.setattr(context, "get_git_info", context.get_git_info)
    try:
        lighten()
        client = sys.modules["some_client"]
        assert not (tmp_path / "loaded").exists()
        assert client.get == 1
        assert (tmp_path / "loaded").exists()
    finally:
        sys.modules.pop("some_client", None)


def test_the_plugin_takes_nothing_from_it_while_it_is_loaded() -> None:
    """In a process that has loaded nothing yet."""
    ask = "import sys; from macros.site.lighter_macros import lighten; lighten(); import mkdocs_macros.plugin; sys.exit('urllib3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], cwd=Path(__file__).parents[2], check=False).returncode == 0
