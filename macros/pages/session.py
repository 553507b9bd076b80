"""Before the council meets: every promise with what is known, what is not, and one question; picked and printed on a neutral sheet."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.derived.addresses import document_of
from macros.derived.asking import asked
from macros.derived.naming import chosen_name
from macros.derived.promises import group_of
from macros.derived.schedule_words import schedule_words
from macros.derived.statuses import NOT_FOUND, NOT_SEARCHED
from macros.formatting.alphabet import sort_key
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Commitment

#: Prepared choices: key in the address → (label, statuses of the evidence). The keys are part of links that readers share.
OVER = ("qua-han", "qua-ky")
PREPARED: dict[str, tuple[str, tuple[str, ...]]] = {
    "qua-han-chua-tim-thay": ("Đã qua hạn hoặc hết kỳ, đã tìm mà chưa tìm thấy thông tin", (NOT_FOUND,)),
    "qua-han-chua-tim-rieng": ("Đã qua hạn hoặc hết kỳ, chưa tìm riêng", (NOT_SEARCHED,)),
}
#: Further choices by what a commitment names, as the list of commitments filters: name in the address → label of the group.
BY = {"chu-de": "Theo chủ đề", "co-quan": "Theo cơ quan được nêu", "tai-lieu": "Theo văn bản"}


def render(renderer: Renderer, current: str) -> str:
    """All commitments, the newest document first, and the prepared choices that lead to any of them."""
    publication = renderer.publication
    dataset = publication.dataset
    place = {key: at for at, key in enumerate(dataset.commitment_groups)}
    commitments = [
        commitment
        for report in dataset.newest_first()
        for commitment in sorted(dataset.of_report(dataset.commitments, report.id), key=lambda c: place[group_of(publication, c).id])
    ]
    entries = [_entry(publication, commitment) for commitment in commitments]
    _head(publication, entries)
    former: dict[str, list[str]] = {}
    for redirect in dataset.redirects.values():
        if redirect.to:
            former.setdefault(redirect.to, []).append(redirect.id)
    return renderer.render("session.html.jinja", current, entries=entries, choices=_choices(publication, entries), former=former)


def _head(publication: Publication, entries: list[dict[str, Any]]) -> None:
    """The first entry of each document carries its name, the first of each group (of the document's own) its title and size."""
    for entry in entries:
        entry["group"] = group_of(publication, entry["commitment"])
    sizes = Counter(entry["group"].id for entry in entries)
    seen: set[str] = set()
    for entry in entries:
        document, group = document_of(entry["commitment"].id), entry["group"]
        entry["heads"] = (None if document in seen else entry["document"], None if group.id in seen else (group.title, sizes[group.id]))
        seen |= {document, group.id}


def _entry(publication: Publication, commitment: Commitment) -> dict[str, Any]:
    """One promise on the sheet; `keys`: name in the address → what it is chosen by."""
    status = publication.statuses[commitment.id]
    dataset = publication.dataset
    outcomes = [update for update in status.updates if update.bearing != "context"]
    chosen = [key for key, (_, evidence) in PREPARED.items() if status.schedule.id in OVER and status.evidence.id in evidence]
    return {
        "commitment": commitment,
        "status": status,
        "document": chosen_name(dataset, dataset.reports[document_of(commitment.id)]),
        "news": outcomes[-1] if outcomes else None,
        "context": status.updates[-1] if status.only_context else None,
        "not_found": list(dict.fromkeys(search.not_found for search in status.searches if search.not_found)),
        "schedule": schedule_words(dataset, commitment, status.schedule),
        "asked": asked(dataset, commitment),
        "keys": {
            "chon": tuple(chosen),
            "chu-de": (commitment.topic, *commitment.other_topics),
            "co-quan": tuple(dict.fromkeys((*commitment.lead_bodies, *commitment.other_bodies))),
            "tai-lieu": (document_of(commitment.id),),
        },
    }


def _choices(publication: Publication, entries: list[dict[str, Any]]) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """(group, [(what the address says, label, how many)]): only what leads to a commitment."""
    dataset = publication.dataset
    labels = {
        "chon": [(key, label) for key, (label, _) in PREPARED.items()],
        "chu-de": [(term.id, term.label) for term in dataset.vocabularies["topics"].values()],
        "co-quan": [(body.id, body.name) for body in sorted(dataset.bodies.values(), key=lambda body: sort_key(body.name))],
        "tai-lieu": [(report.id, chosen_name(dataset, report)) for report in dataset.newest_first()],
    }
    counts: dict[tuple[str, str], int] = {}
    for entry in entries:
        for name, keys in entry["keys"].items():
            for key in keys:
                counts[name, key] = counts.get((name, key), 0) + 1
    groups = {"chon": "Theo thời hạn", **BY}
    return [
        (group, [(f"{name}={key}", label, counts[name, key]) for key, label in labels[name] if (name, key) in counts])
        for name, group in groups.items()
    ]
