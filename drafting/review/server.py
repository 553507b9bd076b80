"""The page of a review, answered on 127.0.0.1 only. Standard library; one request at a time changes files.

A page elsewhere cannot send a form here: each form carries a token that is new with every start, and `Host` and `Origin` must be ours
(a foreign name that leads to 127.0.0.1 has another Host). Nothing is asked of another host: the policy of every answer forbids it.
"""

from __future__ import annotations

import secrets
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from drafting.review import actions, pages
from drafting.review.actions import Outcome
from drafting.review.finish import apply, as_published, problems_when_published
from drafting.review.session import Session
from drafting.review.state import Card, DraftUnreadableError, State
from drafting.write.proving import prove_from
from macros.loading.load import load

HOST = "127.0.0.1"
_CHANGED = ("", "Tệp đã đổi từ khi mở trang này.", "Dưới đây là bản mới: hãy xem lại.")
#: Bytes of a form; the largest has some thirty short fields.
MOST_SENT = 100_000
_FILES = {"/review.css": "text/css", "/review.js": "text/javascript"}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "; ".join(
        ("default-src 'none'", "style-src 'self'", "script-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}  # fmt: skip


def _next(state: State, card: Card, only: str) -> str | None:
    """The open card after this one, of those that are still there: what was dropped may have taken others with it."""
    there = [one for one in state.open if not only or one.kind == only]
    return next((one.key for one in there if one.order >= card.order and one.key != card.key), there[0].key if there else None)


class ReviewServer(ThreadingHTTPServer):
    """Threads only because browsers open connections ahead; `lock` lets one request in at a time."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, session: Session, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.session = session
        self.lock = threading.Lock()
        self.url = f"http://{HOST}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    server: ReviewServer
    timeout = 30
    server_version = "review"
    sys_version = ""

    def do_GET(self) -> None:
        if not self._is_ours():
            return
        address = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(address.query, max_num_fields=20).items()}
        if kind := _FILES.get(address.path):
            self._send(HTTPStatus.OK, (pages.WEB / address.path[1:]).read_text(encoding="utf-8"), kind)
            return
        with self.server.lock:
            self._guarded(lambda state: self._page(state, address.path, asked))

    def do_POST(self) -> None:
        sent = self._form() if self._is_ours() else None
        if sent is None:
            return
        path = urlsplit(self.path).path
        with self.server.lock:
            self._guarded(lambda state: self._act(state, path, sent))

    def _is_ours(self) -> bool:
        """Whether the request was meant for this page; answers it when not."""
        hosts = {f"{name}:{self.server.server_port}" for name in (HOST, "localhost")}
        origin = self.headers.get("Origin")
        site = self.headers.get("Sec-Fetch-Site")
        if (
            self.headers.get("Host") not in hosts
            or (origin is not None and origin not in {f"http://{host}" for host in hosts})
            or (self.command == "POST" and site not in (None, "same-origin"))
        ):
            self._message(HTTPStatus.FORBIDDEN, "Không nhận", ["Yêu cầu này không đến từ trang đối chiếu trên máy của bạn."])
            return False
        return True

    def _form(self) -> dict[str, list[str]] | None:
        """The fields of a form that carries our token; None after an answer that says what is wrong."""
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdecimal() or int(length) > MOST_SENT:
            self._message(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Không nhận", ["Biểu mẫu quá lớn."])
            return None
        body = self.rfile.read(int(length))
        try:
            sent = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=400)
        except (UnicodeDecodeError, ValueError):
            sent = {}
        if not secrets.compare_digest(sent.get("token", [""])[0].encode(), self.server.session.token.encode()):
            self._message(HTTPStatus.FORBIDDEN, "Không nhận", ["Trang này mở từ lần chạy trước: hãy tải lại trang."])
            return None
        return sent

    def _guarded(self, work: object) -> None:
        """Run with the draft as it is on disk; what cannot be read is a sentence."""
        session = self.server.session
        if session.published:
            self._message(HTTPStatus.OK, "Đã đưa vào dữ liệu", [session.published])
            return
        try:
            state = session.state()
        except DraftUnreadableError as error:
            self._message(HTTPStatus.CONFLICT, "Không đọc được bản nháp", [str(error)])
            return
        work(state)  # type: ignore[operator]

    def _page(self, state: State, path: str, asked: dict[str, str]) -> None:
        session = self.server.session
        number = asked.get("u", "")
        if path == "/":
            first = next((card.key for card in state.open), None)
            self._go(pages.card_address(first) if first else "/xong")
        elif path == "/muc" and (card := state.card(asked.get("k", ""))):
            self._send(HTTPStatus.OK, pages.card_page(session, state, card, asked.get("chi", ""), said=asked.get("noi", "")))
        elif path == "/van-ban":
            self._send(HTTPStatus.OK, pages.text_page(session, state))
        elif path == "/xong":
            self._send(HTTPStatus.OK, pages.end_page(session, state))
        elif path == "/them" and number.isascii() and number.isdecimal() and int(number) < len(session.text.units):
            self._send(HTTPStatus.OK, pages.add_page(session, state, int(number), typed=asked.get("doan", "")))
        else:
            self._message(HTTPStatus.NOT_FOUND, "Không có trang này", ["Mục này không còn trong bản nháp, hoặc địa chỉ sai."])

    def _act(self, state: State, path: str, sent: dict[str, list[str]]) -> None:
        if path == "/muc":
            self._card(state, sent)
        elif path == "/lui":
            undone = self.server.session.step_back()
            self._go("/") if undone else self._message(
                HTTPStatus.CONFLICT, "Không hoàn tác được", ["Tệp đã đổi từ bước đó, hoặc không còn bước nào: hãy dùng git."]
            )
        elif path == "/them":
            self._add(state, sent)
        elif path == "/xong":
            self._end(state, sent)
        else:
            self._message(HTTPStatus.NOT_FOUND, "Không có trang này", ["Địa chỉ sai."])

    def _card(self, state: State, sent: dict[str, list[str]]) -> None:
        session, only = self.server.session, sent.get("chi", [""])[0]
        card = state.card(sent.get("k", [""])[0])
        if card is None:
            self._message(HTTPStatus.CONFLICT, "Mục đã đổi", ["Mục này không còn trong bản nháp: có người đã sửa tệp."])
            return
        if card.digest != sent.get("digest", [""])[0]:
            again = pages.card_page(session, state, card, only, [_CHANGED])
            self._send(HTTPStatus.CONFLICT, again)
            return
        match sent.get("do", [""])[0]:
            case "accept":
                outcome = actions.accept(state, card, sent, session.text, session.known(state))
            case "mend":
                outcome = actions.mend(state, card, sent)
            case "split":
                outcome = actions.split(state, card, sent)
            case "drop":
                outcome = actions.drop(state, card)
            case _:
                outcome = Outcome(wrong=[("", "Không rõ phải làm gì.", "Hãy bấm một nút.")])
        if outcome.wrong:
            self._send(HTTPStatus.UNPROCESSABLE_ENTITY, pages.card_page(session, state, card, only, outcome.wrong, sent))
            return
        session.write(outcome)
        self._go(pages.card_address(goto, only) if (goto := outcome.goto or _next(session.state(), card, only)) else "/")

    def _add(self, state: State, sent: dict[str, list[str]]) -> None:
        session, number = self.server.session, sent.get("u", [""])[0]
        if not (number.isascii() and number.isdecimal() and int(number) < len(session.text.units)):
            self._message(HTTPStatus.NOT_FOUND, "Không có đoạn này", ["Địa chỉ sai."])
            return
        unit, typed = session.text.units[int(number)], sent.get("excerpt", [""])[0]
        outcome = actions.add(state, unit, sent.get("kind", [""])[0], typed, session.text)
        if outcome.wrong:
            self._send(HTTPStatus.UNPROCESSABLE_ENTITY, pages.add_page(session, state, int(number), outcome.wrong, typed))
            return
        session.write(outcome)
        self._go(pages.card_address(outcome.goto))

    def _end(self, state: State, sent: dict[str, list[str]]) -> None:
        session = self.server.session
        problems = problems_when_published(state, session.root, session.report, session.document, session.file)
        if sent.get("do", [""])[0] != "publish" or problems or state.open:
            self._send(HTTPStatus.OK, pages.end_page(session, state, problems))
            return
        apply(as_published(state, session.root, session.report))
        count, _ = prove_from(session.root, session.report, session.document, session.file)
        session.dataset = load(session.root).dataset
        session.published = (
            f"data/reports/{session.report}/ không còn là nháp; {count} đoạn trích đã có dấu đối chiếu. "
            "Dừng lệnh (Ctrl+C), chạy make check và make diff."
        )
        self._message(HTTPStatus.OK, "Đã đưa vào dữ liệu", [session.published])

    def _go(self, address: str) -> None:
        self.send_response(HTTPStatus.SEE_OTHER)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self._end_headers()

    def _message(self, status: HTTPStatus, title: str, sentences: list[str]) -> None:
        self._send(status, pages.message_page(title, sentences))

    def _send(self, status: HTTPStatus, content: str, kind: str = "text/html") -> None:
        body = content.encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self._end_headers()
        self.wfile.write(body)

    def _end_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing of a document is written to a log."""
