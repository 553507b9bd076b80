"""A public archive of the web: has it a copy of a page, can it take one, and does the copy say what the page said?

Speaks as the Internet Archive does (`/wayback/available`, `/save/`); another address stands in for it in tests.
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from macros.sources.asking import REDIRECTS, Manners, Page, request
from macros.sources.reading import holds

#: Where copies are looked up, and where they are kept and taken.
LOOKUP = "https://archive.org"
KEEPER = "https://web.archive.org"
_COPY = re.compile(r"/web/(\d{8})(\d{0,6})(?:[a-z]{2}_)?/")
_HOPS = 5


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy in the archive: its address, and the day on which it was taken."""

    address: str
    taken: dt.date


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive, and the manners with which it is asked."""

    manners: Manners
    lookup: str = LOOKUP
    keeper: str = KEEPER

    def copy_of(self, url: str, excerpts: Sequence[str]) -> Copy | str:
        """A copy that says the excerpts: one that is there, otherwise one that is taken now. In Vietnamese why there is none."""
        try:
            found = self._latest(url)
            if found is not None and self._good(found, excerpts):
                return found
            taken = self._take(url)
            if taken is None:
                return "kho lưu trữ chưa chụp được trang này"
            return taken if self._good(taken, excerpts) else "bản lưu không có đoạn trích"
        except (OSError, http.client.HTTPException, ValueError):
            return "kho lưu trữ không trả lời"

    def _latest(self, url: str) -> Copy | None:
        page = self._follow(f"{self.lookup}/wayback/available?url={quote(url, safe='')}")[1]
        if page.status != 200:
            return None
        closest = json.loads(page.content or b"{}").get("archived_snapshots", {}).get("closest", {})
        if not closest.get("available") or str(closest.get("status")) != "200":
            return None
        return self._named(str(closest.get("url", "")))

    def _take(self, url: str) -> Copy | None:
        end, page = self._follow(f"{self.keeper}/save/{url}")
        return self._named(end) or self._named(urljoin(end, page.location)) if page.status == 200 else None

    def _named(self, address: str) -> Copy | None:
        """The copy that an address of the archive names; None for any other address: an archive's front page is no copy."""
        found = _COPY.search(address)
        if found is None:
            return None
        try:
            day = dt.date(int(found[1][:4]), int(found[1][4:6]), int(found[1][6:]))
        except ValueError:
            return None
        return Copy(self.keeper + address[found.start() :], day)

    def _good(self, copy: Copy, excerpts: Sequence[str]) -> bool:
        """Whether a copy can be opened and says the excerpts, as far as a machine can read it."""
        _, page = self._follow(copy.address)
        return page.status == 200 and all(holds(page.content, page.kind, excerpt) is not False for excerpt in excerpts)

    def _follow(self, address: str) -> tuple[str, Page]:
        for _ in range(_HOPS):
            page = request(address, self.manners)
            if page.status not in REDIRECTS or not page.location:
                return address, page
            address = urljoin(address, page.location)
        raise ValueError("chuyển hướng vòng quanh")
