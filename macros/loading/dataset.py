"""The whole data folder as typed records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import TypeVar, cast

from macros.loading.logo import Logo
from macros.loading.lost import Lost
from macros.records.activities import Activity
from macros.records.archives import ArchivedSource
from macros.records.assessments import Assessment
from macros.records.assessments import Problem as NamedProblem
from macros.records.base import Record
from macros.records.bodies import Body, Mention
from macros.records.charts import Chart
from macros.records.commitments import Commitment, CommitmentGroup
from macros.records.corrections import Correction
from macros.records.documents import Citation, Document
from macros.records.figures import Figure
from macros.records.kinds import KINDS, Kind
from macros.records.laws import Law
from macros.records.organisation import OrganisationItem
from macros.records.public_figures import PublicChart, PublicFigure
from macros.records.publishers import Publisher
from macros.records.redirects import Redirect
from macros.records.relations import Relation
from macros.records.report import Report
from macros.records.searches import Search
from macros.records.site import Site
from macros.records.subjects import Subject
from macros.records.updates import Background, Update
from macros.records.vocabulary import Abbreviation, Term

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A data file that was read: its name, the kind of its records, its first line."""

    name: str
    kind: str
    first_line: str


@dataclass(frozen=True)
class Dataset:
    """All records by id, in the order of the files; those with a file each by date. Vocabularies: name → id → term."""

    site: Site
    vocabularies: dict[str, dict[str, Term]] = field(default_factory=dict)
    glossary: dict[str, Abbreviation] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    publishers: dict[str, Publisher] = field(default_factory=dict)
    archives: dict[str, ArchivedSource] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)
    laws: dict[str, Law] = field(default_factory=dict)
    redirects: dict[str, Redirect] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)
    organisation: dict[str, OrganisationItem] = field(default_factory=dict)
    assessments: dict[str, Assessment] = field(default_factory=dict)
    problems: dict[str, NamedProblem] = field(default_factory=dict)
    commitment_groups: dict[str, CommitmentGroup] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    updates: dict[str, Update] = field(default_factory=dict)
    backgrounds: dict[str, Background] = field(default_factory=dict)
    searches: dict[str, Search] = field(default_factory=dict)
    corrections: dict[str, Correction] = field(default_factory=dict)
    public_figures: dict[str, PublicFigure] = field(default_factory=dict)
    public_charts: dict[str, PublicChart] = field(default_factory=dict)
    citations: dict[str, Citation] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    charts: dict[str, Chart] = field(default_factory=dict)
    logo: Logo | None = None
    files: tuple[ReadFile, ...] = ()
    lost: Lost = field(default_factory=Lost)

    #: Tables sorted by report, made when first asked for: with a hundred reports nobody walks a whole table for one of them.
    _by_report: dict[int, tuple[object, dict[str, list[Record]]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with the name of its kind, except settings and vocabularies."""
        for name, table in _TABLES:
            for record in getattr(self, table).values():
                yield name, record

    @cached_property
    def issuers(self) -> frozenset[str]:
        """The authorities whose documents these are."""
        return frozenset(report.issuer for report in self.reports.values())

    def newest_first(self) -> list[Report]:
        """The reports, the newest first."""
        return sorted(self.reports.values(), key=lambda report: (report.date, report.id), reverse=True)

    def of_report(self, table: dict[str, R], report: str) -> list[R]:
        """The records of one table that belong to a report, in the order of the table."""
        known = self._by_report.get(id(table))
        if known is None or known[0] is not table:
            groups: dict[str, list[Record]] = {}
            for key, record in table.items():
                groups.setdefault(key.split("/")[0], []).append(record)
            known = self._by_report[id(table)] = (table, groups)
        return cast("list[R]", list(known[1].get(report, ())))


def attribute(kind: Kind) -> str:
    """The name of the table in `Dataset` that holds the records of a kind."""
    return {"report": "reports"}.get(kind.name, kind.name.replace("-", "_"))


#: Kind → its table, for those that `Dataset.records` walks: each check does, and most do nothing but walk.
_TABLES = tuple((kind.name, attribute(kind)) for kind in KINDS if kind.name not in ("site", "vocabularies"))


def require_tables(names: Iterable[str]) -> None:
    """Raises LookupError, with what to do, for a kind of record that has no table in `Dataset`."""
    known = {field.name for field in fields(Dataset)}
    for name in names:
        if name not in known:
            raise LookupError(f"The kind of record `{name}` has no table: add a field to Dataset in macros/loading/dataset.py.")
