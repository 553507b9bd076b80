"""Serves a built site on this machine the way GitHub Pages does: compressed, with its cache headers, its own page for what is missing.

Measurements and tests use it, so that they see what readers get. Only for 127.0.0.1.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

#: What GitHub Pages compresses; fonts and pictures are compressed already.
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".csv", ".txt")
CACHE = "max-age=600"
#: How soon a server notices that it is to end.
SECONDS_TO_END = 0.05


class PagesHandler(http.server.SimpleHTTPRequestHandler):
    """One request: the file, its folder's `index.html`, or `404.html`."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        folder = Path(self.directory)
        path = folder / unquote(urlsplit(self.path).path).lstrip("/")
        if path.is_dir() and not urlsplit(self.path).path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", urlsplit(self.path).path + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        file = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK
        if not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
            file, status = folder / "404.html", HTTPStatus.NOT_FOUND
        self._send(file, status)

    do_HEAD = do_GET

    def _send(self, file: Path, status: HTTPStatus) -> None:
        body = file.read_bytes() if file.is_file() else b""
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)) + ("; charset=utf-8" if file.suffix in COMPRESSED else ""))
        self.send_header("Cache-Control", CACHE)
        self.send_header("Access-Control-Allow-Origin", "*")
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = _compressed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@functools.lru_cache(maxsize=256)
def _compressed(body: bytes) -> bytes:
    """Compressed once, as a content delivery network does: later visits don't wait for it."""
    return gzip.compress(body, mtime=0)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes its connection early is no error."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of `site` while the block runs: `http://127.0.0.1:43210`."""
    with _Server(("127.0.0.1", 0), functools.partial(PagesHandler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, args=(SECONDS_TO_END,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
