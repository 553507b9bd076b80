"""A field that a record type has is published, or somebody has said that it is not: none is left out by forgetting it."""

from __future__ import annotations

import pytest

from macros.exports.tables import TABLES
from macros.records.kinds import KINDS, Kind

#: By kind: what is told elsewhere, or only concerns the making of the site.
NOT_PUBLISHED: dict[str, set[str]] = {"report": {"recipients", "answers", "headlines", "draft", "sections", "count_periods"}}
COLUMNS = {table.name: {column.name for column in table.columns} for table in TABLES}
#: Relations are published as what was found by them: the table of checks is no table of records.
NAMES = {"report": "reports"}


def _table(kind: Kind) -> str:
    return NAMES.get(kind.name, kind.name.replace("-", "_"))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if _table(kind) in COLUMNS], ids=lambda kind: kind.name)
def test_every_field_of_a_published_kind_is_a_column(kind: Kind) -> None:
    names = {field.alias or name for name, field in kind.model.model_fields.items()}
    assert names - COLUMNS[_table(kind)] == NOT_PUBLISHED.get(kind.name, set())
