"""Where an address's host is known, the source is called by its publisher's name; a copy of a document is called a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from macros.checks.base import Check, CheckInput
from macros.checks.evidence import evidence_of
from macros.derived.publishers import Publishers
from macros.loading.problems import Problem
from macros.loading.walking import all_records
from macros.records.evidence import TRANSLATION_MAX_WORDS, Evidence
from macros.records.publishers import Publisher

_HOST = re.compile(r"(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\Z")


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    owners: dict[str, Publisher] = {}
    for publisher in dataset.publishers.values():
        for number, host in enumerate(publisher.hosts):
            place = partial(publisher.origin.at, "hosts", number)
            if not _HOST.match(host):
                advice = "Chỉ viết tên miền, chữ thường, không có https://, www. hay dấu gạch chéo: nhandan.vn."
                yield Problem.at(place(), CHECK.name, f"`{host}` không phải một tên miền.", advice, host)
            elif owners.setdefault(host, publisher) is not publisher:
                advice = f"Tên miền này đã thuộc về `{owners[host].id}`; hãy bỏ ở một trong hai nơi."
                yield Problem.at(place(), CHECK.name, f"Tên miền `{host}` có hai nơi đăng.", advice, host)
    known = Publishers(dataset)
    for _, record in all_records(dataset):
        for path, source in evidence_of(record):
            for field, message, advice, text in _mistakes(source, known.of(source.url)):
                yield Problem.at(record.origin.at(*path, field), CHECK.name, message, advice, text)


def _mistakes(source: Evidence, publisher: Publisher | None) -> Iterator[tuple[str, str, str, str]]:
    """(field, what is wrong, what to write instead, what is written)"""
    if publisher and source.publisher != publisher.name and not _with_suffix(source.publisher, publisher.name):
        advice = f"Hãy viết `publisher: {publisher.name}`; phần thêm đứng trong ngoặc: `{publisher.name} (bản tiếng Anh)`."
        yield "publisher", f"Địa chỉ này là của {publisher.name}.", advice, source.publisher
    if publisher and publisher.kind == "document_library" and source.kind == "page":
        advice = "Hãy ghi `kind: document_copy` và `document_number`, hoặc dùng trang của chính cơ quan ban hành."
        yield "url", f"{publisher.name} đăng bản sao văn bản của nơi khác.", advice, source.url
    elif source.kind == "document_copy" and not source.document_number:
        advice = "Hãy ghi số, ký hiệu của văn bản, ví dụ `document_number: 101/KH-UBND`. Văn bản không có số thì không dùng bản sao."
        yield "kind", "Bản sao văn bản phải nêu số của văn bản.", advice, source.kind
    elif source.kind == "document_copy" and publisher and publisher.kind != "document_library":
        advice = "Bản sao là văn bản đăng ở thư viện pháp luật. Hãy bỏ `kind` và `document_number`."
        yield "kind", f"{publisher.name} không phải thư viện pháp luật.", advice, source.kind
    elif source.document_number and source.kind == "page":
        advice = "Hãy ghi `kind: document_copy` nếu đây là bản sao ở thư viện pháp luật; nếu không, bỏ `document_number`."
        yield "document_number", "`document_number` chỉ dùng cho bản sao văn bản.", advice, source.document_number
    if source.translation and len(source.translation.split()) > TRANSLATION_MAX_WORDS:
        advice = "Hãy dịch gọn hơn, chỉ phần đã trích."
        words = len(source.translation.split())
        yield "translation", f"Bản dịch dài {words} từ, giới hạn là {TRANSLATION_MAX_WORDS}.", advice, source.translation


def _with_suffix(written: str, name: str) -> bool:
    """`Báo Ví Dụ (bản tiếng Anh)` of `Báo Ví Dụ`."""
    return written.startswith(f"{name} (") and written.endswith(")")


CHECK = Check("publishers", "Nơi đăng được gọi đúng tên theo địa chỉ; bản sao văn bản được ghi là bản sao, có số.", _run)
