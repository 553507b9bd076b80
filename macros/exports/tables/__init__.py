"""The published tables. A new one is a file in this package, or an entry in one, and a line in TABLES."""

from __future__ import annotations

from macros.exports.lookups import Lookups
from macros.exports.schema import Column, Row, Table
from macros.exports.tables import bodies, commitments, corrections, documents, figures, reports, results, subjects, updates
from macros.exports.tables.links import LINKS
from macros.exports.tables.vocabularies import VOCABULARIES

#: In the order in which people read them.
TABLES: tuple[Table, ...] = (
    reports.REPORTS,
    figures.FIGURES,
    commitments.COMMITMENTS,
    updates.UPDATES,
    results.ASSESSMENTS,
    bodies.BODIES,
    documents.DOCUMENTS,
    figures.CHECKS,
    updates.SEARCHES,
    subjects.SUBJECTS,
    updates.EVIDENCE,
    updates.BACKGROUNDS,
    updates.PUBLIC_FIGURES,
    commitments.COMMITMENT_GROUPS,
    corrections.CORRECTIONS,
    results.PROBLEMS,
    results.ACTIVITIES,
    results.ORGANISATION,
    bodies.MENTIONS,
    documents.CITATIONS,
    *VOCABULARIES,
    *LINKS,
)


def filled(table: Table, lookups: Lookups) -> list[Row]:
    """The rows of a table, their fields in the order of its columns. Raises LookupError for a row without a field it must have."""
    labels = _labels(table)
    return [_complete(table.name, row, table.columns, labels, lookups) for row in table.rows(lookups)]


def _labels(table: Table) -> dict[str, tuple[str, str]]:
    """Label column → (the column it explains, the vocabulary)."""
    vocabularies = {v.name: v.name.replace("_", "-") for v in VOCABULARIES}
    return {
        f"{column.name}_label": (column.name, vocabularies[column.refers])
        for column in table.columns
        if column.type == "text" and column.refers in vocabularies
    }


def _complete(table: str, row: Row, columns: tuple[Column, ...], labels: dict[str, tuple[str, str]], lookups: Lookups) -> Row:
    made: Row = {}
    for column in columns:
        name = column.name
        if name in labels and name not in row and (key := row.get(labels[name][0])) is not None:
            made[name] = lookups.term(labels[name][1], key)
        elif column.absence == "never":
            if name not in row:
                raise LookupError(f"A row of the table `{table}` lacks `{name}`, which it must have: give it a value or another `absence`.")
            made[name] = row[name]
        elif column.absence == "null" or row.get(name) is not None:
            made[name] = row.get(name)
    return made
