"""Two publications → what differs between them. Pure: reads no file, prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.derived.statuses import CommitmentStatus
from macros.diff.changes import AuditChange, Cause, Changes, FieldChange, FigureChange, Removal, StatusChange, Unproved
from macros.diff.entries import Entry, Key, entry, records_by_key
from macros.diff.frozen import reordered, rewritten
from macros.diff.judged import judge, weight
from macros.diff.odd import Seen, odd
from macros.formatting.dates import date_vi
from macros.loading.walking import sources_of
from macros.publication import Publication
from macros.records.base import Record
from macros.records.figures import Figure
from macros.records.public_figures import PublicFigure


def compare(
    before: Publication,
    after: Publication,
    redirects: Mapping[str, str] | None = None,
    derived: bool = True,
    unreadable: Iterable[Key] = (),
) -> Changes:
    """What the change from `before` to `after` does.

    `redirects`: old id → where it leads now. `derived`: whether the data of `before` is sound enough to compute statuses and audit
    (when it is not, records are compared all the same). `unreadable`: records that stand in the files of `before` but could not be read.
    """
    old, new = records_by_key(before.dataset), records_by_key(after.dataset)
    unread = set(unreadable) - old.keys()
    common = {key: (old[key], new[key]) for key in new if key in old}
    changed = {key: pair for key, pair in common.items() if pair[0].model_dump() != pair[1].model_dump()}
    added = [key for key in new if key not in old and key not in unread]
    gone = [key for key in old if key not in new]
    statuses = tuple(_statuses(before, after)) if derived else ()
    audit = tuple(_audit(before, after)) if derived else ()
    shown = {key: entry(after.dataset, key, new[key]) for key in (*changed, *added)}
    weighed = sorted(shown, key=weight)
    return Changes(
        judged=tuple(judge(after, shown[key], new[key], new=key in set(added)) for key in weighed) if derived else (),
        odd=tuple(odd(Seen(after, old, {key: new[key] for key in weighed}))) if derived else (),
        added=tuple(entry(after.dataset, key, new[key]) for key in added),
        removed=(*_removals(before, old, gone, redirects or {}), *_unread_removals(unread - new.keys(), redirects or {})),
        figures=tuple(_figures(after, changed)),
        statuses=statuses,
        audit=audit,
        fields=tuple(_fields(after, changed)),
        rewritten=tuple(rewritten(changed, new, shown)),
        reordered=tuple(reordered(old, new)),
        unproved=tuple(_unproved(after, new, shown)),
        frozen=before.dataset.site.release is not None,
        every_page=any(key.kind == "site" for key in changed),
        derived=derived,
        unreadable=tuple(sorted(unread & new.keys())),
    )


def _unproved(after: Publication, new: dict[Key, Record], shown: dict[Key, Entry]) -> Iterator[Unproved]:
    """The excerpts of what is added or changed that have no proof."""
    for key, named in shown.items():
        for _, source in sources_of(new[key]):
            if id(source) in after.unproved:
                yield Unproved(named, source.page, source.excerpt)


def _removals(before: Publication, old: dict[Key, Record], gone: list[Key], redirects: Mapping[str, str]) -> Iterator[Removal]:
    """An id with an address of its own is a permalink: it may go only when a redirect says where to, and the redirect may not go."""
    for key in gone:
        shown = entry(before.dataset, key, old[key])
        successor = redirects.get(key.id)
        yield Removal(shown, successor, allowed=successor is not None or (shown.place is None and key.kind != REDIRECTS))


def _unread_removals(keys: Iterable[Key], redirects: Mapping[str, str]) -> Iterator[Removal]:
    for key in sorted(keys):
        successor = redirects.get(key.id)
        yield Removal(Entry(key, "", None), successor, allowed=successor is not None)


def _figures(after: Publication, changed: dict[Key, tuple[Record, Record]]) -> Iterator[FigureChange]:
    for key, (old, new) in changed.items():
        if isinstance(old, Figure | PublicFigure) and isinstance(new, Figure | PublicFigure) and old.value != new.value:
            yield FigureChange(entry(after.dataset, key, new), new.unit, old.value, new.value)


def _fields(after: Publication, changed: dict[Key, tuple[Record, Record]]) -> Iterator[FieldChange]:
    """Every other field; values of figures are told apart."""
    for key, (old, new) in changed.items():
        first, second = (dict(_leaves(record.model_dump(by_alias=True))) for record in (old, new))
        for path in [*first, *(p for p in second if p not in first)]:
            was, now = first.get(path), second.get(path)
            if was != now and not (path == "value" and isinstance(new, Figure | PublicFigure)):
                yield FieldChange(entry(after.dataset, key, new), path, was, now)


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, str | None]]:
    """`("source.page", "9")` for every value inside; a list of plain values is one value; lists are counted from 1."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, tuple | list) and any(isinstance(item, dict) for item in value):
        for number, item in enumerate(value, 1):
            yield from _leaves(item, f"{path}.{number}")
    elif isinstance(value, tuple | list):
        yield path, ", ".join(map(str, value)) or None
    else:
        yield path, None if value is None else str(value).lower() if isinstance(value, bool) else str(value)


#: The kind of record that keeps old addresses alive.
REDIRECTS = "redirects"

#: The schedule status that follows from evidence, whatever the date.
DONE = "da-xong"

#: The three questions: attribute of a status, its name for people, the part of a step that changes it.
_QUESTIONS = (
    ("evidence", "Bằng chứng công khai", "evidence"),
    ("official", "Cơ quan công bố", "official"),
    ("schedule", "Thời hạn", ""),
)


def _statuses(before: Publication, after: Publication) -> Iterator[StatusChange]:
    for commitment_id, now in after.statuses.items():
        was = before.statuses.get(commitment_id)
        if was is None:
            continue
        commitment = after.dataset.commitments[commitment_id]
        shown = entry(after.dataset, Key("commitments", commitment_id), commitment)
        for attribute, question, field in _QUESTIONS:
            old, new = getattr(was, attribute), getattr(now, attribute)
            if old.id != new.id:
                causes = tuple(_causes(now, field, new.id)) if field else ()
                yield StatusChange(shown, question, old.label, new.label, causes, "" if causes else _reason(before, after, commitment_id))


def _causes(status: CommitmentStatus, field: str, reached: str) -> Iterator[Cause]:
    """The sources of the last update that led to the status."""
    reaching = (key for key, step in reversed(status.steps.items()) if (change := getattr(step, field)) and change[1].id == reached)
    last = next(reaching, None)
    update = next((u for u in status.updates if u.id == last), None)
    for source in update.evidence if update else ():
        yield Cause(update.id if update else "", source.publisher, source.url)


def _reason(before: Publication, after: Publication, commitment_id: str) -> str:
    """Why a status is another one although no update says so."""
    was, now = before.dataset, after.dataset
    if before.statuses[commitment_id].searched != after.statuses[commitment_id].searched:
        return "vì lần tìm được ghi cho việc này đổi"
    if DONE in (before.statuses[commitment_id].schedule.id, after.statuses[commitment_id].schedule.id):
        return "vì tình trạng bằng chứng đổi"
    if was.commitments[commitment_id].deadline != now.commitments[commitment_id].deadline:
        return "vì thời hạn ghi trong dữ liệu đổi"
    if was.site.as_of != now.site.as_of:
        return f"vì ngày rà soát đổi từ {date_vi(was.site.as_of)} sang {date_vi(now.site.as_of)}"
    return "không có cập nhật mới nào dẫn tới thay đổi này"


def _audit(before: Publication, after: Publication) -> Iterator[AuditChange]:
    for relation_id, result in after.audit.items():
        was = before.audit.get(relation_id)
        if was is None or was.verdict != result.verdict:
            shown = entry(after.dataset, Key("relations", relation_id), result.relation)
            yield AuditChange(shown, was.verdict if was else None, result)
