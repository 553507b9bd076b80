"""Records of the published data that stand for their kind in tests: found by what they have, never by name, so that data may change."""

from __future__ import annotations

from collections import Counter

from tests.project import real_publication

_PUBLICATION = real_publication()
_DATASET = _PUBLICATION.dataset
_TOLD = {key: len(status.updates) for key, status in _PUBLICATION.statuses.items()}

#: The promise about which most has become known; of those alike the first.
FULLEST_COMMITMENT = max(sorted(_TOLD), key=lambda key: _TOLD[key])
#: Its document, which has charts.
DOCUMENT = FULLEST_COMMITMENT.split("/")[0]
#: A promise of the same document about which nothing has become known; one of which nobody can tell whether it was kept.
SILENT_COMMITMENT = next(key for key in sorted(_TOLD) if key.startswith(f"{DOCUMENT}/") and not _TOLD[key])
NOT_RATABLE_COMMITMENT = next(key for key, commitment in sorted(_DATASET.commitments.items()) if commitment.not_ratable)
#: The subject to which most updates belong, and the body that most promises name first.
FULLEST_SUBJECT = max(sorted(_DATASET.subjects), key=lambda key: len(_DATASET.subjects[key].updates))
FULLEST_BODY = Counter(body for key in sorted(_DATASET.commitments) for body in _DATASET.commitments[key].lead_bodies).most_common(1)[0][0]


def now(key: str) -> str:
    """The id that stands for a record today: one that was given up leads on (`data/redirects.yml`)."""
    while (redirect := _DATASET.redirects.get(key)) and redirect.to and redirect.to != key:
        key = redirect.to
    return key
