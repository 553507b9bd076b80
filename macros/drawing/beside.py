"""What is dear to draw, drawn in processes of its own while the site is built: a build waits only for what is not drawn by its end."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from macros.drawing.png import is_drawn, picture_name, png
from macros.drawing.shapes import Drawing

#: Fewer drawings than these are made sooner than a process starts.
FEW = 4
#: How far those who draw stand back behind the build, whose pages come one after another and which waits for them at its end only.
LAST = 15


class Drawn(Protocol):
    """Something whose bytes are kept (`macros/cache/kept.py`) under a name that is known before they are made."""

    @property
    def name(self) -> str: ...

    def is_kept(self) -> bool:
        """Whether `content` would find it made."""

    def content(self) -> bytes:
        """As it was made before, or made now."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture lies under the site, what it shows, and its width in px; `name` is that of `picture_name`."""

    path: str
    drawing: Drawing
    width: int
    name: str = ""

    def __post_init__(self) -> None:
        if not self.name:
            object.__setattr__(self, "name", picture_name(self.drawing, self.width))

    def is_kept(self) -> bool:
        """Whether it has been drawn before."""
        return is_drawn(self.name)

    def content(self) -> bytes:
        """PNG: as it was drawn before, or drawn now."""
        return png(self.drawing, self.width, self.name)


def begin(drawings: Iterable[Drawn]) -> list[multiprocessing.process.BaseProcess]:
    """Start making what is not kept yet, in this order, each distinct content once; the processes at work, one a core besides this one's.

    Nothing is lost when one of them fails: `content` makes what it does not find. Who needs all of it does best to ask from the end
    on: they meet those who draw where these have come to.
    """
    found = {drawn.name: drawn for drawn in drawings}
    wanted = [drawn for drawn in found.values() if not drawn.is_kept()]
    if len(wanted) < FEW:
        return []
    # A fork has the typeface ready and starts at once; elsewhere than on Linux it is not safe.
    how = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
    count = max(1, min((os.cpu_count() or 1) - 1, len(wanted) // FEW))
    started: list[multiprocessing.process.BaseProcess] = []
    for share in range(count):
        # Neighbours stay together: they share words, which each process draws for itself.
        first, end = (len(wanted) * number // count for number in (share, share + 1))
        process = how.Process(target=_draw, args=(wanted[first:end],), daemon=True)
        process.start()
        started.append(process)
    return started


def as_helper() -> None:
    """What a process does first that works for another one, which says all that is to be said and ends it when it ends itself."""
    # What the build has read is never thrown away here: to look through it would only copy it into this process.
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _draw(drawings: Sequence[Drawn]) -> None:
    as_helper()
    if hasattr(os, "nice"):
        os.nice(LAST)
    for drawn in drawings:
        drawn.content()
