"""Which day it is in Việt Nam. Only checks and editing commands ask: what is published depends on the data alone, never on the clock."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping

VIETNAM = dt.timezone(dt.timedelta(hours=7))
#: Who checks an older or a later state of the data says for which day: `CHECK_AS_OF=2030-12-31`. Tests do.
OTHER_DAY = "CHECK_AS_OF"


def today(environment: Mapping[str, str] = os.environ) -> dt.date:
    """Today by the calendar of the editors, wherever the machine stands. Raises ValueError for an OTHER_DAY that is no day."""
    return dt.date.fromisoformat(environment[OTHER_DAY]) if environment.get(OTHER_DAY) else dt.datetime.now(VIETNAM).date()
