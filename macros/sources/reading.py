"""What a page that a server sent says: whether it is an answer at all, and whether an excerpt is still in it."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from urllib.parse import urlsplit

#: Pages whose text can be read here. Of others (PDF, pictures) nobody can tell by machine what they say.
_TEXT = ("text/html", "application/xhtml", "text/plain")
_UNREAD = {"script", "style", "template"}
_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)
#: Words in an address to which servers send whoever asks for a page that is gone or hidden.
_ERROR = re.compile(r"(?:^|[/_.=-])(?:404|error\w*|(?:page-?)?not-?found|loi|khong-tim-thay)(?:[/_.&=-]|$)", re.IGNORECASE)
_LOGIN = re.compile(r"(?:^|[/_.=-])(?:login|logon|log-in|signin|sign-in|sso|oauth2?|dang-?nhap)(?:[/_.&=-]|$)", re.IGNORECASE)
_FRONT = re.compile(r"/?(?:(?:index|default|home|trang-?chu|vi|vn|vi-vn|en|portal)(?:\.\w{3,5})?/?)?", re.IGNORECASE)
_ERROR_TITLE = re.compile(r"\b404\b|không tìm thấy|không tồn tại|not found", re.IGNORECASE)


class _Words(HTMLParser):
    """The text of a page and its title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.title = ""
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD or tag == "title":
            self._inside.append(tag)
        # Some portals keep the text of an article in the page's own description.
        self.words += [value for name, value in attrs if name in ("content", "alt", "title") and value]

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside[-1:] == ["title"]:
            self.title += data
        if not self._inside or self._inside[-1] == "title":
            self.words.append(data)


def _read(content: bytes, kind: str) -> _Words | None:
    """The words of a page, None where a machine cannot read them."""
    if kind and not kind.lower().startswith(_TEXT):
        return None
    named = _CHARSET.search(kind) or _CHARSET.search(content[:2000].decode("latin-1"))
    try:
        text = content.decode(named[1] if named else "utf-8", errors="replace")
    except LookupError:
        text = content.decode("utf-8", errors="replace")
    words = _Words()
    words.feed(text)
    words.close()
    return words


def _letters(text: str) -> str:
    """Letters and digits only: what a page does with spaces, quotation marks, dashes and capitals is no change of what it says."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def holds(content: bytes, kind: str, excerpt: str) -> bool | None:
    """Whether a page still says the excerpt (each part of it, where dots leave something out); None where that cannot be told."""
    words = _read(content, kind)
    if words is None:
        return None
    said = _letters("".join(words.words))
    return all(_letters(part) in said for part in re.split(r"…|\.{3}", excerpt))


def no_answer(address: str, end: str, content: bytes, kind: str) -> str | None:
    """Why a page that came is not the page that was asked for, in Vietnamese; None when it may be."""
    asked, came = urlsplit(address), urlsplit(end)
    if end != address:
        way = came.path + (f"={came.query}" if came.query else "")
        if _FRONT.fullmatch(came.path) and not came.query and not _FRONT.fullmatch(asked.path):
            return "chuyển hướng về trang đầu"
        if _LOGIN.search(way) and not _LOGIN.search(asked.path):
            return "chuyển hướng tới trang đăng nhập"
        if _ERROR.search(way) and not _ERROR.search(asked.path):
            return "chuyển hướng tới trang báo lỗi"
    words = _read(content, kind) if content else None
    return "trang trả lời là một trang báo lỗi" if words and _ERROR_TITLE.search(words.title) else None
