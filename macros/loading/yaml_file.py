"""Read one YAML file strictly: what stands there is what is meant, or it is a problem with a position.

Plain scalars become whole numbers, decimals, dates, true/false or null only in their one clear spelling. Everything else that
YAML 1.1 would quietly convert (`NO`, `0123`, `12:30:45`, `1_000`, `1.436e3` …) is refused: such text belongs in quotes.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from macros.loading.problems import Problem
from macros.records.base import Position

MAX_BYTES = 5_000_000
MAX_DEPTH = 20

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
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
_FORBIDDEN_CHARACTER = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
#: Styles of a scalar whose text is meant as text; libyaml calls a plain one "".
_QUOTED = ("'", '"', "|", ">")
_YAML_TAG = "tag:yaml.org,2002:"


class _NodeLoader(yaml.CSafeLoader):
    """Composes nodes only; without resolvers every plain scalar stays text, and any other tag was written by hand."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 – the name and kind PyYAML looks for


class UnreadableFileError(Exception):
    """The file cannot become records; `problems` says where and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


class YamlFile:
    """One data file: its values, and the position of every value on demand."""

    def __init__(self, root: Path, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(root).as_posix()

    def read(self) -> Any:
        """The file as dicts, tuples, text, int, Decimal, date, bool, None.

        Raises UnreadableFileError with every problem found.
        """
        node = self._compose(self._text())
        reader = _Reader(self.name)
        value = reader.value(node, 0)
        if reader.problems:
            raise UnreadableFileError(reader.problems)
        return value

    @cached_property
    def _marks(self) -> dict[tuple[str | int, ...], tuple[int, int]]:
        """Line and column of each value. Read again only when a problem has to be placed: keeps 100× the data small in memory."""
        marks: dict[tuple[str | int, ...], tuple[int, int]] = {}

        def walk(node: yaml.Node, path: tuple[str | int, ...]) -> None:
            marks.setdefault(path, (node.start_mark.line + 1, node.start_mark.column + 1))
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    walk(value, (*path, key.value))
                    marks[(*path, key.value, "@key")] = (key.start_mark.line + 1, key.start_mark.column + 1)
            elif isinstance(node, yaml.SequenceNode):
                for index, item in enumerate(node.value):
                    walk(item, (*path, index))

        walk(self._compose(self._text()), ())
        return marks

    def position(self, path: tuple[str | int, ...]) -> Position:
        """Where the value at `path` stands; the nearest thing around it when it is not written (a missing field)."""
        for length in range(len(path), -1, -1):
            mark = self._marks.get(path[:length])
            if mark:
                return Position(self.name, *mark)
        return Position(self.name, 1, 1)

    def key_position(self, path: tuple[str | int, ...]) -> Position:
        """Where the name of the field at `path` stands."""
        mark = self._marks.get((*path, "@key"))
        return Position(self.name, *mark) if mark else self.position(path)

    def _fail(self, line: int, column: int, rule: str, message: str, advice: str = "", text: str = "") -> UnreadableFileError:
        return UnreadableFileError([Problem(self.name, line, column, rule, message, advice, text)])

    def _text(self) -> str:
        if self.path.is_symlink():
            raise self._fail(1, 1, "file", "Tệp này là một liên kết tượng trưng.", "Hãy thay bằng một tệp thật.")
        size = self.path.stat().st_size
        if size > MAX_BYTES:
            raise self._fail(
                1, 1, "file", f"Tệp lớn {size // 1_000_000} MB, giới hạn là {MAX_BYTES // 1_000_000} MB.", "Hãy chia thành nhiều tệp nhỏ."
            )
        data = self.path.read_bytes()
        if data.startswith(b"\xef\xbb\xbf"):
            raise self._fail(1, 1, "encoding", "Tệp bắt đầu bằng dấu BOM.", "Hãy lưu lại tệp với mã hóa UTF-8 không có BOM.")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            before = data[: error.start]
            line = before.count(b"\n") + 1
            column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
            raise self._fail(line, column, "encoding", "Tệp không phải mã hóa UTF-8.", "Hãy lưu lại tệp với mã hóa UTF-8.") from error
        problems = [*self._bad_characters(text)]
        if problems:
            raise UnreadableFileError(problems)
        return text

    def _bad_characters(self, text: str) -> list[Problem]:
        problems = []
        for number, line in enumerate(text.split("\n"), start=1):
            indent = line[: len(line) - len(line.lstrip(" \t"))]
            if "\t" in indent:
                column = indent.index("\t") + 1
                problems.append(
                    Problem(
                        self.name, number, column, "tab", "Dòng thụt đầu bằng phím Tab.", "Hãy thụt đầu dòng bằng dấu cách (2 dấu mỗi bậc)."
                    )
                )
            for match in _FORBIDDEN_CHARACTER.finditer(line.removesuffix("\r")):
                code = f"U+{ord(match.group()):04X}"
                problems.append(
                    Problem(
                        self.name, number, match.start() + 1, "character", f"Có ký tự không nhìn thấy được ({code}).", "Hãy xóa ký tự đó."
                    )
                )
            if not unicodedata.is_normalized("NFC", line):
                column = next(i for i in range(1, len(line) + 1) if not unicodedata.is_normalized("NFC", line[:i]))
                problems.append(
                    Problem(
                        self.name,
                        number,
                        column,
                        "nfc",
                        "Chữ có dấu ở dạng tổ hợp rời (NFD).",
                        "Hãy gõ lại chữ này bằng bộ gõ Unicode dựng sẵn.",
                        line[max(0, column - 12) : column + 12].strip(),
                    )
                )
        return problems

    def _compose(self, text: str) -> yaml.Node:
        loader = _NodeLoader(text)
        try:
            node = loader.get_single_node()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise self._fail(line, column, "yaml", *_explain(error, text, line)) from error
        except (yaml.YAMLError, RecursionError) as error:
            raise self._fail(1, 1, "yaml", "Không đọc được tệp này theo cú pháp YAML.", str(error).split("\n")[0]) from error
        finally:
            loader.dispose()
        if node is None:
            raise self._fail(1, 1, "empty", "Tệp rỗng.", "Hãy viết ít nhất một mục, hoặc xóa tệp.")
        return node


def _explain(error: yaml.MarkedYAMLError, text: str, line: int) -> tuple[str, str, str]:
    """Message, advice, offending line for a syntax error, in words an editor can act on."""
    lines = text.split("\n")
    offending = lines[line - 1].strip() if line <= len(lines) else ""
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return "Có dấu hai chấm ở chỗ không được phép.", 'Hãy đặt cả câu trong ngoặc kép: statement: "…: …".', offending
    if "unexpected end of stream" in problem or "end of stream" in problem:
        return "Ngoặc kép hoặc ngoặc vuông mở ra mà không đóng lại.", "Hãy tìm dấu mở phía trên và thêm dấu đóng.", offending
    if "did not find expected key" in problem or "did not find expected '-'" in problem or "block" in (error.context or ""):
        return (
            "Thụt đầu dòng không đúng, hoặc thừa ngoặc kép trong câu.",
            "Hãy so với mục ngay phía trên: các trường của một mục thẳng hàng nhau.",
            offending,
        )
    if "cannot start any token" in problem:
        return "Câu bắt đầu bằng một ký hiệu có nghĩa riêng trong YAML.", "Hãy đặt cả câu trong ngoặc kép.", offending
    if "anchor" in problem or "alias" in problem:
        return "Không dùng neo (&, *) trong tệp dữ liệu.", "Hãy viết đầy đủ, hoặc đặt câu trong ngoặc kép.", offending
    if "another document" in problem or "single document" in (error.context or ""):
        return "Tệp có nhiều hơn một tài liệu YAML (dòng ---).", "Hãy bỏ dòng ---.", offending
    return f"Cú pháp YAML sai ({problem}).", "Hãy so với mục ngay phía trên.", offending


class _Reader:
    """Turns nodes into values and collects every problem on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def fail(self, node: yaml.Node, rule: str, message: str, advice: str, text: str = "") -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, rule, message, advice, text))

    def value(self, node: yaml.Node, depth: int) -> Any:
        if id(node) in self.seen:
            self.fail(node, "yaml", "Không dùng neo (&, *) trong tệp dữ liệu.", "Hãy viết đầy đủ nội dung ở từng chỗ.")
            return None
        if not isinstance(node, yaml.ScalarNode):
            self.seen.add(id(node))
        if depth > MAX_DEPTH:
            self.fail(node, "yaml", f"Lồng nhau quá {MAX_DEPTH} bậc.", "Hãy kiểm tra thụt đầu dòng.")
            return None
        if node.tag.removeprefix(_YAML_TAG) not in ("str", "seq", "map"):
            self.fail(node, "yaml", "Không dùng thẻ kiểu (!) trong tệp dữ liệu.", "Hãy bỏ phần bắt đầu bằng dấu !.", node.tag)
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(item, depth + 1) for item in node.value)
        assert isinstance(node, yaml.ScalarNode)
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fail(key, "yaml", "Tên trường phải là một từ.", "Hãy viết: tên: giá trị.")
            elif key.value in result:
                self.fail(
                    key, "duplicate-key", f"Trường `{key.value}` được viết hai lần trong cùng một mục.", "Hãy giữ lại một dòng.", key.value
                )
            else:
                result[key.value] = self.value(value, depth + 1)
        return result

    def scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if node.style in _QUOTED:
            return text
        if _INTEGER.match(text):
            return int(text) if len(text) <= 18 else self.ambiguous(node)
        if _DECIMAL.match(text):
            return Decimal(text)
        if text == "":
            return None
        if text in _WORDS:
            return _WORDS[text]
        if match := _DATE.match(text):
            try:
                return dt.date(*map(int, match.groups()))
            except ValueError:
                self.fail(node, "date", f"Ngày `{text}` không có trong lịch.", "Hãy viết năm-tháng-ngày, ví dụ 2024-06-12.", text)
                return None
        if _AMBIGUOUS.match(text):
            return self.ambiguous(node)
        return text

    def ambiguous(self, node: yaml.ScalarNode) -> None:
        text = node.value
        self.fail(
            node,
            "ambiguous",
            f"`{text}` có thể bị hiểu theo nhiều cách (số, giờ, có/không).",
            f'Nếu là chữ, hãy đặt trong ngoặc kép: "{text}". Nếu là số, viết chỉ bằng chữ số, dấu chấm là dấu thập phân.',
            text,
        )
