"""A server of this machine that stands in for one on the internet: it answers what a test says, and remembers what it was asked."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

#: Status, body (text as it is, anything else as JSON), headers.
Reply = tuple[int, Any, dict[str, str]]


class StandIn(http.server.ThreadingHTTPServer):
    """`answers`: "GET /path" or "/path" → status, or (status, body), or (status, body, headers). Anything else is not there."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, Any] = {}
        self.asked: list[tuple[str, str, Any]] = []
        self.tokens: set[str] = set()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def reply(self, method: str, path: str) -> Reply:
        for name in (f"{method} {path}", path, f"{method} {path.partition('?')[0]}", path.partition("?")[0]):
            if name in self.answers:
                said = self.answers[name]
                status, body, headers = (*(said if isinstance(said, tuple) else (said,)), None, {})[:3]
                return status, body, headers or {}
        return 404, None, {}


class _Handler(http.server.BaseHTTPRequestHandler):
    server: StandIn

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        sent = self.rfile.read(length) if length else b""
        self.server.asked.append((self.command, self.path, json.loads(sent) if sent else None))
        self.server.tokens.add(self.headers.get("Authorization", ""))
        status, body, headers = self.server.reply(self.command, self.path)
        content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = answer

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def standing_in() -> Iterator[StandIn]:
    """The server, running."""
    with StandIn() as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()
