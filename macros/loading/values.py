"""From YAML nodes to values: what stands there is what is meant, or it is a problem with a position.

Plain scalars become whole numbers, decimals, dates, true/false or null only in their one clear spelling. Everything else that
YAML 1.1 would quietly convert (`NO`, `0123`, `12:30:45`, `1_000`, `1.436e3` …) is refused: such text belongs in quotes.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from typing import Any, Final

import yaml

from macros.formatting.numbers import number_vi
from macros.loading.characters import DROPPED, forbidden_in
from macros.loading.hints import ambiguous_advice, no_such_day
from macros.loading.look_alikes import false_words, with_right_letters
from macros.loading.problems import ENOUGH, Problem

MAX_DEPTH = 20
MAX_DIGITS = 18
#: Of one entry. No record has a tenth of it.
MOST_FIELDS = 1_000


class _Broken:
    """The type of BROKEN."""

    def __repr__(self) -> str:
        return "BROKEN"


#: Stands where a value was already found to be wrong: nothing more is said about it, but its neighbours are still checked.
BROKEN: Final = _Broken()

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
#: What whole numbers, decimals and days begin with.
_NUMBER_BEGINS = frozenset("-0123456789")
_WORDS = {"true": True, "false": False, "null": None}
#: What YAML 1.1 readers (PyYAML, spreadsheets, editors) would turn into something other than text.
_AMBIGUOUS = re.compile(
    r"""(?: ~ | y|Y|n|N|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|True|TRUE|False|FALSE|Null|NULL
      | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
      | [-+]?0[0-9_]+ | [-+]?0[xXbBoO][0-9a-fA-F_]+
      | [-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?
      | [-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)? | [-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)
      | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\ ].*)? ) \Z""",
    re.VERBOSE,
)
#: Styles of a scalar whose text is meant as text; libyaml calls a plain one "".
_QUOTED = ("'", '"', "|", ">")
_YAML_TAG = "tag:yaml.org,2002:"


def _name(key: yaml.Node) -> str | None:
    """The name of a field without what must not be in it; None where no word stands for it."""
    return unicodedata.normalize("NFC", key.value.replace(DROPPED, "")) if isinstance(key, yaml.ScalarNode) else None


class ValueReader:
    """Turns nodes into dicts, tuples, text, int, Decimal, date, bool, None, and collects every problem on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.joined: list[str] = []
        self._lines = text.split("\n") if " #" in text else None

    def _fail(self, node: yaml.Node, rule: str, message: str, advice: str, text: str = "") -> Any:
        if len(self.problems) < ENOUGH:
            mark = node.start_mark
            self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, rule, message, advice, text))
        return BROKEN

    def value(self, node: yaml.Node, depth: int = 0) -> Any:
        """The value of a node, BROKEN where a problem was found."""
        if depth > MAX_DEPTH:
            return self._fail(node, "yaml", f"Lồng nhau quá {MAX_DEPTH} bậc.", "Hãy kiểm tra thụt đầu dòng và các dấu ngoặc.")
        if node.tag.removeprefix(_YAML_TAG) not in ("str", "seq", "map"):
            advice = "Hãy bỏ phần bắt đầu bằng dấu !; nếu dấu đó thuộc câu chữ, hãy đặt cả câu trong ngoặc kép."
            return self._fail(node, "yaml", "Không dùng thẻ kiểu (dấu !) trong tệp dữ liệu.", advice, node.tag.replace(_YAML_TAG, "!!"))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self.value(item, depth + 1) for item in node.value)
            return BROKEN if depth and items and all(item is BROKEN for item in items) else items
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> Any:
        result: dict[str, Any] = {}
        lines: dict[str, int] = {}
        names = [_name(key) for key, _ in node.value]
        if names.count("id") > 1:
            return self._joined(node, names)
        if len(names) > MOST_FIELDS:
            advice = "Có lẽ các mục sau thiếu dấu gạch ở đầu: mỗi mục bắt đầu bằng `- id: …`."
            return self._fail(node, "yaml", f"Mục này có quá nhiều trường: {number_vi(len(names))}.", advice)
        for (key, value), name in zip(node.value, names, strict=True):
            if name is None:
                self._fail(key, "yaml", "Tên trường phải là một từ.", "Hãy viết: tên: giá trị. Câu có ngoặc nhọn thì đặt trong ngoặc kép.")
            elif name in result:
                advice = f"Trường này đã có ở dòng {lines[name]}. Hãy giữ lại một dòng."
                self._fail(key, "duplicate-key", f"Trường `{name}` được viết hai lần trong cùng một mục.", advice, name)
            else:
                result[name] = self.value(value, depth + 1)
                lines[name] = key.start_mark.line + 1
        return result

    def _joined(self, node: yaml.MappingNode, names: list[str | None]) -> Any:
        """Two entries in one, told once: a dash is missing, or a merge kept both. The first one is read, the ids of the others are lost."""
        second = names.index("id", names.index("id") + 1)
        key, value = node.value[second]
        written = value.value if isinstance(value, yaml.ScalarNode) else "…"
        advice = f"Mục mới thiếu dấu gạch ở đầu: hãy viết `- id: {written}`, các trường còn lại thẳng hàng bên dưới."
        self._fail(key, "duplicate-key", "Trường `id` được viết hai lần: hai mục dính vào nhau.", advice, "id")
        self.joined += [
            value.value for (_, value), name in zip(node.value, names, strict=True) if name == "id" and isinstance(value.value, str)
        ]
        return BROKEN

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if not text.isascii():
            text = unicodedata.normalize("NFC", text.replace(DROPPED, ""))
        if node.style in _QUOTED:
            return self._quoted(node, text)
        if text == "":
            return None
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in _NUMBER_BEGINS:
            if _INTEGER.match(text) and len(text) <= MAX_DIGITS:
                return int(text)
            if _DECIMAL.match(text) and len(text) <= MAX_DIGITS:
                return Decimal(text)
            if match := _DATE.match(text):
                try:
                    return dt.date(*map(int, match.groups()))
                except ValueError:
                    why = no_such_day(*map(int, match.groups())).removeprefix("Ngày này không có trong lịch").strip(":. ")
                    why = f"{why[:1].upper()}{why[1:]}. " if why else ""
                    advice = f"{why}Hãy xem lại: viết năm-tháng-ngày, ví dụ 2024-06-12."
                    return self._fail(node, "date", f"Ngày `{text}` không có trong lịch.", advice, text)
        if len(text) < 100 and _AMBIGUOUS.match(text):
            message, advice = ambiguous_advice(text)
            return self._fail(node, "ambiguous", message, advice, text)
        return self._plain(node, text)

    def _quoted(self, node: yaml.ScalarNode, text: str) -> Any:
        """An escape in double quotes can write what the file itself may not hold."""
        if node.style == '"' and any(True for _ in forbidden_in(text)):
            return self._fail(
                node, "character", "Dấu \\ trong câu này viết ra một ký tự không nhìn thấy được.", "Hãy bỏ phần bắt đầu bằng dấu \\."
            )
        if node.style == '"' and not text.isascii() and (word := next(false_words(text), None)):
            self._fail(node, "character", "Dấu \\ trong câu này viết ra một chữ của bảng chữ khác.", f"Hãy gõ lại: `{word.meant}`.")
            return with_right_letters(text)
        return self._tight(node, text)

    def _tight(self, node: yaml.ScalarNode, text: str) -> str:
        """The text without blanks at its ends, double blanks and line ends; where there were any, that is said and the rest still checked.

        A text of blanks only is an empty one: the field then counts as left out.
        """
        tight = " ".join(text.split())
        if tight in (text, ""):
            return tight
        if "\n" in text:
            what = "Câu này được ngắt dòng, máy giữ cả chỗ ngắt." if "\n" in text.strip() else "Có dấu xuống dòng ở đầu hoặc cuối câu này."
        else:
            what = "Có dấu cách thừa ở đầu hoặc cuối câu." if text.strip() != text else "Có hai dấu cách liền nhau giữa câu."
        quoted = tight.replace("\\", "\\\\").replace('"', '\\"')
        self._fail(
            node, "loose-text", what, f'Hãy viết trên một dòng: "{quoted}".' if len(quoted) < 500 else "Hãy viết lại trên một dòng.", text
        )
        return tight

    def _plain(self, node: yaml.ScalarNode, text: str) -> Any:
        if self._lines is not None:
            end = node.end_mark
            rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
            if rest.lstrip().startswith("#"):
                advice = "Nếu là nội dung, hãy đặt cả câu trong ngoặc kép; nếu là ghi chú, hãy viết thành dòng riêng phía trên."
                return self._fail(node, "comment", "Từ dấu # trở đi bị coi là ghi chú và mất khỏi câu.", advice, text + rest)
        if len(text) > 1 and text[0] in "“”" and text[-1] in "“”" and not {"“", "”"} & set(text[1:-1]):
            return self._fail(
                node,
                "quotes",
                "Câu nằm trong ngoặc kép cong, máy coi đó là một phần của câu.",
                f'Hãy dùng ngoặc kép thẳng: "{text[1:-1]}".',
                text,
            )
        return text if "  " not in text else self._tight(node, text)
