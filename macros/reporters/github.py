"""Problems as workflow commands: GitHub shows each beside the line of the pull request that it is about.

GitHub shows ten annotations a step at most; the text report in the same log has all of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from macros.loading.problems import Problem


def github_report(problems: Iterable[Problem]) -> str:
    """One line a problem: `::error file=…,line=…,col=…,title=…::message`; empty text when there is none."""
    return "\n".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    properties = {"file": problem.file, "line": problem.line, "col": problem.column, "title": f"Lỗi dữ liệu: {problem.rule}"}
    parts = [problem.message, f"Đang viết: {problem.text}" if problem.text else "", f"→ {problem.advice}" if problem.advice else ""]
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::error {said}::{_message(chr(10).join(part for part in parts if part))}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
