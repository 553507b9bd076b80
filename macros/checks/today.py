"""Which day it is in Việt Nam. Only checks and editing commands ask: what is published depends on the data alone, never on the clock."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping

VIETNAM = dt.timezone(dt.timedelta(hours=7))
#: Who checks an older or a later state of the data says for which day: `CHECK_AS_OF=2030-12-31`. Tests do.
OTHER_DAY = "CHECK_AS_OF"


class NoDay(ValueError):
    """OTHER_DAY is no day; the message says in Vietnamese what to write."""

    #: `scripts.failures` prints the message as it is.
    in_words = True


def today(environment: Mapping[str, str] = os.environ) -> dt.date:
    """Today by the calendar of the editors, wherever the machine stands. Raises NoDay, in words, for an OTHER_DAY that is no day."""
    asked = environment.get(OTHER_DAY, "").strip()
    if not asked:
        return dt.datetime.now(VIETNAM).date()
    try:
        return dt.date.fromisoformat(asked)
    except ValueError as error:
        raise NoDay(f"{OTHER_DAY}={asked} không phải là một ngày. Hãy viết năm-tháng-ngày: {OTHER_DAY}=2030-12-31.") from error
