"""The words that fields may take: one small table a vocabulary, so that every code can be looked up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.exports.fields import URL, column, fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Row, Table
from macros.records.registered import registered
from macros.records.vocabulary import Term


def _rows(lookups: Lookups, name: str) -> Iterator[Row]:
    terms = registered(lookups.dataset.vocabularies, name.replace("_", "-"), "vocabulary", "REQUIRED in macros/checks/vocabularies.py")
    for order, term in enumerate(terms.values(), start=1):
        yield lookups.value(term) | {"order": order, "url": lookups.absolute(f"/du-lieu/{name}/#{term.id}")}


def _vocabulary(name: str, title: str, description: str, *more: str) -> Table:
    """`more`: fields beside those that every vocabulary has."""
    order = column("order", "integer", "Thứ tự trên website.")
    columns = (*fields(Term, "id"), URL, order, *fields(Term, "label", *more, "definition"))
    return Table(name, title, description, columns, partial(_rows, name=name), group="vocabulary")


VOCABULARIES = (
    _vocabulary("topics", "Chủ đề", "Chủ đề của cam kết, số liệu, hoạt động, đánh giá."),
    _vocabulary("indicators", "Chỉ số", "Thước đo mà nhiều văn bản, nhiều nguồn cùng nói tới.", "unit"),
    _vocabulary("official_statuses", "Tình trạng cơ quan công bố", "Cơ quan nhà nước tự nói gì về một cam kết."),
    _vocabulary("evidence_statuses", "Tình trạng bằng chứng", "Nguồn công khai nói gì về một cam kết."),
    _vocabulary("schedule_statuses", "Tình trạng thời hạn", "Thời hạn của một cam kết còn hay hết."),
    _vocabulary("bearings", "Ý nghĩa của cập nhật", "Một thông tin có ý nghĩa gì với cam kết."),
    _vocabulary("status_conditions", "Điều kiện đổi tình trạng", "Khi nào một cập nhật được tính vào tình trạng của cam kết."),
    _vocabulary("search_places", "Nơi tìm", "Nơi đã tìm, và giới hạn của nơi đó."),
    _vocabulary("body_kinds", "Loại cơ quan", "Loại của cơ quan, tổ chức."),
    _vocabulary("document_kinds", "Loại văn bản", "Loại của văn bản."),
    _vocabulary("activity_kinds", "Loại hoạt động", "Loại của hoạt động."),
    _vocabulary("organisation_lists", "Loại danh sách", "Các danh sách cơ quan, tổ chức mà báo cáo in."),
)
