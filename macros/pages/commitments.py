"""The list of commitments: every card, what the filter can ask for, and the same commitments by the weakness the site links them to."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.derived.addresses import DOCUMENT_PAGE, document_of
from macros.derived.clarity import VOCABULARY as CLARITY
from macros.derived.clarity import Mark, marks
from macros.derived.naming import chosen_name
from macros.derived.old_names import old_terms
from macros.derived.promises import STATES, group_of, state_of
from macros.derived.schedule_words import schedule_words
from macros.derived.statuses import EVIDENCE, NOT_FOUND, OFFICIAL, SCHEDULE, CommitmentStatus
from macros.derived.statuses import not_known_words as not_known_words
from macros.formatting.alphabet import anchor, sort_key
from macros.formatting.words import WORD, word_of
from macros.formatting.words import words as words_of
from macros.pages.blocks import chart_blocks
from macros.pages.promises import promise_picture
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Commitment, CommitmentGroup
from macros.records.report import Report
from macros.search.index_file import abbreviations

#: How the filter asks: name in the address → label. The names are part of links that readers share: never rename one.
FILTERS: tuple[tuple[str, str], ...] = (
    ("tai-lieu", "Văn bản"),
    ("chu-de", "Chủ đề"),
    ("bang-chung", "Thông tin công khai"),
    ("nhom", "Nhóm của văn bản"),
    ("co-quan", "Cơ quan"),
    ("cong-bo", "Cơ quan công bố"),
    ("thoi-han", "Thời hạn"),
    ("ro", "Mức rõ ràng"),
)
#: Clarity of a text that gives nothing that is examined.
UNCLEAR = "khong-neu"
#: All that have a source of the outcome, in front of the states of the picture and of the single statuses.
INFORMED = "co-thong-tin"


def render(renderer: Renderer, current: str) -> str:
    """All documents that promise anything, the newest first."""
    publication = renderer.publication
    dataset = publication.dataset
    blocks = [_block(publication, report) for report in dataset.newest_first() if dataset.of_report(dataset.commitments, report.id)]
    entries = [entry for block in blocks for group in ({"entries": block["informed"]}, *block["groups"]) for entry in group["entries"]]
    known = abbreviations(publication.dataset.glossary.values())
    return renderer.render(
        "commitments.html.jinja",
        current,
        blocks=blocks,
        total=len(entries),
        filters=_filters(publication, entries),
        abbreviations=known,
        old_terms=old_terms(dataset),
    )


def parents_of(publication: Publication, commitment: Commitment) -> list[CommitmentGroup]:
    """The groups around a commitment, the outermost first."""
    groups = publication.dataset.commitment_groups
    chain: list[CommitmentGroup] = []
    key: str | None = commitment.parent
    while key and (group := groups[key]) not in chain:
        chain.insert(0, group)
        key = group.parent
    return chain


def coverage(statuses: list[CommitmentStatus]) -> dict[str, int]:
    """How much is known, with its denominator: informed + only_context + unknown = total; not_found + not_searched = unknown."""
    informed = sum(status.informed for status in statuses)
    context = sum(status.only_context for status in statuses)
    not_found = sum(status.evidence.id == NOT_FOUND and not status.updates for status in statuses)
    unknown = len(statuses) - informed - context
    return {
        "total": len(statuses),
        "informed": informed,
        "only_context": context,
        "unknown": unknown,
        "not_found": not_found,
        "not_searched": unknown - not_found,
    }


def _block(publication: Publication, report: Report) -> dict[str, Any]:
    dataset = publication.dataset
    groups: dict[str, dict[str, Any]] = {}
    commitments = dataset.of_report(dataset.commitments, report.id)
    for commitment in commitments:
        chain = parents_of(publication, commitment)
        group = groups.setdefault(chain[0].id, {"record": chain[0], "entries": [], "total": 0})
        group["total"] += 1
        group["entries"].append(_entry(publication, commitment) | {"group": chain[0], "sentence": chain[1] if len(chain) > 1 else None})
    informed = [entry for group in groups.values() for entry in group["entries"] if entry["status"].informed]
    for group in groups.values():
        group["entries"] = [entry for entry in group["entries"] if not entry["status"].informed]
    _give_anchors([*(entry for group in groups.values() for entry in group["entries"]), *informed], groups)
    statuses = [publication.statuses[c.id] for c in commitments]
    order = [key for key in dataset.commitment_groups if key in groups and groups[key]["entries"]]
    charts = chart_blocks(publication, report.id, "cam-ket")
    paths = {s.path for s in report.sections if s.page == "cam-ket"}
    return {
        "report": report,
        "coverage": coverage(statuses),
        "not_known": not_known_words(statuses),
        "informed": sorted(informed, key=lambda entry: entry["outcome"].date, reverse=True),
        "groups": [groups[key] for key in order],
        "charts": [block.model for block in chart_blocks(publication, report.id, DOCUMENT_PAGE)],
        "chart": next(chart.model for chart in charts if chart.model.kind == "squares"),
        "picture": promise_picture(publication, report.id),
        "by_weakness": _by_weakness(publication, report, commitments),
        "figures": [f for f in dataset.of_report(dataset.figures, report.id) if f.source.section in paths],
    }


def _give_anchors(entries: list[dict[str, Any]], groups: dict[str, dict[str, Any]]) -> None:
    """Links lead to groups and sentences: the first entry of one carries its anchor, unless a heading of the page does."""
    given = {key for key, group in groups.items() if group["entries"]}
    for entry in entries:
        wanted = [record.id for record in (entry["group"], entry["sentence"]) if record and record.id not in given]
        given.update(wanted)
        entry["anchors"] = [anchor(key) for key in wanted]


def _entry(publication: Publication, commitment: Commitment) -> dict[str, Any]:
    """One card: the commitment, where it stands, its words, and what the filter compares (name in the address → keys).

    `outcome` is the newest update that says something of the result, good or bad.
    """
    status = publication.statuses[commitment.id]
    given = [mark.term.id for mark in marks(publication.dataset, commitment) if mark.given]
    outcomes = [update for update in status.updates if update.bearing != "context"]
    return {
        "commitment": commitment,
        "status": status,
        "latest": status.updates[-1] if status.updates else None,
        "outcome": outcomes[-1] if outcomes else None,
        "schedule_words": schedule_words(publication.dataset, commitment, status.schedule),
        "beyond": beyond(commitment.statement, commitment.source.excerpt),
        "keys": {
            "tai-lieu": (document_of(commitment.id),),
            "chu-de": (commitment.topic, *commitment.other_topics),
            "co-quan": (*commitment.lead_bodies, *commitment.other_bodies),
            "bang-chung": (*((INFORMED,) if status.informed else ()), state_of(status), status.evidence.id),
            "nhom": (group_of(publication.dataset, commitment).id,),
            "cong-bo": (status.official.id,),
            "thoi-han": (status.schedule.id,),
            "ro": tuple(given) or (UNCLEAR,),
        },
    }


def beyond(statement: str, excerpt: str) -> str:
    """The words of an excerpt that the statement has not: with three hundred commitments the page would hold most words twice."""
    there = set(words_of(statement))
    return " ".join(match[0] for match in WORD.finditer(excerpt) if word_of(match[0]) not in there)


def _by_weakness(publication: Publication, report: Report, commitments: list[Commitment]) -> list[dict[str, Any]]:
    """Each limitation with the commitments that the site links to it, those without any included."""
    dataset = publication.dataset
    limitations = [a for a in dataset.of_report(dataset.assessments, report.id) if a.kind == "limitation"]
    return [
        {
            "record": limitation,
            "answers": (answers := [c for c in commitments if limitation.id in c.answers]),
            "coverage": coverage([publication.statuses[c.id] for c in answers]),
            "problems": [
                {"record": problem, "answers": [c for c in commitments if problem.id in c.problems]}
                for problem in publication.problems_of.get(limitation.id, [])
            ],
        }
        for limitation in limitations
    ]


def _filters(publication: Publication, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each choice of the filter that leads to at least one commitment, with how many."""
    dataset = publication.dataset
    words = dataset.vocabularies
    searched, _ = not_known_words(list(publication.statuses.values()))
    bodies = sorted(dataset.bodies.values(), key=lambda body: sort_key(body.name))
    labels = {
        "tai-lieu": [(report.id, chosen_name(dataset, report)) for report in dataset.newest_first()],
        "chu-de": [(term.id, term.label) for term in words["topics"].values()],
        "co-quan": [(body.id, body.name) for body in bodies],
        "bang-chung": [
            (INFORMED, "Có thông tin về kết quả"),
            *((state.id, state.label) for state in STATES),
            *((term.id, searched if term.id == NOT_FOUND else term.label) for term in words[EVIDENCE].values()),
        ],
        "nhom": [(group.id, group.title) for group in dataset.commitment_groups.values()],
        "cong-bo": [(term.id, term.label) for term in words[OFFICIAL].values()],
        "thoi-han": [(term.id, term.label) for term in words[SCHEDULE].values()],
        "ro": [*((term.id, term.label) for term in words[CLARITY].values()), (UNCLEAR, "Không nêu điều nào")],
    }
    counts = {name: Counter(key for entry in entries for key in dict.fromkeys(entry["keys"][name])) for name, _ in FILTERS}
    return [
        {"name": name, "label": label, "choices": [(key, text, counts[name][key]) for key, text in labels[name] if counts[name][key]]}
        for name, label in FILTERS
        if name != "tai-lieu" or len(dataset.reports) > 1
    ]


def marks_summary(clear: list[Mark]) -> str:
    """`2 trên 5`: how many of the examined marks the text gives."""
    examined = [mark for mark in clear if mark.given is not None]
    return f"{sum(bool(mark.given) for mark in examined)} trên {len(examined)}"
