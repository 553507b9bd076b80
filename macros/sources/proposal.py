"""What the weekly question proposes to write into `data/archives.yml`: copies that were found, pages that went or came back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from macros.derived.archives import archive_id
from macros.diff.escaping import address, text
from macros.loading.dataset import Dataset
from macros.records.archives import ArchivedSource
from macros.sources.archive import Copy
from macros.sources.asking import Answer

FILE = "data/archives.yml"
HEAD = "# yaml-language-server: $schema=../schemas/archives.schema.json\n"
_FIELDS = ("id", "url", "address", "taken", "gone", "note")


@dataclass(slots=True)
class Proposal:
    """`records`: all that the file should hold; `told`: what is new in it, a line each; `failed`: what the archive could not do."""

    records: list[ArchivedSource]
    told: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def propose(
    dataset: Dataset,
    answers: Sequence[Answer],
    excerpts: Mapping[str, Sequence[str]],
    copy_of: Callable[[str, Sequence[str]], Copy | str],
    today: dt.date,
    most: int,
) -> Proposal:
    """Ask for a copy of at most `most` addresses that have none; note which pages went and which came back. An editor decides."""
    made = Proposal([])
    known = {one.url: one for one in dataset.archives.values()}
    for answer in answers:
        kept = known.get(answer.address) or ArchivedSource(id=archive_id(answer.address), url=answer.address)
        changed: dict[str, object] = {}
        if kept.address is None and most > 0:
            most -= 1
            copy = copy_of(answer.address, excerpts.get(answer.address, ()))
            if isinstance(copy, Copy):
                changed |= {"address": copy.address, "taken": copy.taken}
                made.told.append(f"- bản lưu của {address(answer.address)}: {address(copy.address)}")
            else:
                made.failed.append(f"- {address(answer.address)}: {text(copy)}")
        if answer.verdict == "gone" and kept.gone is None:
            changed["gone"] = today
            made.told.append(f"- không còn trang {address(answer.address)}: {text(answer.detail)}")
        if answer.verdict in ("answers", "moved") and kept.gone is not None:
            changed["gone"] = None
            made.told.append(f"- trang trở lại: {address(answer.address)}")
        now = kept.model_copy(update=changed)
        if now.address or now.gone:
            made.records.append(now)
    return made


def as_yaml(records: Sequence[ArchivedSource]) -> str:
    """The file, in the order of the addresses: each week changes only the lines that are new."""
    lines = [HEAD.rstrip("\n"), *([] if records else ["[]"])]
    for one in sorted(records, key=lambda record: record.url):
        values = [(name, getattr(one, name)) for name in _FIELDS if getattr(one, name) is not None]
        written = [f"{name}: {value.isoformat() if isinstance(value, dt.date) else _text(value)}" for name, value in values]
        lines += [f"- {written[0]}", *(f"  {line}" for line in written[1:])]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A JSON string is a YAML string: nothing that a server answers can break out of its place."""
    return value if value.startswith("lt-") and value[3:].isalnum() else json.dumps(value, ensure_ascii=False)
