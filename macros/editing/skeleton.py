"""Files to begin with: every field with its meaning above it, nothing made up.

A required field is left blank, so that `make check` names its line and nothing unfinished can be published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from macros.editing.fields import Field, fields_of
from macros.records.kinds import Kind

REQUIRED = "bắt buộc"
#: How a list without entries is written; it cannot stand beside an entry.
EMPTY = "[] # Chưa có mục nào: xóa dòng này khi ghi mục đầu tiên."


def single_file(kind: Kind, known: Mapping[str, str]) -> str:
    """A file of one record (`report.yml`). `known`: field → what is known already."""
    head = [
        f"# {_capital(kind.label)}. Ý nghĩa của mỗi trường đứng ngay trên trường đó.",
        f"# Trường ghi “{REQUIRED}” phải điền. Trường có dấu # ở đầu là tùy chọn: bỏ dấu # để dùng, hoặc xóa đi.",
        "",
    ]
    return "\n".join([*head, *_lines(kind.model, known), ""])


def list_file(kind: Kind, known: Mapping[str, str]) -> str:
    """A file of many records, with none yet: the first stands there as a comment, to be copied."""
    head = [
        f"# {_capital(kind.label)}.",
        "# Để ghi mục đầu tiên: xóa dòng có dấu [] ở cuối tệp, bỏ dấu # đầu các dòng của mẫu dưới đây, rồi điền.",
        "",
    ]
    return "\n".join([*head, *(f"# {line}".rstrip() for line in item(kind.model, known)), "", EMPTY, ""])


def item(model: type[BaseModel], known: Mapping[str, str]) -> list[str]:
    """One entry of a list, begun by its dash."""
    comment, identity, *rest = _lines(model, known)
    return [comment, f"- {identity}", *(f"  {line}" for line in rest)]


def _lines(model: type[BaseModel], known: Mapping[str, str], inside: bool = False) -> Iterator[str]:
    """Explanation and field, field by field. Inside a group, an optional field that may be blank is written out: it does no harm."""
    for field in fields_of(model):
        written = field.required or field.name in known or (inside and field.blank and field.inner is None)
        off = "" if written else "# "
        yield f"# {_explained(field)}"
        yield f"{off}{field.name}: {known.get(field.name, '')}".rstrip()
        if field.inner is not None:
            for number, line in enumerate(_lines(field.inner, {}, inside=True)):
                indent = "    " if field.several else "  "
                yield f"{off}{'  - ' if field.several and number == 0 else indent}{line}"


def _explained(field: Field) -> str:
    """`Ngày ký. (ngày, bắt buộc)`."""
    kind = f"danh sách {field.kind}" if field.several and not field.kind.startswith("danh sách") else field.kind
    return f"{field.meaning} ({kind}{f', {REQUIRED}' if field.required else ''})".strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
