"""Run pip, uv or npm: what it downloads is counted on the screen, what it complains about becomes a sentence."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts import failures

#: Without a terminal, a line is written after so many packages, or megabytes.
STEP, MEGABYTES_STEP = 10, 50
#: pip: `Downloading mkdocs-1.6.1-py3-none-any.whl (3.9 MB)`; uv, of large ones: `Downloading mkdocs (3.7MiB)`, later `Downloaded mkdocs`.
_SIZE = re.compile(r"Downloading (\S+).*\((\d+(?:\.\d+)?) ?(k|M)(i?)B\)")
_READY = re.compile(r"Prepared (\d+) packages?")


class Progress:
    """`12/38 gói, đã tải 61 MB`, written over itself on a terminal."""

    def __init__(self, total: int) -> None:
        self._total, self._packages, self._megabytes = total, 0, 0.0
        self._under_way: dict[str, float] = {}
        self._shown = (0, 0.0)

    def saw(self, line: str) -> None:
        """Count what a line of pip's or uv's output tells."""
        line = line.strip()
        if line.startswith("Collecting "):
            self._packages += 1
        elif size := _SIZE.search(line):
            megabytes = float(size[2]) / (1000 if size[3] == "k" else 1)
            if size[4]:
                self._under_way[size[1]] = megabytes
            else:
                self._megabytes += megabytes
        elif line.startswith("Downloaded "):
            self._megabytes += self._under_way.pop(line.removeprefix("Downloaded "), 0)
        elif (ready := _READY.match(line)) or line.startswith("Installing collected packages"):
            self._packages = int(ready[1]) if ready else self._packages
            self._show(end=True)
            print("  Đang giải nén … / Unpacking …", file=sys.stderr, flush=True)
            return
        else:
            return
        self._show()

    def _show(self, *, end: bool = False) -> None:
        counted = f"{self._packages}/{self._total} gói, " if self._packages else ""
        text = f"  {counted}đã tải {self._megabytes:.0f} MB"
        if sys.stderr.isatty():
            print(f"\r\033[K{text}", end="\n" if end else "", file=sys.stderr, flush=True)
        elif end or self._packages >= self._shown[0] + STEP or self._megabytes >= self._shown[1] + MEGABYTES_STEP:
            self._shown = (self._packages, self._megabytes)
            print(text, file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], root: Path, environment: Mapping[str, str], total: int = 0) -> None:
    """Run a command in `root` to its end. Raises Failure when it fails; nothing of its own output is shown."""
    progress, output = Progress(total), []
    with subprocess.Popen(
        command, cwd=root, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        encoding="utf-8", errors="replace",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            for line in process.stdout:
                output.append(line)
                if total:
                    progress.saw(line)
        except BaseException:
            process.terminate()
            raise
    if process.returncode:
        text = "".join(output)
        failures.keep_details(text, root)
        raise failures.of_output(text) or failures.unknown(text, root)
