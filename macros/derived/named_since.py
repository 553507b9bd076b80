"""Bodies that a document still names after the territory changed: of them nobody needs to ask who came after."""

from __future__ import annotations

from macros.loading.dataset import Dataset
from macros.records.report import Report


def named_since(dataset: Dataset) -> dict[str, Report]:
    """Body id → the newest document that names it, of those signed after the territory of an earlier one ended.

    Empty where no territory changed. A body known to have ended is left out: the document speaks of its past.
    """
    ends = [report.territory_until for report in dataset.reports.values() if report.territory_until]
    if not ends:
        return {}
    found: dict[str, Report] = {}
    since = {report.id: report for report in dataset.newest_first() if report.date > max(ends)}
    for mention in dataset.mentions.values():
        report = since.get(mention.id.split("/")[0])
        if report is None or dataset.bodies[mention.body].valid_to:
            continue
        other = found.get(mention.body)
        if other is None or report.date > other.date:
            found[mention.body] = report
    return found
