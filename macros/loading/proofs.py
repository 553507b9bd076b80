"""Proofs of excerpts: which quotations somebody who has the document's text has found on the page they name.

`data/proofs/<document>.txt` holds one digest a line, sorted, so that two branches merge line by line. A digest is made of document, page
and whole excerpt together: it tells nothing to who does not know all three, and nobody can prove another quotation with it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.loading.conflicts import conflict
from macros.loading.problems import Problem
from macros.loading.report_text import comparable

FOLDER = "proofs"
#: 128 bits of SHA-256, as hexadecimal digits.
LENGTH = 32
_LINE = re.compile(rf"[0-9a-f]{{{LENGTH}}}\Z")
_HEAD = "# Do `make prove` ghi, không sửa tay: mỗi dòng là dấu của một đoạn trích đã đối chiếu với văn bản.\n"
_AGAIN = "Tệp này do máy ghi. Hãy khôi phục bản cũ, hoặc chạy lại `make prove REPORT=<đường dẫn>`."


@dataclass(frozen=True, slots=True)
class Proofs:
    """The digests of each document, by its id."""

    digests: dict[str, frozenset[str]] = field(default_factory=dict)

    def has(self, document: str, page: int | None, excerpt: str) -> bool:
        known = self.digests.get(document)
        return known is not None and digest(document, page, excerpt) in known


def digest(document: str, page: int | None, excerpt: str) -> str:
    """Of an excerpt on a page of a document; `page` is None where the document has no pages. White space counts as one space."""
    parts = (document, "" if page is None else str(page), comparable(excerpt))
    text = "\x1f".join(unicodedata.normalize("NFC", part) for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def document_of(record: object) -> str:
    """The id of the document that a record quotes: the first part of its own id."""
    return str(getattr(record, "id", "")).split("/")[0]


def place(root: Path, document: str) -> Path:
    """The file of a document's proofs."""
    return root / "data" / FOLDER / f"{document}.txt"


def write_proofs(root: Path, document: str, digests: set[str]) -> None:
    """Write the file of one document; the same digests give the same bytes."""
    path = place(root, document)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_HEAD + "".join(f"{line}\n" for line in sorted(digests)), encoding="utf-8")


def read_proofs(root: Path) -> tuple[Proofs, list[Problem]]:
    """Every proof there is, and what is wrong with the files. Never raises for what a file holds."""
    found: dict[str, frozenset[str]] = {}
    problems: list[Problem] = []
    folder = root / "data" / FOLDER
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() and not folder.is_symlink() else ():
        name = path.relative_to(root).as_posix()
        try:
            text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError):
            problems.append(Problem(name, 1, 1, "proofs", "Không đọc được tệp dấu đối chiếu này.", _AGAIN))
            continue
        if unfinished := conflict(text, name):
            problems.append(unfinished)
            continue
        problems += list(_wrong_lines(text, name))[:1]
        found[path.stem] = frozenset(line for line in text.split("\n") if _LINE.match(line))
    return Proofs(found), problems


def _wrong_lines(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.startswith("#") and not _LINE.match(line):
            yield Problem(name, number, 1, "proofs", "Dòng này không phải dấu của một đoạn trích.", _AGAIN, line)
