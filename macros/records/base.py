"""What all records share: identity, place in the report, place in the data file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints
from pydantic.fields import FieldInfo

#: `7-2030/iv-4-2`: report id, a slash, and a key that is unique in that report. ASCII only; đ is written `dd`.
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
#: `ct-syt`, `589-qd-ttg-2024`: ids of things that outlive one report (bodies, documents, vocabulary terms).
KEY_PATTERN = r"^[a-z0-9]+([-_][a-z0-9]+)*$"

#: The id of any record, of one report or of all.
ANY_ID_PATTERN = r"^[a-z0-9]+([-_][a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"

RecordId = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN)]
AnyId = Annotated[str, StringConstraints(pattern=ANY_ID_PATTERN)]
Text = Annotated[str, StringConstraints(min_length=1)]
#: An address on the web; the check `addresses` looks at every field of this type.
Url = Annotated[str, StringConstraints(min_length=1), Field(json_schema_extra={"format": "uri"}, examples=["https://www.chinhphu.vn/"])]

#: The pages of the site that a record may send a reader to.
Page = Literal["ket-qua", "nhiem-vu", "cam-ket", "bo-may", "danh-gia", "van-ban", "doi-chieu"]

#: A field that programs may rely on being there: it is published as null where a record has no value for it.
ALWAYS_PUBLISHED: dict[str, JsonValue] = {"x-published": "null"}


def always_published(field: FieldInfo) -> bool:
    """Whether a field without a value is published as null: it once had a value everywhere, and programs rely on it."""
    return field.json_schema_extra == ALWAYS_PUBLISHED


#: A quotation may have at most this many words (rule: report/README, "What of it goes into the project").
EXCERPT_MAX_WORDS = 15


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a data file: path relative to the project, line and column counted from 1."""

    file: str
    line: int
    column: int


class Locator(Protocol):
    """Knows where each value of one data file stands."""

    def position(self, path: tuple[str | int, ...]) -> Position: ...


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read from: the file, and the path to the record inside it."""

    file: Locator
    path: tuple[str | int, ...]

    def at(self, *path: str | int) -> Position:
        """The position of a field (`"source", "page"`), or of the nearest thing around it that is written."""
        return self.file.position((*self.path, *path))


class Part(BaseModel):
    """A value inside a record. Unknown fields are refused, types are not converted, values never change."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Record(Part):
    """One entry of a data file, which knows the line it stands on: in a slot, for a private attribute costs as much as all fields."""

    __slots__ = ("_read_from",)

    @property
    def origin(self) -> Origin:
        """Where this record was read from. Raises LookupError for a record that was made in memory."""
        origin: Origin | None = getattr(self, "_read_from", None)
        if origin is None:
            raise LookupError("this record was not read from a file")
        return origin

    def read_from(self, origin: Origin) -> Self:
        """This record, remembering where it was read from (called once, by the loader)."""
        object.__setattr__(self, "_read_from", origin)
        return self

    def __copy__(self) -> Self:
        """A copy, of which something may be changed, stands where this one does (`model_copy`)."""
        copied = super().__copy__()
        return copied.read_from(self._read_from) if hasattr(self, "_read_from") else copied


class Source(Part):
    """Where the report says it."""

    section: Text = Field(
        description="Đường dẫn mục như in trong báo cáo: `I.2`, `II.4`, `IV.3`; phần trước mục I là `Mở đầu`, phần sau mục IV là `Kết`.",
        examples=["II.4"],
    )
    point: Annotated[str, StringConstraints(pattern=r"^[a-zđ]$")] | None = Field(
        default=None, description="Chữ cái của điểm như in trong báo cáo (a b c d đ e g …); bỏ trống nếu không có."
    )
    footnote: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Số thứ tự của chú thích cuối trang, nếu có.")
    page: Annotated[int, Field(ge=1)] | None = Field(
        default=None,
        description="Trang của bản gốc, tính từ 1; bỏ trống chỉ khi văn bản không chia trang.",
        json_schema_extra=ALWAYS_PUBLISHED,
    )
    excerpt: Text = Field(
        description="Đoạn trích nguyên văn, tối đa 15 từ, đủ để tìm lại bằng Ctrl+F. Chọn đoạn không có lỗi chính tả của bản quét."
    )


class Period(Part):
    """The days a figure counts, both included."""

    from_: dt.date | None = Field(default=None, alias="from", description="Ngày đầu, viết năm-tháng-ngày: 2024-01-01.")
    to: dt.date | None = Field(default=None, description="Ngày cuối, viết năm-tháng-ngày: 2024-06-10.")
