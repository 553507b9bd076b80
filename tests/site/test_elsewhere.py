"""Work in a process of its own: its result comes here, and what fails there fails here."""

from __future__ import annotations

import multiprocessing
import os
import struct
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

import pytest

from macros.site import elsewhere as module
from macros.site import pages_ahead
from macros.site.elsewhere import elsewhere
from macros.site.pages_ahead import FEW, MOST, Ahead, lone_call

#: When waiting is given up, in seconds.
PATIENCE = 120
#: Elsewhere all of it is done in the one process.
forks = pytest.mark.skipif(sys.platform != "linux", reason="a fork is safe on Linux only")


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.os, "cpu_count", lambda: 2)


@forks
@pytest.mark.usefixtures("two_processors")
def test_the_work_is_done_in_another_process_once() -> None:
    result = elsewhere(os.getpid)
    assert result() != os.getpid()
    assert result() == result()


def test_what_fails_there_is_done_and_raises_here() -> None:
    def fail() -> int:
        raise LookupError(os.getpid())

    with pytest.raises(LookupError, match=str(os.getpid())):
        elsewhere(fail)()


def test_a_process_that_is_ended_loses_nothing() -> None:
    here = os.getpid()
    assert elsewhere(lambda: here if os.getpid() == here else os._exit(9))() == here


@forks
@pytest.mark.usefixtures("two_processors")
def test_a_process_that_is_ended_while_it_answers_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def half(_work: object, sender: Connection, _receiver: Connection) -> None:
        os.write(sender.fileno(), struct.pack("!i", 1000) + b"half")

    monkeypatch.setattr(module, "_work", half)
    assert elsewhere(os.getpid)() == os.getpid()


@forks
@pytest.mark.usefixtures("two_processors")
def test_a_result_that_nobody_waits_for_any_more_is_dropped_without_a_word(capfd: pytest.CaptureFixture[str]) -> None:
    begin, go = os.pipe()
    given_up = elsewhere(lambda: os.read(begin, 1) * 10_000_000)
    process = multiprocessing.active_children()[-1]
    del given_up
    os.write(go, b"x")
    process.join(PATIENCE)
    process.kill()
    assert (process.exitcode, capfd.readouterr().err) == (0, "")


@forks
@pytest.mark.usefixtures("two_processors")
def test_two_processes_never_read_one_result() -> None:
    large = elsewhere(lambda: "x" * 10_000_000)
    told = elsewhere(lambda: refused(large))
    assert told() == "RuntimeError"
    assert len(large()) == 10_000_000


def refused(ask: Callable[[], object]) -> str:
    try:
        return str(ask())
    except RuntimeError as error:
        return type(error).__name__


@pytest.mark.parametrize(("platform", "processors"), [("linux", 1), ("darwin", 8), ("win32", 8)])
def test_where_no_process_helps_or_is_safe_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch, platform: str, processors: int) -> None:
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.setattr(module.os, "cpu_count", lambda: processors)
    assert elsewhere(os.getpid)() == os.getpid()


@pytest.mark.parametrize(
    ("page", "call"),
    [
        ('{{ commitment("7-2030/iv-4-2") }}\n', ("commitment", "7-2030/iv-4-2")),
        ('---\ntitle: "A"\n---\n\n{{ body("x") }}\n', ("body", "x")),
        ('---\ntitle: "A"\n---\n\n# Đầu\n\n{{ body("x") }}\n', None),
        ("{{ home() }}\n", None),
        ('{{ body("a") }}\n{{ body("b") }}\n', None),
        ('{{ body("{x}") }}', None),
        ("", None),
    ],
)
def test_a_page_that_is_one_macro(page: str, call: tuple[str, str] | None) -> None:
    assert lone_call(page) == call


@forks
@pytest.mark.parametrize(
    ("pages", "processors", "ahead"), [(4 * FEW, 2, 2 * FEW), (4 * FEW, 4, 3 * FEW), (8 * FEW, 64, 6 * FEW), (FEW, 2, 0), (0, 2, 0)]
)
def test_all_but_the_first_share_are_made_ahead(monkeypatch: pytest.MonkeyPatch, pages: int, processors: int, ahead: int) -> None:
    monkeypatch.setattr(pages_ahead.os, "cpu_count", lambda: processors)
    names = [f"{number}.md" for number in range(pages)]
    made = Ahead(names, where)
    taken = {name: page for name in names if (page := made.taken(name))}
    assert list(taken) == names[pages - ahead :]
    assert all(page.startswith(f"{name} ") and not page.endswith(f" {os.getpid()}") for name, page in taken.items())
    assert len({page.split()[1] for page in taken.values()}) == (min(processors, MOST) - 1 if ahead else 0)


def test_a_page_that_cannot_be_made_ahead_says_so_at_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_ahead.os, "cpu_count", lambda: 2)
    names = [f"{number}.md" for number in range(4 * FEW)]
    made = Ahead(names, broken("50.md"))
    assert made.taken("0.md") is None
    with pytest.raises(KeyError, match=r"50\.md"):
        made.taken(names[-1])


def where(share: Sequence[str]) -> dict[str, str]:
    return {name: f"{name} {os.getpid()}" for name in share}


def broken(page: str) -> Callable[[Sequence[str]], dict[str, str]]:
    def make(share: Sequence[str]) -> dict[str, str]:
        return {name: {}[name] if name == page else "" for name in share}

    return make
