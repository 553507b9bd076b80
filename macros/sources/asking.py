"""Ask web servers, politely, whether an address still answers: few at a time, one at a time for each server.

By GET, as a reader's browser does: many servers answer HEAD otherwise. What comes is read only to see whether the excerpts are still in it.
"""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

from macros.sources.reading import holds, no_answer

Verdict = Literal["answers", "moved", "changed", "gone", "refused", "silent"]

#: What servers answer to a machine although a reader's browser gets the page.
REFUSALS = (401, 403, 406, 418, 429, 451, 999)
PERMANENT = (301, 308)
REDIRECTS = (301, 302, 303, 307, 308)
LONGEST_CHAIN = 5
#: So much of a page is read: more than any article has.
MOST_READ = 3_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What one address answers. `detail` is Vietnamese; `target` is where a redirect leads in the end."""

    address: str
    verdict: Verdict
    detail: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Manners:
    """How servers are asked: who asks, how long one may take (seconds), pause between two questions to one server, how many at once."""

    agent: str
    timeout: float = 20
    pause: float = 2
    at_once: int = 4
    attempts: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent in the end."""

    status: int
    location: str = ""
    kind: str = ""
    content: bytes = b""


def ask_all(addresses: Iterable[str], manners: Manners, excerpts: Mapping[str, Sequence[str]] | None = None) -> list[Answer]:
    """One answer an address, in the order given. `excerpts`: address → what its page must still say."""
    locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
    wanted = list(addresses)
    servers = [locks[urlsplit(address).netloc.lower()] for address in wanted]
    words = [(excerpts or {}).get(address, ()) for address in wanted]
    with ThreadPoolExecutor(manners.at_once) as workers:
        return list(workers.map(_in_turn, wanted, servers, repeat(manners), words))


def _in_turn(address: str, server: threading.Lock, manners: Manners, excerpts: Sequence[str]) -> Answer:
    with server:
        for attempt in range(manners.attempts):
            answer = ask(address, manners, excerpts)
            # A server may be busy or restarting: only what it says twice counts.
            if answer.verdict != "silent" or attempt + 1 == manners.attempts:
                break
            time.sleep(manners.pause)
        time.sleep(manners.pause)
        return answer


def ask(address: str, manners: Manners, excerpts: Sequence[str] = ()) -> Answer:
    """Follow redirects to their end. Never raises for what a server does."""
    seen = [address]
    permanent = True
    while True:
        try:
            page = request(seen[-1], manners)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(address, "silent", _explained(error))
        if page.status in REDIRECTS and page.location:
            permanent = permanent and page.status in PERMANENT
            following = urljoin(seen[-1], page.location)
            if following in seen or len(seen) > LONGEST_CHAIN:
                return Answer(address, "gone", "chuyển hướng vòng quanh")
            seen.append(following)
            continue
        return _judged(address, page, seen[-1], permanent, excerpts)


def _judged(address: str, page: Page, end: str, permanent: bool, excerpts: Sequence[str]) -> Answer:
    if page.status in REFUSALS:
        return Answer(address, "refused", f"máy chủ trả lời {page.status}")
    if page.status >= 500:
        return Answer(address, "silent", f"máy chủ báo lỗi {page.status}")
    if page.status >= 400:
        return Answer(address, "gone", f"máy chủ trả lời {page.status}")
    said = [(excerpt, holds(page.content, page.kind, excerpt)) for excerpt in excerpts]
    # A page that says what it said is an answer, wherever it stands and whatever it is called.
    sure = bool(said) and all(found for _, found in said)
    if not sure and (wrong := no_answer(address, end, page.content, page.kind)):
        return Answer(address, "gone", wrong, end if end != address else "")
    missing = [excerpt for excerpt, found in said if found is False]
    if missing:
        return Answer(address, "changed", f"không thấy đoạn trích “{missing[0]}” trong chữ của trang", end if end != address else "")
    # A temporary redirect is the server's own business: the address stays the one to cite.
    return Answer(address, "moved", "chuyển hướng lâu dài", end) if permanent and end != address else Answer(address, "answers")


def request(address: str, manners: Manners) -> Page:
    """One GET, without following anything. Raises OSError, HTTPException or ValueError when no answer comes."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("không phải địa chỉ web")
    connection: http.client.HTTPConnection
    if parts.scheme == "https":
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, timeout=manners.timeout, context=ssl.create_default_context())
    else:
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=manners.timeout)
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (f"?{quote(parts.query, safe='/%:@!$&*+,;=?~')}" if parts.query else "")
    try:
        asked_with = {"User-Agent": manners.agent, "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}
        connection.request("GET", target, headers=asked_with)
        response = connection.getresponse()
        place = response.headers.get("Location") or response.headers.get("Content-Location") or ""
        return Page(response.status, place, response.headers.get("Content-Type", ""), response.read(MOST_READ))
    finally:
        connection.close()


def _explained(error: Exception) -> str:
    """Why nothing came, in words."""
    match error:
        case TimeoutError():
            return "không trả lời trong thời gian chờ"
        case ssl.SSLCertVerificationError():
            return "chứng chỉ không hợp lệ"
        case ssl.SSLError():
            return "không lập được kết nối an toàn"
        case http.client.RemoteDisconnected() | ConnectionResetError() | http.client.IncompleteRead():
            return "máy chủ đóng kết nối"
        case ConnectionRefusedError():
            return "máy chủ từ chối kết nối"
        case http.client.HTTPException():
            return "máy chủ trả lời không theo quy ước"
        case ValueError():
            return "không phải địa chỉ web"
    return "không tìm thấy hoặc không kết nối được máy chủ"
