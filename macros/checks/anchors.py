"""No two records share an address on the site."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.alphabet import anchor
from macros.loading.problems import Problem

#: Kinds that have no place of their own on a page.
_WITHOUT_PLACE = ("citations", "mentions", "glossary", "redirects", "archives")


def _run(given: CheckInput) -> Iterator[Problem]:
    taken: dict[str, tuple[str, str]] = {}
    for kind, record in given.dataset.records():
        if kind in _WITHOUT_PLACE:
            continue
        record_id = str(getattr(record, "id", ""))
        owner = taken.setdefault(anchor(record_id), (kind, record_id))
        if owner != (kind, record_id):
            advice = f"Mục `{owner[1]}` đã dùng địa chỉ này. Hãy chọn mã khác."
            yield Problem.at(record.origin.at("id"), CHECK.name, f"Mã `{record_id}` dẫn tới một địa chỉ đã có.", advice, record_id)


CHECK = Check("anchors", "Mỗi mục có một địa chỉ riêng trên website.", _run)
