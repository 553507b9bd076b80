"""`make serve`: check, build, serve http://127.0.0.1:8000 and rebuild when a page or a data file changes.

The server answers from its first second: with the site, or with a page that says what is in its way; either changes by itself.
"""

from __future__ import annotations

import argparse
import errno
import gc
import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from macros.loading.problems import Problem
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.failures import Failure, run
from scripts.scratch import remove_abandoned, scratch_folder
from scripts.serve_pages import building_page, mistakes_page
from scripts.site_making import make_site

HOST = "127.0.0.1"
PORT = 8000
#: What a saved edit may change.
WATCHED = ("data", "docs", "macros", "overrides", "mkdocs.yml")
PREFIX = "minh-bach-"

#: A folder in memory, where there is one: a build writes more than a thousand small files anew after each edit.
IN_MEMORY = Path("/dev/shm")  # noqa: S108 – a folder with a random name is made below it, for this user only
#: The site is about 35 times as large as its data; three times that must be free.
ROOM = 100


def folder_for_site(root: Path) -> str:
    """Where the served site is put together: in memory where there is room for it, otherwise where temporary files always go."""
    needed = ROOM * sum(file.stat().st_size for file in (root / "data").rglob("*.yml") if file.is_file())
    roomy = "TMPDIR" not in os.environ and os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > needed
    return str(IN_MEMORY) if roomy else tempfile.gettempdir()


class SiteServer(LiveReloadServer):
    """MkDocs' server with a page of its own while there is no site. Bound at once: a taken port is told before anything is built."""

    allow_reuse_address = True

    def __init__(self, root: Path, site: Path, host: str, port: int) -> None:
        super().__init__(builder=self.rebuild, host=host, port=port, root=str(site))
        self.project = root
        self.host = host
        self.instead: bytes | None = building_page()
        self.built = False
        self.error_handler = self._page_of_site
        self.observer = PollingObserverVFS(os.stat, _edited, polling_interval=0.5)  # type: ignore[assignment]
        # What it logs of requests that come while a build runs would count as warnings of that build.
        logging.getLogger("mkdocs.livereload").disabled = True
        self.server_bind()
        self.server_activate()
        self.url = f"http://{host}:{self.server_port}/"

    def rebuild(self) -> None:
        """Build; keep the mistakes for the readers when that fails. Raises nothing: the server goes on."""
        begun = time.monotonic()
        print("Đang kiểm tra dữ liệu và dựng website … / Checking the data, building the site …", file=sys.stderr, flush=True)
        problems = self._problems()
        if problems:
            print(f"{text_report(problems)}\n\n{len(problems)} chỗ cần sửa; trang {self.url} nêu đủ và tự đổi khi bạn lưu.", flush=True)
        else:
            seconds = f"{time.monotonic() - begun:.1f}".replace(".", ",")
            print(f"Đã dựng xong sau {seconds} giây. Xem tại {self.url} (dừng: Ctrl+C). / Ready at {self.url} (stop: Ctrl+C).", flush=True)
        self.instead = mistakes_page(problems) if problems else None
        self.built = True

    def _problems(self) -> list[Problem]:
        try:
            return make_site(self.project, Path(self.root), self.url, dev_addr=f"{self.host}:{self.server_port}")
        finally:
            gc.collect()  # pages and menu of a build name each other; the next build makes its own

    def run(self) -> None:
        """Answer, build, and build again after each edit, until interrupted."""
        for name in WATCHED:
            if (self.project / name).exists():
                self.watch(str(self.project / name))
        self.observer.start()
        self.serve_thread.start()
        # The page that says “building” belongs to an older version than the site.
        self._wanted_epoch += 1
        self.rebuild()
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()
        self._build_loop()  # type: ignore[no-untyped-call]

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = str(environ["PATH_INFO"])
        if path.startswith("/livereload/"):
            return super()._serve_request(environ, start_response)
        if self.built:
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
        instead = self.instead
        if instead is None:
            return super()._serve_request(environ, start_response)
        if not _is_page(path):
            return None
        content = self._inject_js_into_html(instead, self._visible_epoch)  # type: ignore[no-untyped-call]
        # While nothing was ever built, a program that asks must not take this for the site.
        status = "200 OK" if self.built else "503 Service Unavailable"
        start_response(
            status, [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
        )
        return [content]

    def _page_of_site(self, code: int) -> bytes | None:
        with suppress(OSError):
            return (Path(self.root) / f"{code}.html").read_bytes()
        return None


def _edited(folder: str | None) -> Iterator[os.DirEntry[str]]:
    """What is in a folder that somebody may edit: what Python compiled while it built is no edit."""
    return (entry for entry in os.scandir(folder) if entry.name != "__pycache__")


def _is_page(path: str) -> bool:
    return path.endswith(("/", ".html")) or "." not in path.rpartition("/")[2]


def opened(root: Path, site: Path, host: str, port: int) -> SiteServer:
    """A server that holds its port. Raises Failure, in words, when the port cannot be had."""
    try:
        return SiteServer(root, site, host, port)
    except (OSError, OverflowError) as error:
        if isinstance(error, OverflowError) or error.errno in (errno.EACCES, errno.EADDRNOTAVAIL):
            raise Failure(
                f"Không mở được cổng {port} tại {host}: hãy chọn cổng từ 1024 đến 65535, ví dụ `make serve PORT=8001`.",
                f"Port {port} at {host} cannot be opened: choose one from 1024 to 65535, for example `make serve PORT=8001`.",
            ) from error
        if error.errno != errno.EADDRINUSE:
            raise
        other = port + 1 if port < 65535 else 8000
        raise Failure(
            f"Cổng {port} đang được một chương trình khác dùng (có thể là `make serve`): hãy dừng nó, hoặc chạy `make serve PORT={other}`.",
            f"Port {port} is in use by another program (another `make serve`, perhaps): stop it, or run `make serve PORT={other}`.",
        ) from error


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise Failure(
            f"PORT={text} không phải số cổng: hãy dùng một số từ 1024 đến 65535, ví dụ `make serve PORT=8001`.",
            f"PORT={text} is not a port number: use a number from 1024 to 65535, for example `make serve PORT=8001`.",
        )
    return int(text)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", default=str(PORT), help="the port to answer at (default: 8000)")
    parser.add_argument("--dev-addr", help="host and port in one, as MkDocs writes it: 127.0.0.1:8001")
    options = parser.parse_args(arguments)
    host, _, port = (options.dev_addr or f"{HOST}:{options.port}").rpartition(":")
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    parent = Path(folder_for_site(ROOT))
    remove_abandoned(ROOT, ".site-")
    with scratch_folder(parent, PREFIX) as scratch:
        server = opened(ROOT, scratch / "site", host or HOST, _port(port))
        try:
            server.run()
        except KeyboardInterrupt:
            print("\nĐã dừng. / Stopped.", file=sys.stderr)
        finally:
            server.shutdown()
    return 0


if __name__ == "__main__":
    run(main)
