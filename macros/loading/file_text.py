"""From a path to the text of a data file: a real file of reasonable size in UTF-8."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from macros.formatting.numbers import number_vi
from macros.loading.problems import Problem

#: About fifteen times the largest data file there is; a parsed file takes some 200 times its size in memory at worst.
MAX_BYTES = 1_000_000
#: In letters: some thirty times the longest line of any data file. What is written by a program on one line, nobody reads.
LONGEST_LINE = 20_000
SPLIT = "Hãy chia thành nhiều tệp nhỏ trong một thư mục cùng tên: figures/i.yml, figures/ii.yml."

_BOM = b"\xef\xbb\xbf"
_SAVE = "Trong Notepad: Tệp → Lưu thành… → Mã hóa: UTF-8."


def read_text(path: Path, name: str) -> tuple[str | None, list[Problem]]:
    """The text with `\\n` line ends, or None when there is no text to be had; and everything wrong on the way."""

    def problem(rule: str, message: str, advice: str, line: int = 1, column: int = 1) -> Problem:
        return Problem(name, line, column, rule, message, advice)

    try:
        about = path.lstat()
        if stat.S_ISLNK(about.st_mode):
            return None, [problem("file", "Đây là một liên kết tượng trưng, không phải tệp thật.", "Hãy thay bằng một tệp thật.")]
        if not stat.S_ISREG(about.st_mode):
            return None, [problem("file", "Đây không phải là một tệp chữ thông thường.", "Hãy xóa nó khỏi thư mục data.")]
        size = about.st_size
        if size > MAX_BYTES:
            message = f"Tệp quá lớn: {size / 1_000_000:.1f} MB, giới hạn là {MAX_BYTES // 1_000_000} MB.".replace(".", ",", 1)
            return None, [problem("file", message, SPLIT)]
        data = path.read_bytes()
    except OSError as error:
        return None, [problem("file", f"Không mở được tệp này ({error.strerror}).", "Hãy kiểm tra quyền đọc tệp, hoặc chép lại tệp.")]
    problems = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [problem("encoding", "Tệp được lưu bằng mã hóa UTF-16.", f"Hãy lưu lại bằng UTF-8. {_SAVE}")]
    if data[:200].count(b"\0") > len(data[:200]) // 4:
        return None, [problem("encoding", "Tệp được lưu bằng mã hóa UTF-16 hoặc UTF-32.", f"Hãy lưu lại bằng UTF-8. {_SAVE}")]
    if data.startswith(_BOM):
        problems.append(
            problem("encoding", "Tệp bắt đầu bằng dấu BOM (ký tự ẩn ở đầu tệp).", f"Hãy lưu lại bằng UTF-8 không có BOM. {_SAVE}")
        )
        data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _place(data, error.start)
        message = f"Chữ ở đây không phải mã hóa UTF-8 (byte 0x{data[error.start]:02X})."
        advice = f"Tệp có lẽ được lưu bằng bảng mã cũ (Windows-1258, TCVN3, VNI). Hãy lưu lại bằng UTF-8. {_SAVE}"
        return None, [*problems, problem("encoding", message, advice, line, column)]
    if "\r" in text:
        # Every way in which programs end a line; one inside a line of a file whose lines end otherwise is told as a sign nobody sees.
        text = re.sub(r"\r+\n", "\n", text) if "\n" in text else text.replace("\r", "\n")
    if len(text) > LONGEST_LINE:
        for number, letters in enumerate(map(len, text.split("\n")), start=1):
            if letters > LONGEST_LINE:
                message = f"Dòng này quá dài: {number_vi(letters)} ký tự, giới hạn là {number_vi(LONGEST_LINE)}."
                return None, [*problems, problem("file", message, "Hãy viết mỗi mục, mỗi trường trên một dòng riêng.", number)]
    return text, problems


def _place(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column, in characters, of a byte."""
    start = data.rfind(b"\n", 0, offset) + 1
    return data.count(b"\n", 0, offset) + 1, len(data[start:offset].decode("utf-8", "replace")) + 1
