"""What two versions of the data differ in. `compare` makes it, `markdown` tells it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derived.audit import AuditResult, Verdict
from macros.diff.entries import Entry, Key
from macros.diff.judged import Judged
from macros.diff.odd import Odd
from macros.formatting.numbers import Number


@dataclass(frozen=True, slots=True)
class Removal:
    """A record that is gone. `successor` is where its id is redirected to, `allowed` whether it may go."""

    entry: Entry
    successor: str | None
    allowed: bool


@dataclass(frozen=True, slots=True)
class FigureChange:
    """Another value for a number; `difference` is after minus before, in `unit`."""

    entry: Entry
    unit: str
    before: Number
    after: Number

    @property
    def difference(self) -> Number:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Another value for a field (`source.page`), as text; None where the field is not written."""

    entry: Entry
    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Cause:
    """A source that a status rests on."""

    update: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class StatusChange:
    """One of the three answers about a commitment is another one: labels before and after, and why."""

    entry: Entry
    question: str
    before: str
    after: str
    causes: tuple[Cause, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AuditChange:
    """A relation that begins or ceases to hold, or a new one. `before` is None for a new one."""

    entry: Entry
    before: Verdict | None
    after: AuditResult


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Something that a published update said, said otherwise or not at all (`after` is None). `corrected`: another record says why."""

    entry: Entry
    path: str
    before: str
    after: str | None
    corrected: bool


@dataclass(frozen=True, slots=True)
class Reordered:
    """Records of a kind that changed places; `ids` in their old order."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unproved:
    """An excerpt, added or changed, that nobody has verified against the document's text."""

    entry: Entry
    page: int | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs. `derived` is False when statuses and audit could not be computed for the base; `frozen` is True when the
    base has been released: from then on what an update says is changed by a correction only.
    `pages` is None where they were not compared."""

    added: tuple[Entry, ...] = ()
    removed: tuple[Removal, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    statuses: tuple[StatusChange, ...] = ()
    audit: tuple[AuditChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()
    reordered: tuple[Reordered, ...] = ()
    unproved: tuple[Unproved, ...] = ()
    frozen: bool = False
    judged: tuple[Judged, ...] = ()
    odd: tuple[Odd, ...] = ()
    pages: tuple[str, ...] | None = None
    every_page: bool = False
    derived: bool = True
    unreadable: tuple[Key, ...] = ()

    @property
    def lost(self) -> tuple[Removal, ...]:
        """Published ids that lead nowhere after this change (rule: design/data, "Identity")."""
        return tuple(removal for removal in self.removed if not removal.allowed)

    @property
    def broken(self) -> tuple[Rewritten, ...]:
        """Released updates rewritten without a correction (rule: design/data, "History")."""
        return tuple(change for change in self.rewritten if self.frozen and not change.corrected)
