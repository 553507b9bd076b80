"""How much of our code runs in the page, counted by the browser itself: no busy machine changes that."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page


class Blocks:
    """Counts blocks of the scripts of a page, each turn of a loop once. To be made before the page is opened: what is compiled earlier is
    not counted block by block."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Profiler.enable")
        self._session.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})

    def run_by(self, work: Callable[[], object], name: str) -> int:
        """How many run while `work` does, of scripts whose address holds `name`."""
        self._taken("")
        work()
        return self._taken(name)

    def _taken(self, name: str) -> int:
        scripts = self._session.send("Profiler.takePreciseCoverage")["result"]
        counted = [script for script in scripts if script["url"] and name in script["url"]]
        return sum(part["count"] for script in counted for function in script["functions"] for part in function["ranges"])
