"""What a test does in a window of another browser, in words that every driver knows."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from typing import Any

#: Seconds. What has not come by then does not come.
PATIENCE = 60
#: Between two looks.
PAUSE = 0.05

#: Keys as WebDriver writes them.
ENTER, ESCAPE, TAB = "\ue007", "\ue00c", "\ue004"


class NotThere(AssertionError):
    """What was waited for did not come."""


class Window(ABC):
    """One window. `run` gets the body of a function, and gives back what JSON can say."""

    name: str

    @abstractmethod
    def go(self, address: str) -> None: ...

    @abstractmethod
    def run(self, body: str, *values: Any) -> Any: ...

    @abstractmethod
    def act(self, sources: list[dict[str, Any]]) -> None:
        """WebDriver's actions: pointers and keys."""

    @abstractmethod
    def back(self) -> None: ...

    @abstractmethod
    def resize(self, width: int, height: int) -> None: ...

    @abstractmethod
    def print(self) -> bytes:
        """The page as PDF."""

    @abstractmethod
    def close(self) -> None: ...

    def until(self, body: str, *values: Any) -> Any:
        """What `body` gives as soon as it gives anything true."""
        end = time.monotonic() + PATIENCE
        while True:
            found = self.run(body, *values)
            if found not in (None, False, 0, "", []):  # an element is `{}`
                return found
            if time.monotonic() > end:
                raise NotThere(f"{self.name}: {body} {values} – {self.run('return location.href')}")
            time.sleep(PAUSE)

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).textContent.trim()", selector))

    def middle(self, selector: str) -> tuple[int, int]:
        """Where the first such element is, brought into sight. It has to be what lies there."""
        self.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })", selector)
        # Two looks at the same place: nothing scrolls any more.
        found = self.until(
            "const e = document.querySelector(arguments[0]), b = e.getBoundingClientRect(), was = e.dataset.was;"
            "e.dataset.was = `${b.x} ${b.y}`; if (was !== e.dataset.was || !b.width) return null; delete e.dataset.was;"
            "const r = [...e.getClientRects()].find(r => r.width) ?? b; return [r.x + r.width / 2, r.y + r.height / 2];",
            selector,
        )
        return round(found[0]), round(found[1])

    def click(self, selector: str, touch: bool = False) -> None:
        self._point(
            self.middle(selector), [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}], "touch" if touch else "mouse"
        )

    def hover(self, selector: str) -> None:
        x, y = self.middle(selector)
        self._point((x - 3, y), [{"type": "pointerMove", "x": x, "y": y, "duration": 50}], "mouse")

    def _point(self, at: tuple[int, int], then: list[dict[str, Any]], kind: str) -> None:
        start = {"type": "pointerMove", "x": at[0], "y": at[1], "duration": 0}
        self.act([{"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": [start, *then]}])

    def type(self, keys: str) -> None:
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.act([{"type": "key", "id": "keyboard", "actions": actions}])


def function(body: str, values: tuple[Any, ...]) -> str:
    """An expression: the body called with its values, its answer as JSON text (what is not there as null)."""
    return f"JSON.stringify((function () {{ {body} }}).apply(null, {json.dumps(list(values))}) ?? null)"
