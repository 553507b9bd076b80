"""WebKit (what Safari is made of) by Debian's `webkit2gtk-driver`, over WebDriver; it needs a display, which Xvfb gives."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.other_browsers.window import PATIENCE, PAUSE, Window, function

DRIVER, DISPLAY = "WebKitWebDriver", "Xvfb"


def missing() -> str:
    """Why there is no WebKit here; empty when there is one."""
    if not shutil.which(DRIVER):
        return f"no {DRIVER} on the PATH (Debian: apt-get install webkit2gtk-driver)"
    if not shutil.which(DISPLAY) and not os.environ.get("DISPLAY"):
        return f"no display for WebKit, and no {DISPLAY} to make one (Debian: apt-get install xvfb)"
    return ""


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class WebKit(Window):
    name = "WebKit"

    def __init__(self, profile: Path) -> None:
        profile.mkdir(parents=True, exist_ok=True)
        self._processes: list[subprocess.Popen[str]] = []
        environment = {**os.environ, "HOME": str(profile), "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            environment["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"  # pages of our own only; bubblewrap refuses root
        if shutil.which(DISPLAY):
            environment["DISPLAY"] = self._display()
        port = _free_port()
        self._start([DRIVER, f"--port={port}", "--host=127.0.0.1"], environment)
        self._driver = f"http://127.0.0.1:{port}"
        self._session = ""
        self._wait_for_driver()
        made = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {}}})
        self._session = f"/session/{made['sessionId']}"

    def _start(self, command: list[str], environment: dict[str, str] | None = None, **options: Any) -> subprocess.Popen[str]:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, **options)
        self._processes.append(process)
        return process

    def _display(self) -> str:
        """A display of our own; Xvfb chooses its number and writes it down once it is there."""
        read, write = os.pipe()
        self._start([DISPLAY, "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as said:
            return f":{said.readline().strip()}"

    def _wait_for_driver(self) -> None:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                self._ask("GET", "/status")
                return
            except urllib.error.URLError:
                if time.monotonic() > end:
                    raise
                time.sleep(PAUSE)

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self._driver + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as problem:
            raise AssertionError(f"{method} {path}: {problem.read().decode()}") from problem

    def go(self, address: str) -> None:
        self._ask("POST", f"{self._session}/url", {"url": address})

    def run(self, body: str, *values: Any) -> Any:
        return json.loads(self._ask("POST", f"{self._session}/execute/sync", {"script": f"return {function(body, values)}", "args": []}))

    def act(self, sources: list[dict[str, Any]]) -> None:
        self._ask("POST", f"{self._session}/actions", {"actions": sources})

    def back(self) -> None:
        self._ask("POST", f"{self._session}/back", {})

    def resize(self, width: int, height: int) -> None:
        self._ask("POST", f"{self._session}/window/rect", {"width": width, "height": height})

    def print(self) -> bytes:
        return base64.b64decode(self._ask("POST", f"{self._session}/print", {"page": {"width": 21, "height": 29.7}}))

    def close(self) -> None:
        self._ask("DELETE", self._session)
        for process in reversed(self._processes):
            process.terminate()
            process.wait(timeout=PATIENCE)
