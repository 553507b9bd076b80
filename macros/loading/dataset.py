"""The whole data folder as typed records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from macros.loading.problems import Problem
from macros.loading.validation import validate
from macros.loading.yaml_file import UnreadableFileError, YamlFile
from macros.records.activities import Activity
from macros.records.assessments import Assessment
from macros.records.assessments import Problem as NamedProblem
from macros.records.base import Record
from macros.records.bodies import Body, Mention
from macros.records.charts import Chart
from macros.records.commitments import Commitment, CommitmentGroup
from macros.records.documents import Citation, Document
from macros.records.figures import Figure
from macros.records.kinds import KINDS, Kind
from macros.records.organisation import OrganisationItem
from macros.records.public_figures import PublicChart, PublicFigure
from macros.records.relations import Relation
from macros.records.report import Report
from macros.records.site import Site
from macros.records.updates import Background, Update
from macros.records.vocabulary import Abbreviation, Term

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Dataset:
    """All records by id, in the order of the files. Vocabularies: name → id → term."""

    site: Site
    vocabularies: dict[str, dict[str, Term]] = field(default_factory=dict)
    glossary: dict[str, Abbreviation] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
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
    public_figures: dict[str, PublicFigure] = field(default_factory=dict)
    public_charts: dict[str, PublicChart] = field(default_factory=dict)
    citations: dict[str, Citation] = field(default_factory=dict)
    mentions: dict[str, Mention] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    charts: dict[str, Chart] = field(default_factory=dict)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with the name of its kind, except settings and vocabularies."""
        for kind in KINDS:
            if kind.name not in ("site", "vocabularies"):
                table = getattr(self, _attribute(kind))
                yield from ((kind.name, record) for record in table.values())

    def newest_first(self) -> list[Report]:
        """The reports, the newest first."""
        return sorted(self.reports.values(), key=lambda report: (report.date, report.id), reverse=True)

    def of_report(self, table: dict[str, R], report: str) -> list[R]:
        """The records of one table that belong to a report, in file order."""
        prefix = f"{report}/"
        return [record for key, record in table.items() if key.startswith(prefix)]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and what could not. `dataset` is None when not even the site's settings could."""

    dataset: Dataset | None
    problems: list[Problem]


def load(root: Path) -> Loaded:
    """Read `root/data`. Never raises for what a file holds: everything wrong is in `problems`, sorted by place."""
    problems: list[Problem] = []
    tables: dict[str, Any] = {_attribute(kind): {} for kind in KINDS if kind.name != "site"}
    site: Site | None = None
    for path, kind, report, early in _files(root):
        problems.extend(early)
        if kind is None:
            continue
        for record, more in _read(YamlFile(root, path), kind, report):
            problems.extend(more)
            if isinstance(record, Site):
                site = record
            elif record is not None:
                table = tables[_attribute(kind)]
                if kind.name == "vocabularies":
                    table = table.setdefault(path.stem, {})
                problems.extend(_keep(record, table, report))
    if site is None and not any(p.file == "data/site.yml" for p in problems):
        problems.append(Problem("data/site.yml", 1, 1, "file", "Thiếu tệp data/site.yml.", "Hãy khôi phục tệp thiết lập của website."))
    dataset = Dataset(site=site, **tables) if site else None
    return Loaded(dataset, sorted(problems))


def _attribute(kind: Kind) -> str:
    return {"report": "reports"}.get(kind.name, kind.name.replace("-", "_"))


def _files(root: Path) -> Iterator[tuple[Path, Kind | None, str, list[Problem]]]:
    """Each file under data/ with its kind and report, or with the problem that it has no place here."""
    shared = {kind.name: kind for kind in KINDS if not kind.in_report}
    in_report = {kind.name: kind for kind in KINDS if kind.in_report}
    data = root / "data"
    for path in sorted(p for p in data.rglob("*") if not p.is_dir() or p.is_symlink()):
        parts = path.relative_to(data).parts
        name = path.relative_to(root).as_posix()
        if path.suffix != ".yml":
            advice = f"Có phải bạn muốn viết `{path.stem}.yml`?" if path.suffix == ".yaml" else "Trong data/ chỉ có tệp .yml."
            yield path, None, "", [Problem(name, 1, 1, "file", "Tệp này không thuộc về thư mục data.", advice)]
            continue
        report = parts[1] if parts[0] == "reports" and len(parts) > 2 else ""
        inner = parts[2:] if report else parts
        known = in_report if report else shared
        first = inner[0].removesuffix(".yml")
        kind = known.get(first)
        if kind is None or len(inner) > 2 or (len(inner) == 2 and kind.single):
            near = get_close_matches(first, known, n=1)
            advice = f"Có phải bạn muốn viết `{near[0]}`?" if near else f"Tên được dùng: {', '.join(known)}."
            yield (
                path,
                None,
                report,
                [Problem(name, 1, 1, "file", "Không biết tệp này chứa loại dữ liệu nào (sai tên hoặc sai thư mục).", advice)],
            )
            continue
        yield path, kind, report, []


def _read(file: YamlFile, kind: Kind, report: str) -> Iterator[tuple[Record | None, list[Problem]]]:
    try:
        value = file.read()
    except UnreadableFileError as error:
        yield None, error.problems
        return
    if kind.single:
        yield validate(kind.model, value, file, (), kind.label)
    elif not isinstance(value, tuple):
        yield (
            None,
            [Problem.at(file.position(()), "type", "Tệp này phải là một danh sách.", "Mỗi mục bắt đầu bằng `- id: …` ở đầu dòng.")],
        )
    else:
        for index, item in enumerate(value):
            yield validate(kind.model, item, file, (index,), kind.label)


def _keep(record: Record, table: dict[str, Record], report: str) -> list[Problem]:
    """Put a record into its table, unless its id is taken or belongs to another report."""
    record_id = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
    position = record.origin.at("id")
    if record_id in table:
        other = table[record_id].origin.at("id")
        advice = f"Mã này đã có ở {other.file}:{other.line}. Mã không được dùng lại."
        return [Problem.at(position, "duplicate-id", f"Mã `{record_id}` bị trùng.", advice, record_id)]
    owner = record_id if isinstance(record, Report) else record_id.split("/")[0]
    if report and owner != report:
        return [Problem.at(position, "id", f"Mã phải bắt đầu bằng `{report}` vì tệp ở trong thư mục của báo cáo đó.", "", record_id)]
    table[record_id] = record
    return []
