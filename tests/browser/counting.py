"""How much of our code runs in the page, counted by the browser itself: no busy machine changes that."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page


def blocks_run(page: Page, work: Callable[[], object], name: str = "") -> int:
    """How many blocks of scripts whose address holds `name` run while `work` does, each turn of a loop counted."""
    session = page.context.new_cdp_session(page)
    session.send("Profiler.enable")
    session.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})
    try:
        session.send("Profiler.takePreciseCoverage")
        work()
        scripts = session.send("Profiler.takePreciseCoverage")["result"]
    finally:
        session.send("Profiler.stopPreciseCoverage")
        session.detach()
    counted = [script for script in scripts if script["url"] and name in script["url"]]
    return sum(part["count"] for script in counted for function in script["functions"] for part in function["ranges"])
