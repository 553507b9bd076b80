"""Addresses of the site, written relative to the page they stand on, so that the site works under any path and from disk."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Links:
    """`current` is MkDocs' address of the page being written: `ket-qua/`, `index.html`, empty for the home page."""

    current: str = ""
    directory_urls: bool = True

    def to(self, address: str) -> str:
        """`/nhiem-vu/?q=a#x` seen from `ket-qua/` → `../nhiem-vu/?q=a#x`; other addresses (`https://…`, `#x`) unchanged."""
        if not address.startswith("/"):
            return address
        rest, mark, fragment = address.partition("#")
        path, asked, query = rest.partition("?")
        target = self.file(path)
        here = self.file("/" + self.current)
        if target == here and mark and not asked:
            return f"#{quote(fragment)}"
        relative = _relative(target, here)
        if self.directory_urls and relative.endswith("index.html"):
            relative = relative[: -len("index.html")] or "./"
        return relative + asked + query + mark + quote(fragment)

    def file(self, path: str) -> str:
        """The file behind an address: `/ket-qua/` → `ket-qua/index.html`, or `ket-qua.html` without directory addresses."""
        path = path.lstrip("/")
        if path in ("", "./"):
            return "index.html"
        if not path.endswith("/"):
            return path
        return path + "index.html" if self.directory_urls else path.rstrip("/") + ".html"


def _relative(target: str, here: str) -> str:
    """The way from the file `here` to `target`, both named from the root of the site, without `.` and `..`."""
    folders, names = here.split("/")[:-1], target.split("/")
    shared = 0
    while shared < len(folders) and shared < len(names) - 1 and folders[shared] == names[shared]:
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(names[shared:])
