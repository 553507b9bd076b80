"""Firefox over WebDriver BiDi: Debian's package brings no geckodriver, and needs none."""

from __future__ import annotations

import base64
import itertools
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.other_browsers.window import PATIENCE, Window, function

NAMES = ("firefox-esr", "firefox")
#: No request of the browser's own, no page that it shows by itself.
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.update.enabled": False,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "general.smoothScroll": False,
}


def missing() -> str:
    """Why there is no Firefox here; empty when there is one."""
    return "" if _program() else f"no {' or '.join(NAMES)} on the PATH (Debian: apt-get install firefox-esr)"


def _program() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox(Window):
    name = "Firefox"

    def __init__(self, profile: Path) -> None:
        profile.mkdir(parents=True, exist_ok=True)
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        program = _program()
        assert program, missing()
        environment = {**os.environ, "HOME": str(profile), "MOZ_HEADLESS": "1"}
        self._process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", str(profile), "about:blank"],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment, text=True,
        )  # fmt: skip
        self._numbers = itertools.count(1)
        self._opened = connect(f"{self._address()}/session", max_size=None, open_timeout=PATIENCE, proxy=None)
        self._connection: ClientConnection = self._opened.__enter__()
        self._ask("session.new", capabilities={})
        self._window = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def _address(self) -> str:
        assert self._process.stderr
        for line in self._process.stderr:
            if found := re.search(r"ws://127\.0\.0\.1:\d+", line):
                return found[0]
        raise RuntimeError("Firefox did not say where it listens")

    def _ask(self, method: str, **parameters: Any) -> Any:
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._connection.recv(timeout=PATIENCE))
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def go(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def run(self, body: str, *values: Any) -> Any:
        found = self._ask("script.evaluate", expression=function(body, values), target={"context": self._window}, awaitPromise=False)
        assert found["type"] == "success", found
        return json.loads(found["result"]["value"])

    def act(self, sources: list[dict[str, Any]]) -> None:
        self._ask("input.performActions", context=self._window, actions=sources)

    def back(self) -> None:
        self._ask("browsingContext.traverseHistory", context=self._window, delta=-1)

    def resize(self, width: int, height: int) -> None:
        self._ask("browsingContext.setViewport", context=self._window, viewport={"width": width, "height": height})

    def print(self) -> bytes:
        return base64.b64decode(self._ask("browsingContext.print", context=self._window, page={"width": 21, "height": 29.7})["data"])

    def close(self) -> None:
        self._opened.__exit__(None, None, None)
        self._process.terminate()
        self._process.wait(timeout=PATIENCE)
