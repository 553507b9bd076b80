"""What is ours grows in proportion to the data. Counted in lines of our code that run, which no busy machine changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from benchmarks.enlarge import repeat
from macros.charts.outputs.files import chart_index
from macros.exports import export
from macros.exports.edition import Edition
from macros.pages import assessments, audit, changes, commitment, commitments, document, documents, home, sections
from macros.pages.rendering import Renderer
from macros.publication import check
from macros.search.documents import record_documents
from macros.site.feed import feed
from macros.social.face import PageWords, faces
from tests.project import ROOT, example_data

#: Copies of the invented report: four more, and four more again. What belongs to no report (bodies, vocabularies) falls out of what is compared.
SIZES = (4, 8, 12)
#: Run before anything is counted: what is made once for a whole process.
FIRST = 2
#: The next reports need no more than those before: the audit page once walked all relations for each report.
SLACK = 1.005

PARTS: dict[str, Callable[[Renderer], Any]] = {
    "home": lambda r: home.render(r, ""),
    "results": lambda r: sections.render(r, "ket-qua/", "ket-qua"),
    "bodies": lambda r: sections.render_bodies(r, "bo-may/"),
    "assessments": lambda r: assessments.render(r, "danh-gia/"),
    "audit": lambda r: audit.render(r, "doi-chieu/"),
    "document list": lambda r: document.render_list(r, "tai-lieu/"),
    "each document": lambda r: [document.render(r, f"tai-lieu/{key}/", key) for key in r.publication.dataset.reports],
    "documents": lambda r: documents.render(r, "van-ban/"),
    "commitments": lambda r: commitments.render(r, "cam-ket/"),
    "each commitment": lambda r: [commitment.render(r, f"cam-ket/{key}/", key) for key in r.publication.dataset.commitments],
    "changes": lambda r: changes.render(r, "thay-doi/"),
    "search": lambda r: list(record_documents(r.publication)),
    "charts": lambda r: chart_index(r.publication),
    "exports": lambda r: export(Edition(r.publication)),
    "faces": lambda r: faces(
        r.publication, [PageWords(f"cam-ket/{key}/", key, key, key.split("/")[0]) for key in r.publication.dataset.commitments]
    ),
    "feed": feed,
}


def renderer_of(folder: Path, reports: int) -> Renderer:
    """The invented report, `reports` times."""
    project = example_data(folder)
    report = project.root / "data" / "reports" / "7-2030"
    for copy in range(1, reports):
        repeat(report, report.with_name(f"7{copy:04d}-2030"))
    checked = check(project.root)
    assert checked.publication is not None, checked.problems[:3]
    return Renderer(checked.publication)


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Renderer]:
    return {reports: renderer_of(tmp_path_factory.mktemp("growth") / "data", reports) for reports in (FIRST, *SIZES)}


def lines_run(work: Callable[[], Any]) -> int:
    """How many lines of `macros/` run, each turn of a loop counted."""
    ours = str(ROOT / "macros")
    count = 0

    def inside(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return inside

    def tracer(frame: FrameType, event: str, argument: Any) -> Any:
        return inside if frame.f_code.co_filename.startswith(ours) else None

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], Any]) -> tuple[int, int]:
    """How many lines more `work` takes with as many reports more, and with as many again."""
    work(FIRST)
    few, more, many = (lines_run(partial(work, reports)) for reports in SIZES)
    assert few > 0
    return more - few, many - more


@pytest.mark.parametrize("part", PARTS)
def test_each_part_grows_no_faster_than_the_data(sizes: dict[int, Renderer], part: str) -> None:
    before, after = growth(lambda reports: PARTS[part](sizes[reports]))
    assert after <= before * SLACK, f"{before} lines for the first reports more, {after} for as many again"


def test_the_check_grows_no_faster_than_the_data(tmp_path: Path) -> None:
    before, after = growth(lambda reports: renderer_of(tmp_path / str(reports), reports))
    assert after <= before * SLACK, f"{before} lines for the first reports more, {after} for as many again"


def test_a_scan_of_everything_for_each_report_would_be_noticed(sizes: dict[int, Renderer]) -> None:
    from macros.loading.walking import texts_of

    def scan(reports: int) -> None:
        dataset = sizes[reports].publication.dataset
        for _ in dataset.reports:
            for figure in dataset.figures.values():
                next(texts_of(figure))

    before, after = growth(scan)
    assert after > before * SLACK
