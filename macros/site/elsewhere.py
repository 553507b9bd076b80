"""Work that a process of its own does while the build goes on."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection
from typing import TypeVar

from macros.drawing.beside import as_helper

T = TypeVar("T")


def elsewhere(work: Callable[[], T]) -> Callable[[], T]:
    """Begin `work`; what is given back waits for its result.

    Only the process that began it can have it: two that read would each get half. Raises RuntimeError in another.

    Nothing is lost where there is one processor, where a fork is not safe (elsewhere than on Linux), or when that process fails: then the
    work is done when it is asked for, and raises here what it raises.
    """
    if sys.platform != "linux" or (os.cpu_count() or 1) < 2:
        return cache(work)
    how = multiprocessing.get_context("fork")
    receiver, sender = how.Pipe(duplex=False)
    process = how.Process(target=_work, args=(work, sender, receiver), daemon=True)
    process.start()
    sender.close()
    here = os.getpid()

    def result() -> T:
        if os.getpid() != here:
            raise RuntimeError("what is made elsewhere was asked for in a process that did not begin it")
        try:
            done: T = receiver.recv()
        except (EOFError, OSError):  # it ended before it began to answer, or in the middle of it
            return work()
        finally:
            receiver.close()
            process.join()
        return done

    return cache(result)


def _work(work: Callable[[], object], sender: Connection, receiver: Connection) -> None:
    as_helper()
    receiver.close()  # else nobody's end would be closed when the one who began this gives the result up
    try:
        done = work()
    except Exception:  # it will be done again where it can be told
        return
    with suppress(BrokenPipeError):  # a build that was refused asks for nothing any more
        sender.send(done)
