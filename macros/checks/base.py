"""What a check is: a name, what it guards, and a function from data to problems. The runner knows nothing else."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.loading.report_text import ReportText

#: A clock that is behind this day is wrong: data was reviewed then.
_NOT_BEFORE = dt.date(2026, 11, 25)


def today() -> dt.date:
    """The day of a check, which only refuses what would lie in the future and never decides what a page says. TODAY=2030-12-01 sets it."""
    asked = os.environ.get("TODAY", "")
    return max(_NOT_BEFORE, dt.date.fromisoformat(asked) if asked else dt.date.today())


@dataclass(frozen=True, slots=True)
class CheckInput:
    """The data, the report texts that happen to be at hand (report id → text), and the day of the check: nothing was read after it."""

    dataset: Dataset
    texts: dict[str, ReportText] = field(default_factory=dict)
    today: dt.date = field(default_factory=today)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule. `description` is Vietnamese and says what the rule guards."""

    name: str
    description: str
    run: Callable[[CheckInput], Iterator[Problem]]
