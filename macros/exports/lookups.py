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
from macros.derived.subjects import records_of
from macros.publication import Publication
from macros.records.activities import Activity
from macros.records.assessments import Assessment, Problem
from macros.records.base import Record, Source, always_published
from macros.records.bodies import Mention
from macros.records.commitments import Commitment
from macros.records.documents import Citation
from macros.records.public_figures import PublicChart
from macros.records.updates import Update


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
            return {
                f.alias or name: self.value(inner)
                for name, f in fields
                if (inner := getattr(value, name)) is not None or always_published(f)
            }
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
        of_indicator: dict[str, PublicChart] = {}
        for chart in self.dataset.public_charts.values():
            for key in chart.indicators:
                of_indicator.setdefault(key, chart)
        figures = self.dataset.public_figures.values()
        return {figure.id: of_indicator[figure.indicator] for figure in figures if figure.indicator in of_indicator}

    @cached_property
    def named(self) -> dict[str, Commitment | Assessment | Problem | Activity]:
        """Commitments, assessments, problems and activities: what a background may be about."""
        return {**self.dataset.commitments, **self.dataset.assessments, **self.dataset.problems, **self.dataset.activities}

    def source_of_subject(self, key: str) -> tuple[str | None, Source | None]:
        """(report, place) of the first record that a subject names and a report says; of a subject of bodies only, where one is named."""
        subject = self.dataset.subjects[key]
        for record in records_of(self.dataset, self.publication.subjects, subject):
            source = getattr(record, "source", None)
            if isinstance(source, Source):
                return report_of(str(getattr(record, "id"))), source  # noqa: B009 – every record has an id
        return next((found for body in subject.bodies if (found := self.source_of_body(body))[1]), (None, None))

    def source_of_update(self, update: Update) -> Source | None:
        """Where the report promised what an update is about; of one that belongs to subjects only, where it speaks of the first."""
        if update.commitment:
            return self.dataset.commitments[update.commitment].source
        return self.source_of_subject(update.subjects[0])[1]

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
