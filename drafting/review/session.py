"""One review: the draft, its text, what was done and can be undone."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from drafting.document import Document
from drafting.findings import Findings
from drafting.review.actions import Known, Outcome
from drafting.review.state import DraftUnreadableError, State, Text, read_state
from macros.loading.dataset import Dataset
from macros.loading.drafts import is_draft

#: Steps back that are kept.
MOST_STEPS = 200


class CannotReviewError(Exception):
    """There is nothing to review. The message is one Vietnamese sentence."""


@dataclass(slots=True)
class Session:
    """`token`: what a form must carry, new with each start, so that no other page can send one."""

    root: Path
    report: str
    findings: Findings
    dataset: Dataset
    file: Path | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    text: Text = field(init=False)
    undo: list[dict[Path, tuple[str | None, str]]] = field(default_factory=list)
    published: str = ""

    def __post_init__(self) -> None:
        if not (self.folder / "report.yml").is_file():
            raise CannotReviewError(
                f"Không có bản nháp data/reports/{self.report}/: hãy chạy make draft FILE=<tệp> ID={self.report} trước."
            )
        if not is_draft(self.folder):
            raise CannotReviewError(f"Văn bản `{self.report}` không còn là nháp: không có gì để đối chiếu.")
        self.text = Text(self.findings)

    @property
    def folder(self) -> Path:
        return self.root / "data" / "reports" / self.report

    @property
    def document(self) -> Document:
        return self.findings.document

    def state(self) -> State:
        """The draft as it is on disk now. Raises DraftUnreadableError."""
        if not is_draft(self.folder):
            raise DraftUnreadableError(f"Văn bản `{self.report}` không còn là nháp: mọi mục đã được công bố vào dữ liệu.")
        return read_state(self.folder, self.text)

    def known(self, state: State) -> Known:
        """What fields with codes may say: what the data have, and what of the draft was accepted."""
        vocabularies, dataset = self.dataset.vocabularies, self.dataset

        def of_draft(kind: str, label: str, every: bool = False) -> dict[str, str]:
            values = [block.value for block in state.files[kind].blocks if block.value and (every or not block.open)]
            return {str(value.get("id")): str(value.get(label) or "") for value in values if value.get("id")}

        return Known(
            {
                **{
                    name: {code: term.label for code, term in vocabularies.get(name, {}).items()}
                    for name in ("topics", "document-kinds", "body-kinds", "indicators")
                },
                "bodies": {code: body.name for code, body in dataset.bodies.items()} | of_draft("new-bodies", "name"),
                "documents": {code: one.title for code, one in dataset.documents.items()} | of_draft("new-documents", "number"),
                "reports": {code: report.number for code, report in dataset.reports.items()},
                "groups": of_draft("commitment-groups", "title", every=True),
                "figures": of_draft("figures", "label", every=True),
            }
        )

    def write(self, outcome: Outcome) -> None:
        """Write what an action answered, each file whole or not at all, and keep the way back."""
        step: dict[Path, tuple[str | None, str]] = {}
        for path, text in outcome.files.items():
            step[path] = (path.read_text(encoding="utf-8") if path.exists() else None, text)
            _replace(path, text)
        if step:
            self.undo = [*self.undo[1 - MOST_STEPS :], step]

    def step_back(self) -> bool:
        """Undo the last step, unless somebody changed its files since."""
        if not self.undo:
            return False
        step = self.undo.pop()
        if any(not path.exists() or path.read_text(encoding="utf-8") != written for path, (_, written) in step.items()):
            return False
        for path, (before, _) in step.items():
            if before is None:
                path.unlink()
            else:
                _replace(path, before)
        return True


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)  # noqa: PTH105 – one step: a reader sees the old file or the new one
