"""Pictures drawn in processes of their own while the site is built: a build waits only for what is not drawn by its end."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from macros.drawing.png import is_drawn, picture_name, png
from macros.drawing.shapes import Drawing

#: Fewer pictures than these are drawn sooner than a process starts.
FEW = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture lies under the site, what it shows, and its width in px."""

    path: str
    drawing: Drawing
    width: int

    def content(self) -> bytes:
        """PNG: as it was drawn before, or drawn now."""
        return png(self.drawing, self.width)


def begin(pictures: Iterable[Picture]) -> list[multiprocessing.process.BaseProcess]:
    """Start drawing what is not kept yet, each distinct content once; the processes at work, one a core at most.

    Nothing is lost when one of them fails: `Picture.content` draws what it does not find.
    """
    found = {picture_name(p.drawing, p.width): p for p in pictures if not is_drawn(p.drawing, p.width)}
    wanted = list(found.values())
    if len(wanted) < FEW:
        return []
    # A fork has the typeface ready and starts at once; elsewhere than on Linux it is not safe.
    how = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")
    count = min(os.cpu_count() or 1, len(wanted) // FEW + 1)
    started: list[multiprocessing.process.BaseProcess] = []
    for share in range(count):
        process = how.Process(target=_draw, args=(wanted[share::count],), daemon=True)
        process.start()
        started.append(process)
    return started


def _draw(pictures: list[Picture]) -> None:
    for picture in pictures:
        picture.content()
