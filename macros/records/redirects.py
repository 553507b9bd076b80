"""Redirects: ids that were given up. Never used again; whoever comes by the old address is sent to the record that took over."""

from __future__ import annotations

from pydantic import Field

from .base import AnyId, Record, Text


class Redirect(Record):
    """One id that was given up. File: `data/redirects.yml` (rule: design/data, "Identity")."""

    id: AnyId = Field(description="Mã cũ, đã thôi dùng và không được dùng lại.")
    to: AnyId = Field(description="Mã của mục đang có, thay cho mã cũ: một cam kết, hoặc nhóm cam kết nếu việc bị tách ra.")
    note: Text = Field(description="Vì sao mã cũ thôi dùng, một câu trung lập.")
