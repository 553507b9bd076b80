"""Ask web servers, politely, whether an address still answers: few at a time, one at a time for each server, HEAD before GET."""

from __future__ import annotations

import http.client
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

Verdict = Literal["answers", "moved", "gone", "refused", "silent"]

#: What servers answer to a machine although a reader's browser gets the page.
REFUSALS = (401, 403, 406, 418, 429, 451, 999)
PERMANENT = (301, 308)
REDIRECTS = (301, 302, 303, 307, 308)
LONGEST_CHAIN = 5


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


def ask_all(addresses: Iterable[str], manners: Manners) -> list[Answer]:
    """One answer an address, in the order given."""
    locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
    wanted = list(addresses)
    servers = [locks[urlsplit(address).netloc.lower()] for address in wanted]
    with ThreadPoolExecutor(manners.at_once) as workers:
        return list(workers.map(_in_turn, wanted, servers, repeat(manners)))


def _in_turn(address: str, server: threading.Lock, manners: Manners) -> Answer:
    with server:
        for attempt in range(manners.attempts):
            answer = ask(address, manners)
            # A server may be busy or restarting: only what it says twice counts.
            if answer.verdict != "silent" or attempt + 1 == manners.attempts:
                break
            time.sleep(manners.pause)
        time.sleep(manners.pause)
        return answer


def ask(address: str, manners: Manners) -> Answer:
    """Follow redirects to their end. Never raises for what a server does."""
    seen = [address]
    permanent = True
    while True:
        try:
            status, location = _status(seen[-1], manners)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(address, "silent", _explained(error))
        if status in REDIRECTS and location:
            permanent = permanent and status in PERMANENT
            following = urljoin(seen[-1], location)
            if following in seen or len(seen) > LONGEST_CHAIN:
                return Answer(address, "gone", "chuyển hướng vòng quanh")
            seen.append(following)
            continue
        return _judged(address, status, seen[-1], permanent)


def _judged(address: str, status: int, end: str, permanent: bool) -> Answer:
    if status in REFUSALS:
        return Answer(address, "refused", f"máy chủ trả lời {status}")
    if status >= 500:
        return Answer(address, "silent", f"máy chủ báo lỗi {status}")
    if status >= 400:
        return Answer(address, "gone", f"máy chủ trả lời {status}")
    if end == address:
        return Answer(address, "answers")
    if urlsplit(end).path in ("", "/") and not urlsplit(end).query and urlsplit(address).path not in ("", "/"):
        return Answer(address, "gone", "chuyển hướng về trang đầu", end)
    # A temporary redirect is the server's own business: the address stays the one to cite.
    return Answer(address, "moved", "chuyển hướng lâu dài", end) if permanent else Answer(address, "answers")


def _status(address: str, manners: Manners) -> tuple[int, str]:
    """Status and target of a redirect. Many servers answer HEAD wrongly, so an error counts only when GET says the same."""
    status, location = _request("HEAD", address, manners)
    return _request("GET", address, manners) if status >= 400 else (status, location)


def _request(method: str, address: str, manners: Manners) -> tuple[int, str]:
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
        connection.request(method, target, headers={"User-Agent": manners.agent, "Accept": "*/*", "Connection": "close"})
        response = connection.getresponse()
        return response.status, response.headers.get("Location", "")
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
