"""What row makers look up: texts with numbers in place of codes, absolute addresses, records by what they point to."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from macros.derived.addresses import address
from macros.derived.placeholders import plain
from macros.publication import Publication
from macros.records.assessments import Assessment, Problem
from macros.records.base import Record, Source
from macros.records.bodies import Mention
from macros.records.commitments import Commitment
from macros.records.documents import Citation
from macros.records.public_figures import PublicChart


class Lookups:
    """Indexes over one publication; each is made once, in one pass."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.dataset = publication.dataset

    def value(self, value: Any) -> Any:
        """A value of a record as JSON has it: dates as ISO texts, objects without the fields that have no value."""
        if isinstance(value, str):
            return plain(value, self.dataset.figures) if "{" in value else value
        if isinstance(value, Decimal):
            return int(value) if value == value.to_integral_value() else float(value)
        if isinstance(value, dt.date):
            return value.isoformat()
        if isinstance(value, tuple):
            return [self.value(item) for item in value]
        if isinstance(value, BaseModel):
            fields = type(value).model_fields.items()
            # The page of a place is always there: null, where the document has no pages (rule: design/contract).
            kept = ("page",) if isinstance(value, Source) else ()
            return {f.alias or name: self.value(inner) for name, f in fields if (inner := getattr(value, name)) is not None or name in kept}
        return value

    def url(self, record: Record) -> str:
        """The absolute address of a record's place on the site."""
        return self.absolute(address(self.dataset, record))

    def absolute(self, place: str) -> str:
        """`/cam-ket/` as an absolute address."""
        return self.publication.deployment.absolute(place)

    def term(self, vocabulary: str, key: str) -> str:
        """The label of a vocabulary's term."""
        return self.dataset.vocabularies[vocabulary][key].label

    @cached_property
    def first_mention(self) -> dict[str, Mention]:
        """Body → where the oldest report that names it names it first."""
        found: dict[str, Mention] = {}
        for mention in self._oldest_first(self.dataset.mentions):
            found.setdefault(mention.body, mention)
        return found

    @cached_property
    def citations(self) -> dict[str, list[Citation]]:
        """Document → its citations, the oldest report first."""
        found: dict[str, list[Citation]] = defaultdict(list)
        for citation in self._oldest_first(self.dataset.citations):
            found[citation.document].append(citation)
        return found

    @cached_property
    def predecessor(self) -> dict[str, str]:
        """Body → the body that it succeeded."""
        return {key: body.id for body in self.dataset.bodies.values() for key in body.successors}

    @cached_property
    def chart_of_public_figure(self) -> dict[str, PublicChart]:
        """Public figure → the first chart that shows it."""
        found: dict[str, PublicChart] = {}
        for chart in self.dataset.public_charts.values():
            for row in chart.rows:
                for figure in row.figures:
                    found.setdefault(figure, chart)
        return found

    @cached_property
    def named(self) -> dict[str, Commitment | Assessment | Problem]:
        """Commitments, assessments and problems: what a background may be about."""
        return {**self.dataset.commitments, **self.dataset.assessments, **self.dataset.problems}

    def source_of_body(self, key: str) -> tuple[str | None, Source | None]:
        """(report, place) where a body is named first; for a successor that no report names, where its predecessor is."""
        seen: set[str] = set()
        while key not in self.first_mention and key in self.predecessor and key not in seen:
            seen.add(key)
            key = self.predecessor[key]
        mention = self.first_mention.get(key)
        return (report_of(mention.id), mention.source) if mention else (None, None)

    def _oldest_first(self, table: dict[str, Any]) -> list[Any]:
        order = {report.id: place for place, report in enumerate(reversed(self.dataset.newest_first()))}
        return sorted(table.values(), key=lambda record: order[report_of(record.id)])


def report_of(record_id: str) -> str:
    """`7-2030/cn-1` → `7-2030`."""
    return record_id.split("/")[0]
