"""`make check-sources`: ask every source address in the data whether it still answers, and tell which do not.

Exit 0 whatever the servers say: a source that is gone is work for an editor, not a broken build.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from macros.publication import check
from macros.reporters.text import text_report
from macros.sources.addresses import source_addresses
from macros.sources.asking import Manners, ask_all
from macros.sources.summary import summary
from scripts import ROOT
from scripts.failures import run


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument("--output", type=Path, help="also write the summary here; an empty file when every source answers")
    parser.add_argument("--timeout", type=float, default=20, help="seconds that a server may take")
    parser.add_argument("--pause", type=float, default=2, help="seconds between two questions to one server")
    options = parser.parse_args(arguments)
    checked = check(options.root)
    if checked.publication is None:
        print(text_report(checked.problems))
        return 1
    deployment = checked.publication.deployment
    agent = f"{checked.publication.dataset.site.id}-source-check/1 (+{deployment.repository or deployment.address})"
    used_by = source_addresses(checked.publication.dataset)
    answers = ask_all(used_by, Manners(agent, options.timeout, options.pause))
    told = summary(answers, used_by)
    print(told)
    if options.output:
        options.output.write_text(told if any(a.verdict != "answers" for a in answers) else "", encoding="utf-8")
    return 0


if __name__ == "__main__":
    run(main)
