"""Walks pass over the fields that cannot hold what is looked for, and over no others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from types import NoneType
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from macros.loading.walking import fields_with_texts
from macros.records.kinds import KINDS, Kind

#: What is no text, and has none inside.
NO_TEXT = {int, bool, Decimal, dt.date, NoneType}


def types_in(annotation: Any) -> Iterator[Any]:
    """The plain types of an annotation: `int | None` → int, NoneType."""
    inner = [one for one in get_args(annotation) if isinstance(one, type) or get_args(one)]
    yield from [one for part in inner for one in types_in(part)] if inner else [annotation]


def models_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A record type and the types of its parts."""
    yield model
    for field in model.model_fields.values():
        for one in types_in(field.annotation):
            if isinstance(one, type) and issubclass(one, BaseModel):
                yield from models_in(one)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_field_that_may_hold_a_text_is_passed_over(kind: Kind) -> None:
    for model in models_in(kind.model):
        walked = {name for name, _ in fields_with_texts(model)}
        passed_over = {name: set(types_in(field.annotation)) for name, field in model.model_fields.items() if name not in walked}
        assert all(types <= NO_TEXT for types in passed_over.values()), passed_over
        assert "id" in walked or "id" not in model.model_fields
