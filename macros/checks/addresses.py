"""Every address on the web is one that a reader can safely follow: https, no password, nothing that tracks or runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from macros.checks.base import Check, CheckInput
from macros.checks.walking import all_records, texts_of
from macros.loading.problems import Problem

#: The fields that hold an address; each has the type `Url`.
FIELDS = ("url", "address", "repository", "website")

_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|zarsrc|mc_[ce]id|_ga|_gl)$", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w](?:[\w-]*[\w])?\.)+[^\W\d_](?:[\w-]*\w)?\Z")
_REPOSITORY = re.compile(r"https://github\.com/[\w.-]+/[\w.-]+/?\Z")
_COPY = "Hãy chép lại từ thanh địa chỉ của trình duyệt."


def _run(given: CheckInput) -> Iterator[Problem]:
    for _, record in all_records(given.dataset):
        for path, text in texts_of(record):
            name = path[-1] if path else ""
            if name in FIELDS:
                for message, advice in mistakes(text, repository=name == "repository"):
                    yield Problem.at(record.origin.at(*path), CHECK.name, message, advice, text)


def split(address: str) -> SplitResult | None:
    """The parts of an address, None when it has none that make sense."""
    try:
        parts = urlsplit(address)
        _ = (parts.hostname, parts.port)
    except ValueError:
        return None
    return parts


def mistakes(address: str, repository: bool = False) -> Iterator[tuple[str, str]]:
    """(what is wrong, what to write instead) for an address."""
    parts = split(address)
    if parts is None:
        yield "Địa chỉ này không đọc được.", _COPY
        return
    scheme = parts.scheme.lower()
    if re.search(r"[\s<>\"'`\\{}|^]", address):
        yield "Địa chỉ có dấu cách hoặc ký tự không dùng trong địa chỉ.", _COPY
    elif scheme == "http" and parts.hostname:
        yield "Địa chỉ phải bắt đầu bằng https://, không phải http://.", f"Hãy viết {urlunsplit(parts._replace(scheme='https'))} và mở thử."
    elif scheme and scheme != "https" and "." not in scheme:
        yield f"Không dùng địa chỉ kiểu `{scheme}:`.", f"Địa chỉ phải bắt đầu bằng https://. {_COPY}"
    elif scheme != "https" or not parts.hostname:
        guess = f"Có phải bạn muốn viết `https://{address.lstrip('/')}`?" if _HOST.match(address.lstrip("/").split("/")[0]) else _COPY
        yield "Địa chỉ phải bắt đầu bằng https://.", guess
    elif not _HOST.match(parts.hostname):
        yield f"`{parts.hostname}` không phải tên của một trang web công khai.", _COPY
    elif repository and not _REPOSITORY.match(address):
        yield "Đây không phải địa chỉ một kho mã nguồn trên GitHub.", "Hãy viết https://github.com/<tên nhóm>/<tên kho>."
    if parts.username is not None or parts.password is not None:
        yield "Địa chỉ có tên đăng nhập hoặc mật khẩu.", f"Hãy viết {urlunsplit(parts._replace(netloc=parts.netloc.rpartition('@')[2]))}."
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if tracking := [name for name, _ in pairs if _TRACKING.match(name)]:
        clean = urlencode([(name, value) for name, value in pairs if not _TRACKING.match(name)])
        yield f"Địa chỉ có mã theo dõi người đọc: {', '.join(tracking)}.", f"Hãy viết {urlunsplit(parts._replace(query=clean))}."


CHECK = Check("addresses", "Địa chỉ trang web bắt đầu bằng https://, không có mật khẩu, mã theo dõi hay mã chạy được.", _run)
