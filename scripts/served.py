"""`make serve` on a project folder, as an editor uses it: started, edited under, asked for a page. For measurements and tests."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.serve import folder_for_site

#: Seconds between two looks at a page.
PAUSE = 0.02
_EPOCH = re.compile(r"livereload\((\d+), ?(\d+)\)")


@dataclass(frozen=True, slots=True)
class Served:
    """A running server of one project folder."""

    root: Path
    address: str
    process: subprocess.Popen[bytes]

    def page(self, path: str) -> str:
        """The page at `path` (`cam-ket/`), as it is served now. Raises URLError while nobody answers."""
        with urllib.request.urlopen(f"{self.address}/{path}", timeout=600) as answer:  # noqa: S310 – our own server
            return str(answer.read().decode())

    def wait_for(self, path: str, text: str, limit: float) -> None:
        """Ask for a page until it holds `text`. Raises TimeoutError after `limit` seconds, RuntimeError when the server has ended."""
        end = time.monotonic() + limit
        while True:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with code {self.process.returncode}")
            try:
                if text in self.page(path):
                    return
            except urllib.error.URLError:
                pass
            if time.monotonic() > end:
                raise TimeoutError(f"/{path} did not hold {text!r} within {limit} s")
            time.sleep(PAUSE)

    def epoch(self, path: str) -> int:
        """The version of the site that a page says it belongs to: what the script of the server compares with."""
        found = _EPOCH.search(self.page(path))
        if found is None:
            raise ValueError(f"/{path} does not reload by itself")
        return int(found[1])

    def next_epoch(self, epoch: int) -> int:
        """Wait as a browser does, until the server says that a newer version than `epoch` is there."""
        while True:
            newer = int(self.page(f"livereload/{epoch}/0"))
            if newer > epoch:
                return newer


@contextmanager
def served(root: Path, limit: float = 600.0) -> Iterator[Served]:
    """Start `make serve` in `root` on a free port of this machine; the block runs once the first page answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "scripts.serve", "--dev-addr", f"127.0.0.1:{port}"]
    # A group of its own: the server is a child of the script, and both have to be ended.
    # Its temporary files go with ours, even if it has to be killed.
    with (
        tempfile.TemporaryDirectory(prefix="served-", dir=folder_for_site(root)) as scratch,
        tempfile.TemporaryFile() as output,
        subprocess.Popen(
            command, cwd=root, env=_environment(root, scratch), stdout=output, stderr=output, start_new_session=True
        ) as process,
    ):
        try:
            server = Served(root, f"http://127.0.0.1:{port}", process)
            server.wait_for("", "</html>", limit)
            yield server
        finally:
            os.killpg(process.pid, signal.SIGINT)
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def _environment(root: Path, scratch: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(root), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "TMPDIR": scratch}
