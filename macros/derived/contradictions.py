"""Sources that say different things about one commitment, side by side; the site does not decide between them."""

from __future__ import annotations

from macros.records.updates import Update


def contradictions(updates: tuple[Update, ...]) -> list[list[Update]]:
    """Groups of updates that contradict each other, directly or through a third; in the order of the file."""
    table = {update.id: update for update in updates}
    owner = {key: key for key in table}

    def root(key: str) -> str:
        while owner[key] != key:
            key = owner[key]
        return key

    for update in updates:
        for other in update.contradicts:
            if other in table:
                owner[root(other)] = root(update.id)
    groups: dict[str, list[Update]] = {}
    for update in updates:
        groups.setdefault(root(update.id), []).append(update)
    return [group for group in groups.values() if len(group) > 1]
