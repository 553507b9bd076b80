"""Texts are plain: no HTML, no Markdown, no template code. (Pages show any that slips through as text.)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.addresses import FIELDS as ADDRESSES
from macros.checks.base import Check, CheckInput
from macros.checks.walking import all_records, texts_of
from macros.loading.problems import Problem

_MARKUP = (
    (re.compile(r"\{\{|\}\}|\{%|%\}|\{#"), "mã mẫu trang (Jinja)"),
    (re.compile(r"</?[A-Za-z!][^<>]*>?|&[a-zA-Z]+;|&#"), "mã HTML"),
    (re.compile(r"\]\(|!\[|\*\*|__|`|^\s{0,3}(?:#{1,6}|>|[-*+])\s", re.MULTILINE), "ký hiệu Markdown"),
    (re.compile(r"javascript:|data:text", re.IGNORECASE), "địa chỉ chạy được mã"),
)


def _run(given: CheckInput) -> Iterator[Problem]:
    for _, record in all_records(given.dataset):
        for path, text in texts_of(record):
            if path and path[-1] in ADDRESSES:
                continue
            for pattern, label in _MARKUP:
                if match := pattern.search(text):
                    yield Problem.at(
                        record.origin.at(*path),
                        CHECK.name,
                        f"Có {label} trong chữ: `{match.group().strip()}`.",
                        "Hãy viết chữ thường; website tự trình bày.",
                        text[:80],
                    )
                    break


CHECK = Check("markup", "Chữ trong dữ liệu không chứa mã HTML, Markdown hay mã mẫu.", _run)
