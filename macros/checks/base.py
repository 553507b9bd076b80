"""What a check is: a name, what it guards, and a function from data to problems. The runner knows nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from macros.checks.today import today
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.report_text import ReportText
from macros.loading.walking import Path
from macros.records.base import Record


@dataclass(frozen=True, slots=True)
class CheckInput:
    """The data, the report texts that happen to be at hand (report id → text), and the day on which they are checked."""

    dataset: Dataset
    texts: dict[str, ReportText] = field(default_factory=dict)
    today: dt.date = field(default_factory=today)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule. `description` is Vietnamese and says what the rule guards."""

    name: str
    description: str
    run: Callable[[CheckInput], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class TextCheck:
    """One rule about every text by itself: asked of each, with its record and its path there, on one walk for all such rules.

    `suspects`: whether a text may break the rule at all, wherever it stands; asked once of each text. `fields`: the names of the fields
    that the rule is about, where it is not about all.
    """

    name: str
    description: str
    of_text: Callable[[CheckInput, Record, Path, str], Iterable[Problem]]
    suspects: Callable[[str], bool] = lambda _text: True
    fields: tuple[str, ...] | None = None
