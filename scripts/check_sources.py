"""`make check-sources`: ask every source address in the data whether it still answers and still says its excerpt; tell which do not.

`ARCHIVES=folder`: also ask a public archive for a copy of what has none yet, and write there what `make propose` proposes. Exit 0 whatever
the servers say: a source that is gone is work for an editor, not a broken build.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from macros.checks.today import today
from macros.derived.source_addresses import source_addresses, source_excerpts
from macros.publication import Publication, check
from macros.reporters.text import text_report
from macros.sources.archive import KEEPER, LOOKUP, Archive
from macros.sources.asking import Answer, Manners, ask_all
from macros.sources.proposal import FILE, Proposal, as_yaml, propose
from macros.sources.summary import summary
from scripts import ROOT
from scripts.failures import run

#: New copies a run: an archive is a gift, and takes half a minute for each.
MOST_COPIES = 30


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument("--output", type=Path, help="also write the summary here; an empty file when every source answers")
    parser.add_argument("--archives", type=Path, help="ask an archive too, and write the proposal into this folder")
    parser.add_argument("--timeout", type=float, default=20, help="seconds that a server may take")
    parser.add_argument("--pause", type=float, default=2, help="seconds between two questions to one server")
    options = parser.parse_args(arguments)
    checked = check(options.root)
    if checked.publication is None:
        print(text_report(checked.problems))
        return 1
    publication = checked.publication
    deployment = publication.deployment
    agent = f"{publication.dataset.site.id}-source-check/1 (+{deployment.repository or deployment.address})"
    used_by = source_addresses(publication.dataset)
    manners = Manners(agent, options.timeout, options.pause)
    answers = ask_all(used_by, manners, source_excerpts(publication.dataset))
    told = summary(answers, used_by)
    print(told)
    if options.output:
        options.output.write_text(told if any(a.verdict != "answers" for a in answers) else "", encoding="utf-8")
    if options.archives:
        write_proposal(options.archives, proposal(publication, answers, manners))
    return 0


def proposal(publication: Publication, answers: list[Answer], manners: Manners) -> Proposal:
    """What the archive says of the addresses without a copy. `ARCHIVE_URL` names another archive that speaks in the same way."""
    other = os.environ.get("ARCHIVE_URL", "").rstrip("/")
    archive = Archive(manners, other or LOOKUP, other or KEEPER)
    dataset = publication.dataset
    return propose(dataset, answers, source_excerpts(dataset), archive.copy_of, today(), most=MOST_COPIES)


def write_proposal(folder: Path, made: Proposal) -> None:
    """`archives.yml` and what to say of it; an empty `proposal.md` when nothing is new."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / Path(FILE).name).write_text(as_yaml(made.records), encoding="utf-8")
    failed = ["", "Chưa lưu được:", "", *made.failed] if made.failed else []
    lines = ["Máy hỏi lại các nguồn và kho lưu trữ; một người xem rồi mới nhận.", "", *made.told, *failed, ""] if made.told else []
    (folder / "proposal.md").write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    run(main)
