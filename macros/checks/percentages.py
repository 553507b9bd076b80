"""A percentage comes with its counts, or says that the report gives none (rule: design/data, "Denominators").

One that a commitment names as its target is still to be reached: nobody has counted it yet, so it needs none.

It may be above 100 (a plan exceeded) or below 0 (a fall): what the report prints is checked against the quotation, not guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.checks.printed_forms import unit_mistake
from macros.derived.placeholders import PLACEHOLDER
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    covered = {relation.stated for relation in given.dataset.relations.values() if relation.kind in ("share", "not_checkable")}
    covered |= {key for commitment in given.dataset.commitments.values() for key in PLACEHOLDER.findall(commitment.target or "")}
    for figure in given.dataset.figures.values():
        if figure.unit != "%" or unit_mistake(figure):
            continue
        report = figure.id.split("/")[0]
        if figure.id not in covered and not given.dataset.lost.any_of("relations", report):
            advice = "Hãy thêm vào relations một mục `kind: share` với tử số và mẫu số, hoặc `kind: not_checkable` nếu báo cáo không nêu."
            yield Problem.at(figure.origin.at("id"), CHECK.name, "Tỷ lệ này chưa có tử số và mẫu số đi kèm.", advice, figure.id)


CHECK = Check("percentages", "Tỷ lệ phần trăm luôn đi cùng tử số và mẫu số.", _run)
