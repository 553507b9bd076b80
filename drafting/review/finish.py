"""The end of a review: check the whole as it would be published, move what is new into its place, take the mark off."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from drafting.document import Document
from drafting.review.blocks import ListFile
from drafting.review.state import State
from drafting.write.draft import write
from drafting.write.proving import text_of
from drafting.write.yaml_text import yaml_text
from macros.checks.schema_line import schema_line
from macros.loading.explanations import PROPOSED
from macros.loading.problems import Problem
from macros.publication import check

#: Lists of a draft that belong to all reports → the folder of data/ they move to, as a file named by the report.
MOVED = {"new-documents": "documents", "new-bodies": "bodies"}


@dataclass(frozen=True, slots=True)
class Change:
    """What publishing writes and removes."""

    written: dict[Path, str]
    removed: tuple[Path, ...]


def as_published(state: State, root: Path, report: str) -> Change:
    """The files under `root` once the draft is none. Files without records leave; an old id that is known meanwhile is not moved."""
    folder = root / "data" / "reports" / report
    content = {name: value for name, value in state.report.items() if name not in ("draft", PROPOSED)}
    written = {folder / "report.yml": _without_remarks(state.report_head) + yaml_text(content)}
    removed = []
    for kind, file in state.files.items():
        place = folder / f"{kind}.yml"
        if kind in MOVED:
            written |= _moved(file, root / "data" / MOVED[kind], report, MOVED[kind])
            removed += [place] if file.path.exists() else []
        elif file.blocks:
            written[place] = _without_remarks(file.head) + "".join(block.text for block in file.blocks)
        elif file.path.exists():
            removed.append(place)
    return Change(written, tuple(removed))


def _moved(file: ListFile, folder: Path, report: str, kind: str) -> dict[Path, str]:
    known = {block.value.get("id") for path in folder.glob("*.yml") for block in ListFile.read(path).blocks if block.value}
    blocks = [block for block in file.blocks if block.value is None or block.value.get("id") not in known]
    if not blocks:
        return {}
    target = ListFile.read(folder / f"{report}.yml")
    target.head = target.head or f"{schema_line(f'data/{kind}/any.yml', kind)}\n"
    target.blocks += blocks
    return {target.path: target.text()}


def _without_remarks(head: str) -> str:
    """The line that names the schema stays; what was said to the person who reviews goes."""
    return "".join(f"{line}\n" for line in head.splitlines() if line.startswith("# yaml-language-server"))


def problems_when_published(state: State, root: Path, report: str, document: Document, text: Path | None) -> list[Problem]:
    """What `make check` would say, with the text at hand, of a copy of the data in which the draft is none."""
    with tempfile.TemporaryDirectory(prefix="minh-bach-nhap-") as name:
        copy = Path(name) / "project"
        shutil.copytree(root / "data", copy / "data")
        apply(as_published(state, copy, report))
        texts = Path(name) / "texts"
        texts.mkdir()
        (texts / f"{report}.txt").write_text(text_of(document, text), encoding="utf-8")
        return check(copy, texts).problems


def apply(change: Change) -> None:
    """Write, then remove."""
    write(Path(), change.written)
    for path in change.removed:
        path.unlink(missing_ok=True)


def card_of(problem: Problem, state: State) -> str | None:
    """The card that a problem is about, by file and line; None for what is elsewhere."""
    kind = Path(problem.file).stem
    if kind in ("documents", "bodies") or "/reports/" not in problem.file:
        return None
    if kind == "report":
        return "report"
    file = state.files.get(kind)
    if file is None:
        return None
    line = len(_without_remarks(file.head).splitlines()) + 1
    for number, block in enumerate(file.blocks):
        line += len(re.findall("\n", block.text))
        if problem.line < line:
            return next((card.key for card in state.cards if card.kind == kind and number in card.blocks), None)
    return None
