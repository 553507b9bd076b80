"""The vocabularies that the site is built on are there, under their names, with the terms that it sets by itself."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.clarity import EXAMINED
from macros.derived.clarity import VOCABULARY as CLARITY
from macros.derived.series import INDICATORS
from macros.derived.status_rule import CONDITIONS
from macros.derived.status_rule import VOCABULARY as CONDITIONS_IN_WORDS
from macros.derived.statuses import COMPUTED, DIFFERING, EVIDENCE, NOT_FOUND, NOT_SEARCHED, OFFICIAL, SCHEDULE, UNSAID
from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem

#: Vocabulary → terms that must be in it because no editor sets them: the site does.
REQUIRED: dict[str, tuple[str, ...]] = {
    "activity-kinds": (),
    "bearings": ("progress", "completion", "delay", "decline", "not_met", "context"),
    "body-kinds": (),
    CLARITY: EXAMINED,
    "document-kinds": (),
    EVIDENCE: (NOT_FOUND, NOT_SEARCHED, DIFFERING),
    OFFICIAL: (UNSAID,),
    INDICATORS: (),
    "organisation-lists": (),
    "repost-hosts": (),
    SCHEDULE: COMPUTED,
    "search-places": (),
    CONDITIONS_IN_WORDS: tuple(CONDITIONS),
    "topics": (),
}


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    meant: set[str] = set()
    for name, terms in dataset.vocabularies.items():
        if name not in REQUIRED and terms:
            place = next(iter(terms.values())).origin.at().file
            missing = [known for known in REQUIRED if known not in dataset.vocabularies]
            near = nearest(name, missing)
            meant |= {near} if near else set()
            advice = did_you_mean(near, f"Tên được dùng: {', '.join(REQUIRED)}.")
            yield Problem(place, 1, 1, CHECK.name, f"Không có danh mục nào tên `{name}`.", advice, name)
    for name, needed in REQUIRED.items():
        if name in meant or dataset.lost.any_of(f"vocabularies/{name}"):
            continue
        file = f"data/vocabularies/{name}.yml"
        if name not in dataset.vocabularies:
            yield Problem(file, 1, 1, CHECK.name, f"Thiếu danh mục `{name}`.", "Hãy khôi phục tệp này; website dùng nó ở nhiều trang.")
            continue
        terms = dataset.vocabularies[name]
        for term in needed:
            if term not in terms:
                written = nearest(term, terms)
                advice = f"Website tự đặt mã này, không đổi tên được{f': hãy viết lại `{written}` thành `{term}`' if written else ''}."
                line = terms[written].origin.at("id").line if written else 1
                yield Problem(file, line, 1, CHECK.name, f"Danh mục `{name}` thiếu mục `{term}`.", advice, written or "")


CHECK = Check("vocabularies", "Các danh mục mà website cần đều có, đủ những mục mà máy tự đặt.", _run)
