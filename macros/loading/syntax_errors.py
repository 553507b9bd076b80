"""What the YAML parser complains about, in words that an editor can act on."""

from __future__ import annotations

import re

import yaml

_FIELD = re.compile(r"^(\s*(?:- )?)([A-Za-z_][\w-]*):(.*)$")
_NO_SPACE = re.compile(r"^(\s*(?:- )?[A-Za-z_][\w-]*):(?=[^\s/])(?!//)")
_OPENED = re.compile(r"^\s*(?:- )?[A-Za-z_][\w-]*:\s+\"(?=[^\"]*$)")
_BULLET = re.compile(r"^\s*([–—−‒•·●▪*+])\s*(?=[A-Za-z_]+:)")
_NO_COLON = re.compile(r"^\s*(?:- )?([A-Za-z_][\w-]*)\s+\S")


def explain(error: Exception, lines: list[str], offset: int = 0) -> tuple[int, int, str, str]:
    """(line, column, message, advice) for a syntax error in the part of a file that starts after `offset` lines."""
    line, column, message, advice = _explain(error, lines, offset)
    if line <= len(lines):
        return line, column, message, advice
    last = max((number for number, text in enumerate(lines, start=1) if text.strip()), default=1)
    return (
        last,
        len(_text(lines, last)) + 1,
        "Tệp kết thúc giữa chừng: có dấu ngoặc mở ra mà không đóng lại.",
        "Hãy thêm dấu đóng còn thiếu.",
    )


def _explain(error: Exception, lines: list[str], offset: int) -> tuple[int, int, str, str]:
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    at = _place(getattr(error, "problem_mark", None), offset) or (offset + 1, 1)
    start = _place(getattr(error, "context_mark", None), offset) or at
    line = _text(lines, at[0])
    if "unknown escape" in problem or "escaped" in problem or "Unicode character code" in problem or "hexdecimal" in problem:
        return *at, "Dấu gạch chéo ngược trong ngoặc kép có nghĩa riêng.", "Hãy viết hai dấu (\\\\), hoặc bỏ dấu đó."
    if "quoted scalar" in context:
        return *start, "Ngoặc kép mở ra ở đây mà không đóng lại.", f"Hãy thêm dấu {_text(lines, start[0])[start[1] - 1 :][:1]} ở cuối câu."
    if "nesting depth" in problem:
        return *at, "Lồng nhau quá nhiều bậc.", "Hãy xóa các dấu mở ngoặc thừa."
    if "flow sequence" in context or "flow mapping" in context:
        mark, names = ("]", "ngoặc vuông") if "sequence" in context else ("}", "ngoặc nhọn")
        advice = f"Hãy thêm dấu {mark} và dấu phẩy giữa các phần; câu bắt đầu bằng dấu ngoặc thì đặt trong ngoặc kép."
        return *start, f"Dấu {names} mở ra ở đây không được đóng lại, hoặc giữa các phần thiếu dấu phẩy.", advice
    if "while scanning a directive" in context or "directive" in problem:
        return *at, "Dòng bắt đầu bằng dấu %.", "Hãy đặt câu trong ngoặc kép."
    if match := _BULLET.match(line):
        advice = f"Hãy viết: - {line[match.end() :].strip()}"
        return at[0], match.start(1) + 1, f"Mục này bắt đầu bằng `{match[1]}`, không phải dấu gạch nối.", advice
    if "while scanning an anchor" in context or "while scanning an alias" in context or "undefined alias" in problem:
        return *at, "Câu bắt đầu bằng dấu * hoặc &, là dấu có nghĩa riêng.", 'Hãy đặt cả câu trong ngoặc kép: "…".'
    if "while scanning a tag" in context or "tag handle" in problem:
        return *at, "Câu bắt đầu bằng dấu !, là dấu có nghĩa riêng.", 'Hãy đặt cả câu trong ngoặc kép: "…".'
    if "cannot start any token" in problem:
        sign = line[at[1] - 1 : at[1]]
        return *at, f"Câu bắt đầu bằng dấu {sign}, là dấu có nghĩa riêng.", 'Hãy đặt cả câu trong ngoặc kép: "…".'
    if "control characters" in problem or "non-characters" in problem or isinstance(error, yaml.reader.ReaderError):
        return *at, "Có ký tự không được phép.", "Hãy xóa ký tự đó."
    if "another document" in problem or "single document" in context or "<document start>" in problem:
        return *at, "Tệp có nhiều phần (dòng --- hoặc ...).", "Hãy bỏ dòng đó; nếu là câu chữ, đặt trong ngoặc kép."
    return _structure(problem, context, lines, offset, at, start)


def _structure(
    problem: str, context: str, lines: list[str], offset: int, at: tuple[int, int], start: tuple[int, int]
) -> tuple[int, int, str, str]:
    """Mistakes of indent, colon and dash: the parser notices them late, so the lines around are looked at."""
    number, line = at[0], _text(lines, at[0])
    for candidate in range(number, max(offset, number - 3), -1):
        written = _text(lines, candidate)
        if match := re.match(r"^\s*-(?=[A-Za-z_]+:)", written):
            return candidate, match.end(), "Thiếu dấu cách sau dấu gạch.", f"Hãy viết: - {written[match.end() :].strip()}"
        if match := _BULLET.match(written):
            advice = f"Hãy viết: - {written[match.end() :].strip()}"
            return candidate, match.start(1) + 1, f"Mục này bắt đầu bằng `{match[1]}`, không phải dấu gạch nối.", advice
        if match := _NO_SPACE.match(written):
            rest = written[match.end() :].strip()
            return candidate, match.end(), "Thiếu dấu cách sau dấu hai chấm.", f"Hãy viết: {match[1].strip()}: {rest}"
        if "：" in written:
            return (
                candidate,
                written.index("：") + 1,
                "Dấu hai chấm kiểu Trung, Nhật (：).",
                "Hãy gõ lại dấu hai chấm thường và một dấu cách.",
            )
    if "mapping values are not allowed" in problem:
        match = _FIELD.match(line)
        if match and at[1] == len(match[1]) + len(match[2]) + 1:
            return (
                number,
                len(line) - len(line.lstrip()) + 1,
                "Dòng này thụt vào không đúng.",
                "Hãy cho tên trường thẳng hàng với các trường khác của mục này.",
            )
        return *at, "Có dấu hai chấm và dấu cách ở giữa câu, máy tưởng là tên trường.", 'Hãy đặt cả câu trong ngoặc kép: "…: …".'
    if "could not find expected ':'" in problem:
        for candidate in (start[0], number - 1, number):
            if (match := _NO_COLON.match(_text(lines, candidate))) and not _FIELD.match(_text(lines, candidate)):
                return (
                    candidate,
                    1 + match.start(1),
                    f"Thiếu dấu hai chấm sau tên trường `{match[1]}`.",
                    "Hãy viết: tên trường, dấu hai chấm, một dấu cách, rồi nội dung.",
                )
        return *start, "Thiếu dấu hai chấm sau tên trường, hoặc câu bị ngắt dòng.", "Hãy viết cả câu trên một dòng, trong ngoặc kép."
    if "did not find expected" in problem and (opened := _opened_above(lines, offset, at[0])):
        return *opened, "Ngoặc kép mở ra ở đây mà không đóng lại.", 'Hãy thêm dấu " ở cuối câu.'
    if "did not find expected" in problem and re.search(r"[\"'][^\"']*[\"']", line) and at[1] > 1 and _FIELD.match(line):
        advice = "Trong câu có ngoặc kép: hãy dùng “…” bên trong, và ngoặc kép thẳng chỉ ở đầu và cuối câu."
        return *at, "Sau dấu ngoặc đóng còn chữ thừa.", advice
    if "did not find expected" in problem and at[1] > 1 and re.match(r"\s*(?:- )?[\w-]+:\s*[{\[]", line):
        return (
            *at,
            "Trong { … } hay [ … ] có dấu phẩy hoặc dấu đóng ngoặc thừa.",
            "Hãy bỏ dấu thừa; câu có dấu phẩy, hai chấm hay ngoặc thì đặt cả câu trong ngoặc kép.",
        )
    if re.match(r"\s*(?:- )?[\w-]+:\s*[>|]\s*[^\s\d+-]|\s*(?:- )?[\w-]+:\s*[>|]\d{2}", line):
        return *at, "Sau dấu hai chấm có dấu > hoặc |, là dấu có nghĩa riêng.", 'Nếu là câu chữ, hãy đặt trong ngoặc kép: "…".'
    if "block" in context or "did not find expected" in problem:
        return (
            *at,
            "Dòng này thụt vào không đúng.",
            "Hãy so với mục ngay phía trên: các trường của một mục thẳng hàng nhau, sau dấu gạch và 1 dấu cách.",
        )
    return (
        *at,
        "Dòng này không đúng cách viết của tệp dữ liệu (YAML).",
        "Hãy so với mục ngay phía trên; câu có dấu lạ thì đặt trong ngoặc kép.",
    )


def _opened_above(lines: list[str], offset: int, number: int) -> tuple[int, int] | None:
    """Where a quotation mark was opened on a line above and not closed there: the parser only stumbles over the next one."""
    for candidate in range(number - 1, offset, -1):
        line = _text(lines, candidate)
        if match := _OPENED.match(line):
            return candidate, match.end()
        if line.startswith("-"):
            break
    return None


def _place(mark: yaml.Mark | None, offset: int) -> tuple[int, int] | None:
    return (offset + mark.line + 1, mark.column + 1) if mark else None


def _text(lines: list[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""
