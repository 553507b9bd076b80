"""The outcome of a check as JSON, for programs.

One object: `ok` (bool), `records` (number read), `excerpts`: {`verified` (number, against a text at hand), `proved` (number, by a proof),
`unverified` (report id → number)}, `problems`: a list of {`file`, `line`, `column`, `rule`, `message`, `advice`, `text`}, sorted by place;
lines and columns count from 1. Keys are only added.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from macros.publication import Checked


def json_report(checked: Checked) -> str:
    """One JSON document, without a line end."""
    outcome = {
        "ok": not checked.problems,
        "records": checked.records,
        "excerpts": {"verified": checked.verified, "proved": checked.proved, "unverified": checked.unverified},
        "problems": [asdict(problem) for problem in checked.problems],
    }
    return json.dumps(outcome, ensure_ascii=False, indent=2)
