"""Files made to hurt: each is refused within ten seconds and 500 MB, in a process of its own that may not have more."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.loading.file_text import LONGEST_LINE, MAX_BYTES
from macros.loading.problems import ENOUGH
from macros.loading.syntax import MOST_APART, MOST_NODES
from macros.loading.values import MOST_FIELDS
from tests.project import REPORT, ROOT, Project, example_data

pytestmark = pytest.mark.xdist_group("nasty files")  # one process that has imported the command is enough for all

SECONDS = 60  # of the processor: far more than is needed beside others, far less than what grows with the square would take
BYTES = 500_000_000

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(f"{n}: &{n} [{', '.join(['*' + chr(ord(n) - 1)] * 9)}]\n" for n in "bcdefghij")
#: Just within what the loader reads on: letters of a line with a few before it, lines of that length in a file, nodes with a few around them.
LINE, LINES, NODES = LONGEST_LINE - 20, MAX_BYTES // LONGEST_LINE, MOST_NODES - 10
NASTY: dict[str, Callable[[], bytes]] = {
    "alias bomb": BOMB.encode,
    "alias that holds itself": lambda: b"- &a [*a]\n",
    "50 MB": lambda: b"- id: x\n" * 6_250_000,
    "a line of 5 MB": lambda: b"- id: " + b"x" * 5_000_000,
    "a line of 1 MB": lambda: b"- id: " + b"x" * 990_000,
    "lines just short enough": lambda: (b"- id: " + b"x" * LINE + b"\n") * LINES,
    "lines of loose letters": lambda: (b"- id: " + "e\u0323\u0302".encode() * (LINE // 3) + b"\n") * (LINES * 3 // 5),
    "deep flow nesting": lambda: (b"[" * LINE + b"\n") * LINES,
    "deep closed nesting": lambda: b"[" * 900 + b"]" * 900,
    "deep block nesting": lambda: b"\n".join(b" " * depth + b"a:" for depth in range(1300)),
    "many tiny entries": lambda: b"- {}\n" * 199_000,
    "tiny entries, just few enough": lambda: b"- {}\n" * NODES,
    "many tiny items": lambda: b"[" + b"a,\n" * 330_000 + b"]",
    "tiny items, just few enough": lambda: b"[" + b"a,\n" * NODES + b"]",
    "many tiny entries and a broken one": lambda: b"- {}\n" * 199_000 + b"- [\n",
    "entries and a broken one, just few enough": lambda: (b"- {}\n" * (MOST_APART - 1)) + b"- [\n",
    "many broken entries": lambda: b"- [\n" * 240_000,
    "many duplicate keys": lambda: b"- a: 1\n" + b"  a: 1\n" * 49_000,
    "duplicate keys, just few enough": lambda: (b"- a: 1\n" + b"  a: 1\n" * (MOST_FIELDS - 1)) * 49,
    "many unknown fields": lambda: b"- a: 1\n" + b"".join(b"  k%d: 1\n" % n for n in range(49_000)),
    "unknown fields, just few enough": lambda: (b"- a: 1\n" + b"".join(b"  k%d: 1\n" % n for n in range(MOST_FIELDS - 1))) * 49,
    "many invisible characters": lambda: "- a: \u200b\n".encode() * 110_000,
    "invisible characters, just few enough": lambda: "- a: \u200b\n".encode() * (ENOUGH - 1),
    "many letters of another alphabet": lambda: "- о\n".encode() * 190_000,
    "many anchors": lambda: b"- &a x\n" * 140_000,
    "many duplicate ids": lambda: b"- {id: 7-2030/a-1, kind: x}\n" * (NODES // 5),
    "huge whole numbers": lambda: (b"- id: 7-2030/a\n  value: " + b"9" * LINE + b"\n") * (LINES - 1),
    "huge decimals": lambda: (b"- id: 7-2030/a\n  value: 0." + b"3" * LINE + b"\n") * (LINES - 1),
    "code to run": lambda: b'- !!python/object/apply:os.system ["touch hacked"]\n',
    "zeros": lambda: b"\x00" * 900_000,
}


#: Imports the command and reads the right data once; of each folder that it is told, a child of its own checks the data, writes beside it
#: what it says, and ends.
#: Memory, and seconds of the processor's own time, are the child's: other tests run beside it and take their share of the clock.
PARENT = f"""
import os, resource, sys
from pathlib import Path
from macros.publication import check
from scripts.check import main
from scripts.failures import run
check(Path(sys.argv[1]))
for line in sys.stdin:
    root = line.rstrip()
    child = os.fork()
    if not child:
        for number, name in ((1, "said"), (2, "complained")):
            os.dup2(os.open(os.path.join(root, name), os.O_WRONLY | os.O_CREAT), number)
        resource.setrlimit(resource.RLIMIT_AS, ({BYTES}, {BYTES}))
        resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
        try:
            run(lambda: main(["--root", root]))
        except SystemExit as end:
            os._exit(end.code)  # to take down all that was imported would cost three times what the check does
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.fixture(scope="module")
def check_limited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], int]]:
    """`make check` of a folder, in a process of its own that may not have more; gives its exit code."""
    right = example_data(tmp_path_factory.mktemp("right") / "example").root
    command = [sys.executable, "-c", PARENT, str(right)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdin and parent.stdout
        asked, answered = parent.stdin, parent.stdout

        def check(root: Path) -> int:
            print(root, file=asked, flush=True)
            return int(answered.readline())

        yield check
        asked.close()


@pytest.mark.parametrize("name", NASTY)
def test_is_refused_quickly(check_limited: Callable[[Path], int], example: Project, name: str) -> None:
    (example.root / REPORT / "figures.yml").write_bytes(NASTY[name]())
    code = check_limited(example.root)
    said, complained = ((example.root / file).read_text(encoding="utf-8") for file in ("said", "complained"))
    assert code == 1, complained
    assert f"{REPORT}/figures.yml:" in said
    assert complained == ""
    assert len(said) < 200_000
    assert not (ROOT / "hacked").exists() and not (example.root / "hacked").exists()


def test_a_pipe_in_place_of_a_file_does_not_stop_the_check(example: Project) -> None:
    path = example.root / REPORT / "figures.yml"
    path.unlink()
    os.mkfifo(path)
    assert [p.rule for p in example.check().problems if p.file.endswith("figures.yml")] == ["file"]


def test_a_name_that_no_terminal_can_show_is_reported(example: Project) -> None:
    (example.root / "data" / "a\udcff\x1b[2J.yml").write_bytes(b"")
    [problem] = example.check().problems
    assert problem.file.isprintable()
    assert str(Path(problem.file).suffix) == ".yml"
