"""Near misses: what an editor most likely meant by a code that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from macros.formatting.alphabet import fold

_NOT_IN_CODES = re.compile(r"[^a-z0-9]+")
#: What a record calls itself: an editor often writes the name where the code belongs.
_NAMES = ("name", "label", "number", "short", "full", "title")


def as_code(text: str) -> str:
    """How a text would be written as a code: `Đầu tư công` → `dau-tu-cong`; the slash after a report's id is kept."""
    return "/".join(_NOT_IN_CODES.sub("-", part).strip("-") for part in fold(text).split("/"))


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The one name that `written` was probably meant to be. Quick on a large table: only names of about the same length,
    and of the same report, are compared letter by letter."""
    code = as_code(written)
    report = f"{code.split('/')[0]}/" if "/" in code else ""
    alike: list[str] = []
    for name in known:
        if name == code:
            return name
        if abs(len(name) - len(written)) <= 3 and name.startswith(report):
            alike.append(name)
    # Without the report, which all of them share: `7-2030/khong` is not nearly `7-2030/nd-1`.
    keys = [name.removeprefix(report) for name in alike]
    found = get_close_matches(written.removeprefix(report), keys, n=1) or get_close_matches(code.removeprefix(report), keys, n=1)
    return f"{report}{found[0]}" if found else None


def nearest_record(written: str, table: Mapping[str, object]) -> str | None:
    """The code in `table` that `written` was meant to be: spelt almost so, or the code of the record that has this name."""
    if len(written) > 200:
        return None
    near = nearest(written, table)
    if near is not None:
        return near
    wanted = as_code(written)
    named = {as_code(str(getattr(record, name, None) or "")): key for key, record in table.items() for name in _NAMES}
    return named.get(wanted) if wanted else None


def did_you_mean(near: str | None, otherwise: str) -> str:
    """The advice: the near miss when there is one."""
    return f"Có phải bạn muốn viết `{near}`?" if near else otherwise
