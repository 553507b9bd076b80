"""Problems as lines for a terminal: `file:line:column`, what is wrong, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from macros.loading.problems import Problem


def text_report(problems: Iterable[Problem]) -> str:
    """One block a problem, in the order given; empty text when there is none."""
    blocks = []
    for p in problems:
        lines = [f"{p.file}:{p.line}:{p.column}: {p.message} [{p.rule}]"]
        if p.text:
            lines.append(f"    đang viết: {p.text}")
        if p.advice:
            lines.append(f"    → {p.advice}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)
