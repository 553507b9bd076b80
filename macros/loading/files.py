"""Which files lie under `data/`, what kind of record each holds, and which have no business there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.loading.drafts import is_draft
from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem
from macros.records.kinds import KINDS, Kind

_SHARED = {kind.name: kind for kind in KINDS if not kind.in_report}
_IN_REPORT = {kind.name: kind for kind in KINDS if kind.in_report}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file in its place. `report` is the folder under data/reports, or "" for what all reports share."""

    path: Path
    kind: Kind
    report: str


def data_files(root: Path) -> Iterator[DataFile | Problem]:
    """Every file under `root/data` in the order of names; a problem for each that does not belong there. Links are not followed."""
    data = root / "data"
    if data.is_symlink():
        yield Problem("data", 1, 1, "file", "Thư mục data là một liên kết tượng trưng.", "Hãy thay bằng thư mục thật.")
        return
    drafts = {folder.name for folder in (data / "reports").glob("*") if is_draft(folder)}
    for path in sorted(_walk(data)):
        if path.relative_to(data).parts[:1] == ("reports",) and path.relative_to(data).parts[1] in drafts:
            continue
        yield _placed(path, path.relative_to(data).parts, path.relative_to(root).as_posix())


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        yield from (Path(place) / name for name in names)
        yield from (Path(place) / name for name in folders if (Path(place) / name).is_symlink())


def _placed(path: Path, parts: tuple[str, ...], name: str) -> DataFile | Problem:
    if path.is_symlink() and path.is_dir():
        return Problem(name, 1, 1, "file", "Thư mục này là một liên kết tượng trưng.", "Hãy thay bằng thư mục thật.")
    if path.suffix != ".yml":
        advice = f"Hãy đổi tên thành `{path.stem}.yml`." if path.suffix.lower() in (".yaml", ".yml") else "Trong data/ chỉ có tệp .yml."
        return Problem(name, 1, 1, "file", "Tệp này không thuộc về thư mục data.", advice)
    report = parts[1] if parts[0] == "reports" and len(parts) > 2 else ""
    inner = parts[2:] if report else parts
    known = _IN_REPORT if report else _SHARED
    stem = inner[0].removesuffix(".yml")
    kind = known.get(stem)
    if kind is None:
        return Problem(name, 1, 1, "file", "Không biết tệp này chứa loại dữ liệu nào (sai tên hoặc sai thư mục).", _where(stem, report))
    if len(inner) > 2 or (len(inner) == 2 and kind.single) or (len(inner) == 1 and kind.name == "vocabularies"):
        place = f"data/reports/{report}" if report else "data"
        single = f"Loại dữ liệu này chỉ có một tệp: {place}/{kind.name}.yml."
        advice = single if kind.single else f"Hãy đặt tệp ngay trong {place}/{kind.name}/."
        return Problem(name, 1, 1, "file", "Tệp nằm sai thư mục.", advice)
    return DataFile(path, kind, report)


def _where(stem: str, report: str) -> str:
    if not report and stem in _IN_REPORT:
        return f"Tệp `{stem}.yml` thuộc về thư mục của một báo cáo: data/reports/<mã báo cáo>/{stem}.yml."
    if report and stem in _SHARED:
        return f"Tệp `{stem}.yml` thuộc về thư mục chung: data/{stem}.yml."
    known = _IN_REPORT if report else _SHARED
    return did_you_mean(nearest(stem, known), f"Tên được dùng: {', '.join(known)}.")
