"""What was written but could not be read: what refers to it is not reported a second time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from macros.loading.near import as_code


@dataclass(slots=True)
class Lost:
    """Filled by the loader, asked by the checks. A kind is `figures`, `vocabularies/topics` …; a report is `7-2030`, or "" for
    what belongs to no report."""

    _codes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _places: set[tuple[str, str]] = field(default_factory=set)
    _unnamed: set[tuple[str, str]] = field(default_factory=set)

    def add(self, kind: str, report: str, code: str | None) -> None:
        """A record could not be read; `code` is its id as far as that is known."""
        self._places.add((kind, report))
        if code:
            self._codes[kind] |= {code, as_code(code)}
        else:
            self._unnamed.add((kind, report))

    def may_hold(self, kind: str, code: str) -> bool:
        """Whether `code` may be the id of a lost record: then nobody can say that it does not exist."""
        report = code.split("/")[0] if "/" in code else ""
        return code in self._codes.get(kind, ()) or bool({(kind, ""), (kind, report)} & self._unnamed)

    def any_of(self, kind: str, report: str = "") -> bool:
        """Whether any record of this kind in this report was lost: then nothing can be counted."""
        return (kind, report) in self._places

    def any_report(self) -> bool:
        """Whether a report was begun that could not be read."""
        return any(kind == "report" for kind, _ in self._places)
