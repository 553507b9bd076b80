"""Ids that were given up, and places that records left. Whoever comes by an old name is led on, or told why nothing is there."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import AnyId, Part, Record, Text

#: A place on the site: `/bo-may/#ct-snv`, `/cam-ket/7-2030/v-9/`, `/bieu-do/a.csv`; never outside it (`//vi.du/`, `/../x/`).
Place = Annotated[
    str,
    StringConstraints(pattern=r"^/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*(?:#[A-Za-z0-9_-]+|[A-Za-z0-9_-][A-Za-z0-9_-]*(?:\.[A-Za-z0-9]+)+)?$"),
]


class Withdrawal(Part):
    """Something published that may not be shown any more."""

    date: dt.date = Field(description="Ngày rút.")
    ground: Literal["privacy", "law", "source", "error"] = Field(
        description="Căn cứ: privacy (đời tư của một người) · law (pháp luật buộc) · source (nơi đăng đã tự rút hay đính chính)"
        " · error (website ghi sai nguồn)."
    )
    asked_by: Text | None = Field(default=None, description="Ai yêu cầu, nếu nói được mà không nêu tên người.")


class Redirect(Record):
    """One id that was given up, or a record that left a place. File: `data/redirects.yml` (rule: design/data, "Identity")."""

    id: AnyId = Field(
        description="Mã cũ, đã thôi dùng và không được dùng lại; với mục từ của danh mục: `topics/nong-nghiep`."
        " Mục giữ nguyên mã, chỉ đổi chỗ trên website: ghi chính mã đó, cùng `to` và `places`."
    )
    to: AnyId | None = Field(
        default=None,
        description="Mã của mục đang có, thay cho mã cũ; nhóm cam kết nếu việc bị tách ra. Bỏ trống chỉ khi có `withdrawn`.",
    )
    renamed: bool = Field(
        default=False, description="true: vẫn là mục đó, chỉ đổi mã. Bản tin Atom giữ nguyên mục tin, không báo lại cho người theo dõi."
    )
    withdrawn: Withdrawal | None = Field(default=None, description="Mục bị rút mà không có mục nào thay: ghi ngày và căn cứ.")
    places: tuple[Place, ...] = Field(
        default=(),
        description="Những chỗ cũ trên website mà máy không tự suy ra được, ví dụ `/ket-qua/7-2030/#7-2030-i-so-4`:"
        " bắt đầu bằng dấu /, trang thì kết thúc bằng dấu /, không có phần sau dấu ?;"
        " `make diff` nêu đúng dòng cần chép vào đây.",
    )
    note: Text = Field(description="Vì sao mã cũ thôi dùng, một câu trung lập; khi rút thì không nhắc lại điều đã rút.")
