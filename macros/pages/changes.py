"""What has changed in the data: news by the month of the event, newest first; then what the site corrected of itself."""

from __future__ import annotations

from collections import Counter

from macros.derived.changes import by_month, changes, corrected
from macros.pages.redirects import words
from macros.pages.rendering import Renderer


def render(renderer: Renderer, current: str) -> str:
    """All reports together: a reader follows the site, not one report."""
    dataset = renderer.publication.dataset
    all_changes = changes(dataset, renderer.publication.steps)
    return renderer.render(
        "changes.html.jinja",
        current,
        months=by_month(all_changes),
        recorded=sorted(Counter(change.recorded for change in all_changes).items(), reverse=True),
        total=len(all_changes) - len(dataset.corrections),
        corrections=sorted(dataset.corrections.values(), key=lambda correction: correction.date, reverse=True),
        corrected=corrected(dataset),
        withdrawn=[(record, words(renderer, record)) for record in dataset.redirects.values() if record.withdrawn],
        status_changes=sum(change.changes_status for change in all_changes),
        subjects={**dataset.commitments, **dataset.assessments, **dataset.problems, **dataset.activities},
    )
