"""Read `data/`: every record that can be read, every mistake that is there, and what was lost to mistakes."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.loading.dataset import Dataset, ReadFile, attribute, require_tables
from macros.loading.files import DataFile, data_files
from macros.loading.given_up import follow
from macros.loading.logo import read_logo
from macros.loading.lost import Lost
from macros.loading.near import nearest
from macros.loading.problems import ENOUGH, MOST_ALIKE, Problem, limited
from macros.loading.validation import validate
from macros.loading.values import BROKEN
from macros.loading.yaml_file import YamlFile
from macros.records.base import Record
from macros.records.kinds import KINDS
from macros.records.report import Report
from macros.records.site import Licence, Site

_DIGITS = re.compile(r"([0-9]+)")
_NUMBERED = re.compile(r"^(.*-)([0-9]+)$")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be read, and what is wrong with the rest."""

    dataset: Dataset
    problems: list[Problem]


def load(root: Path) -> Loaded:
    """Read `root/data`. Never raises for what a file holds: everything wrong is in `problems`, sorted by place.

    When there is any problem the data set has holes (`Dataset.lost` says where) and is good for finding more mistakes only.
    """
    loading = _Loading(root)
    for found in data_files(root):
        if isinstance(found, Problem):
            loading.problems.append(found)
            loading.misplaced(found.file)
        else:
            loading.read(found)
    return loading.done()


@dataclass(slots=True)
class _Loading:
    root: Path
    problems: list[Problem] = field(default_factory=list)
    tables: dict[str, Any] = field(default_factory=lambda: {attribute(kind): {} for kind in KINDS if kind.name != "site"})
    files: list[ReadFile] = field(default_factory=list)
    lost: Lost = field(default_factory=Lost)
    site: Site | None = None
    reports: dict[str, bool] = field(default_factory=dict)
    repeated: int = 0

    def misplaced(self, file: str) -> None:
        """A file that could not be taken for what it is: its records, whatever they are, are lost."""
        parts = [part.partition(".")[0] for part in file.split("/")[1:]]
        report = parts[1] if parts[:1] == ["reports"] and len(parts) > 2 else ""
        stem = (parts[2:] if report else parts or [""])[0]
        kind = nearest(stem, [kind.name for kind in KINDS])
        if kind is not None and not stem.startswith("vocabular"):
            reports = {report} if report else {"", *(folder.name for folder in (self.root / "data" / "reports").glob("*"))}
            for place in reports:
                self.lost.add(kind, place, None)

    def read(self, found: DataFile) -> None:
        """Everything that one file holds."""
        kind = found.kind
        file = YamlFile(self.root, found.path)
        name = f"vocabularies/{found.path.stem}" if kind.name == "vocabularies" else kind.name
        if found.report:
            self.reports.setdefault(found.report, False)
            self.reports[found.report] |= kind.name == "report"
        content = file.read()
        if content.first_line or content.complete:
            self.files.append(ReadFile(file.name, kind.name, content.first_line))
        self.problems += content.problems
        for code in content.lost:
            self.lost.add(name, found.report, code)
        if not content.complete:
            self.lost.add(name, found.report, _expected(found))
        if content.value is BROKEN:
            self.lost.add(name, found.report, _expected(found))
            return
        if kind.one_file_each and isinstance(content.value, tuple):
            advice = "Mỗi tệp giữ một mục: bỏ dấu gạch và phần thụt vào; mục thứ hai, nếu có, sang tệp riêng."
            self.problems.append(Problem.at(file.position(()), "type", "Tệp này giữ một mục, không phải một danh sách.", advice))
            self.lost.add(name, found.report, None)
            return
        if not kind.mapping and not isinstance(content.value, tuple):
            advice = "Mỗi mục bắt đầu bằng `- id: …` ở đầu dòng."
            self.problems.append(Problem.at(file.position(()), "type", "Tệp này phải là một danh sách.", advice))
            self.lost.add(name, found.report, None)
            return
        if kind.name == "vocabularies":
            self.tables["vocabularies"].setdefault(found.path.stem, {})  # one without a term yet is there
        entries = [((), content.value)] if kind.mapping else (((index,), entry) for index, entry in enumerate(content.value))
        before = len(self.problems)
        for path, entry in entries:
            if len(self.problems) - before > ENOUGH:
                self.lost.add(name, found.report, None)
                break
            record, problems = validate(kind.model, entry, file, path, kind.label)
            self.problems += problems
            if record is None or not self._named(record, found) or not self._keep(record, name, found.report):
                written = entry.get("id") if isinstance(entry, dict) else None
                self.lost.add(name, found.report, written if isinstance(written, str) else _expected(found))

    def _named(self, record: Record, found: DataFile) -> bool:
        """Whether a record that has a file of its own stands in the file of its name."""
        code = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
        report, slash, inner = code.partition("/")
        key = inner if slash else code
        if not found.kind.one_file_each or key == found.path.stem or (slash and report != found.report):
            return True
        message = f"Tên tệp `{found.path.name}` không khớp với mã `{code}`."
        advice = f"Mã mới chép thiếu sửa thì viết `id: {_expected(found)}`; tên tệp sai thì đổi thành `{key}.yml`."
        self.problems.append(Problem.at(record.origin.at("id"), "file-name", message, advice, code))
        return False

    def _keep(self, record: Record, kind: str, report: str) -> bool:
        """Put a record into its table, unless its id is taken (then the first one stays) or belongs to another report."""
        if isinstance(record, Site):
            self.site = record
            return True
        place, _, vocabulary = kind.partition("/")
        table: dict[str, Record] = self.tables["reports" if isinstance(record, Report) else place.replace("-", "_")]
        if vocabulary:
            table = self.tables[place].setdefault(vocabulary, {})
        code = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
        owner = code if isinstance(record, Report) else code.split("/")[0]
        if report and owner != report:
            message = f"Mã phải bắt đầu bằng `{report}` vì tệp nằm trong thư mục của báo cáo đó."
            right = report if isinstance(record, Report) else f"{report}/{code.split('/')[1]}"
            self.problems.append(
                Problem.at(record.origin.at("id"), "id", message, f"Hãy viết `{right}`, hoặc chuyển mục này sang thư mục khác.", code)
            )
            self.lost.add(kind, report, right)
            return False
        if code in table:
            other = table[code].origin.at("id")
            free = _next_free(code, table) if self.repeated < MOST_ALIKE else None
            self.repeated += 1
            advice = f"Mã này đã có ở {other.file}:{other.line}. Mã không được dùng lại{f'; mã còn trống: `{free}`' if free else ''}."
            self.problems.append(Problem.at(record.origin.at("id"), "duplicate-id", f"Mã `{code}` bị trùng.", advice, code))
            self.lost.add(kind, report, None)  # what the second one should have been called, nobody knows
            return True
        table[code] = record
        return True

    def done(self) -> Loaded:
        """The data set; where the site's settings cannot be read, stand-ins that are never shown."""
        if self.site is None and not any(problem.file == "data/site.yml" for problem in self.problems):
            self.problems.append(
                Problem("data/site.yml", 1, 1, "file", "Thiếu tệp data/site.yml.", "Hãy khôi phục tệp thiết lập của website.")
            )
        for report, described in self.reports.items():
            if not described:
                name = f"data/reports/{report}/report.yml"
                advice = "Mỗi thư mục báo cáo cần tệp này: số, ngày, nơi ban hành, các mục của báo cáo."
                self.problems.append(Problem(name, 1, 1, "file", "Thiếu tệp report.yml của báo cáo.", advice))
                self.lost.add("report", report, report)
        if self.site is None:
            self.lost.add("site", "", None)
        for kind in KINDS:
            if kind.one_file_each:
                table = self.tables[attribute(kind)]
                self.tables[attribute(kind)] = dict(sorted(table.items(), key=lambda item: by_date(item[1])))
        follow(self.tables)
        require_tables(self.tables)
        dataset = Dataset(site=self.site or _STAND_IN, **self.tables, logo=read_logo(self.root), files=tuple(self.files), lost=self.lost)
        return Loaded(dataset, sorted(limited(self.problems)))


def _expected(found: DataFile) -> str | None:
    """The id of the one record of a file, by its place."""
    if found.kind.one_file_each:
        return f"{found.report}/{found.path.stem}" if found.report else found.path.stem
    return found.report if found.kind.single else None


def by_date(record: Record) -> tuple[dt.date, dt.date, list[str | int]]:
    """The order of records that have a file each: date, then day of recording, then id with its numbers as numbers (cn-9, cn-10)."""
    parts: list[str | int] = [int(part) if number % 2 else part for number, part in enumerate(_DIGITS.split(getattr(record, "id")))]  # noqa: B009
    return getattr(record, "date", None) or dt.date.min, getattr(record, "recorded", dt.date.min), parts


def _next_free(code: str, table: dict[str, Record]) -> str | None:
    """The next code of a numbered series: `7-2030/cn-61` taken → `7-2030/cn-64` when 62 and 63 are taken too."""
    match = _NUMBERED.match(code)
    if match is None or len(match[2]) > 6:
        return None
    numbers = {int(m[2]) for key in table if (m := _NUMBERED.match(key)) and m[1] == match[1]}
    return f"{match[1]}{max(numbers) + 1}"


_NO_LICENCE = Licence(name="–", url="–")
_STAND_IN = Site(
    id="x",
    name="–",
    question="–",
    place="–",
    operator="–",
    official=False,
    as_of=dt.date.max,
    data_licence=_NO_LICENCE,
    code_licence=_NO_LICENCE,
)
