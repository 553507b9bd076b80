"""Figures: every number that counts or measures something, with unit, period, page and a few words around it."""

from __future__ import annotations

import re
from dataclasses import replace

from drafting.document import Document, Unit
from drafting.find.dates import Span, periods
from drafting.find.figure import Figure
from drafting.find.sentence_figures import figures_of
from drafting.find.table_figures import figures_of_cell


def find_figures(document: Document) -> list[Figure]:
    """The figures in the order of reading: sentences, notes and cells of tables."""
    found: list[Figure] = []
    counting = _counting_notes(document)
    for unit in document.units:
        if unit.role == "text" and unit.paragraph.cell is None:
            found += _with_period(_with_units(list(figures_of(unit))), unit, counting)
        elif unit.role == "text":
            found += figures_of_cell(unit, document)
    return found


def _counting_notes(document: Document) -> dict[str, Span]:
    """Notes that say nothing but a period (`Từ ngày 01/01/2024 đến 10/6/2024.`): the figures after their mark count these days."""
    found = {}
    for note in document.source.notes:
        times = periods(note.paragraph.text)
        if len(times) == 1 and len(note.paragraph.text) - (times[0].stop - times[0].start) < 25:
            found[note.label] = times[0]
    return found


def _with_period(figures: list[Figure], unit: Unit, counting: dict[str, Span]) -> list[Figure]:
    """A period that the paragraph begins with, or that its note gives, holds for figures whose sentence names none."""
    times = periods(unit.text[:60])
    whole = times[0] if times and times[0].start < 10 and times[0].begin and times[0].end else None
    result = []
    for figure in figures:
        noted = [counting[label] for at, label in unit.paragraph.marks if at <= figure.start and label in counting]
        period = figure.period or (noted[-1] if noted else whole)
        result.append(replace(figure, period=period) if period is not figure.period else figure)
    return result


def _with_units(figures: list[Figure]) -> list[Figure]:
    """`thành lập 12, kiện toàn 23 và bãi bỏ 01 tổ chức`: what the last one counts, the ones before it count too."""
    result: list[Figure] = []
    for index, figure in enumerate(figures):
        after = next((other for other in figures[index + 1 : index + 6] if other.unit), None)
        if figure.unit is None and after is not None and after.unit != "%":
            between = figure.source.text[figure.stop : after.start]
            figure = figure if re.search(r"[.;:]", between) else replace(figure, unit=after.unit)
        result.append(figure)
    return result
