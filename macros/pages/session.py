"""Before the council meets: every promise with what is known, what is not, and one question; picked and printed on a neutral sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from macros.derived.addresses import document_of
from macros.derived.asking import asked
from macros.derived.naming import chosen_name
from macros.derived.promises import group_of
from macros.derived.schedule_words import schedule_words
from macros.derived.statuses import NOT_FOUND, NOT_SEARCHED
from macros.formatting.alphabet import sort_key
from macros.loading.dataset import Dataset
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Commitment

#: Prepared choices: key in the address → (label, statuses of the evidence). The keys are part of links that readers share.
OVER = ("qua-han", "qua-ky")
PREPARED: dict[str, tuple[str, tuple[str, ...]]] = {
    "qua-han-chua-tim-thay": ("Đã qua hạn hoặc hết kỳ, đã tìm mà chưa tìm thấy thông tin", (NOT_FOUND,)),
    "qua-han-chua-tim-rieng": ("Đã qua hạn hoặc hết kỳ, chưa tìm riêng", (NOT_SEARCHED,)),
}


#: More commitments than these are shown group by group, so that nobody scrolls past hundreds (where scripts run).
MOST_OPEN = 20


@dataclass(frozen=True, slots=True)
class By:
    """Choices by what a commitment names: the label of the group, the keys that a commitment has, every key with its label."""

    label: str
    keys: Callable[[Commitment], Iterable[str]]
    labels: Callable[[Dataset], Iterable[tuple[str, str]]]


#: Name in the address, as the list of commitments has it → the choices.
BY: dict[str, By] = {
    "chu-de": By(
        "Theo chủ đề",
        lambda one: (one.topic, *one.other_topics),
        lambda data: ((term.id, term.label) for term in data.vocabularies["topics"].values()),
    ),
    "co-quan": By(
        "Theo cơ quan được nêu",
        lambda one: (*one.lead_bodies, *one.other_bodies),
        lambda data: ((body.id, body.name) for body in sorted(data.bodies.values(), key=lambda body: sort_key(body.name))),
    ),
    "tai-lieu": By(
        "Theo văn bản",
        lambda one: (document_of(one.id),),
        lambda data: ((report.id, chosen_name(data, report)) for report in data.newest_first()),
    ),
}


def render(renderer: Renderer, current: str) -> str:
    """All commitments, the newest document first, and the prepared choices that lead to any of them."""
    publication = renderer.publication
    dataset = publication.dataset
    place = {key: at for at, key in enumerate(dataset.commitment_groups)}
    commitments = [
        commitment
        for report in dataset.newest_first()
        for commitment in sorted(dataset.of_report(dataset.commitments, report.id), key=lambda c: place[group_of(dataset, c).id])
    ]
    entries = [_entry(publication, commitment) for commitment in commitments]
    _head(publication, entries)
    former: dict[str, list[str]] = {}
    for redirect in dataset.redirects.values():
        if redirect.to:
            former.setdefault(redirect.to, []).append(redirect.id)
    choices = _choices(publication, entries)
    return renderer.render("session.html.jinja", current, entries=entries, folds=len(entries) > MOST_OPEN, choices=choices, former=former)


def _head(publication: Publication, entries: list[dict[str, Any]]) -> None:
    """The first entry of each document carries its name, the first of each group (of the document's own) its title and size."""
    for entry in entries:
        entry["group"] = group_of(publication.dataset, entry["commitment"])
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
        "keys": {"chon": tuple(chosen)} | {name: tuple(dict.fromkeys(by.keys(commitment))) for name, by in BY.items()},
    }


def _choices(publication: Publication, entries: list[dict[str, Any]]) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """(group, [(what the address says, label, how many)]): only what leads to a commitment."""
    counts: dict[tuple[str, str], int] = {}
    for entry in entries:
        for name, keys in entry["keys"].items():
            for key in keys:
                counts[name, key] = counts.get((name, key), 0) + 1
    prepared = By("Theo thời hạn", lambda _: (), lambda _: ((key, label) for key, (label, _) in PREPARED.items()))
    return [
        (by.label, [(f"{name}={key}", label, counts[name, key]) for key, label in by.labels(publication.dataset) if (name, key) in counts])
        for name, by in {"chon": prepared, **BY}.items()
    ]
