"""What has changed in the data: status changes, new evidence, corrections; newest first, by the day they were recorded."""

from __future__ import annotations

from macros.derived.changes import by_day, changes, corrected
from macros.pages.rendering import Renderer


def render(renderer: Renderer, current: str) -> str:
    """All reports together: a reader follows the site, not one report."""
    dataset = renderer.publication.dataset
    all_changes = changes(dataset, renderer.publication.steps)
    return renderer.render(
        "changes.html.jinja",
        current,
        days=by_day(all_changes),
        total=len(all_changes) - len(dataset.corrections),
        corrections=list(dataset.corrections.values()),
        corrected=corrected(dataset),
        status_changes=sum(change.changes_status for change in all_changes),
        subjects={**dataset.commitments, **dataset.assessments, **dataset.problems, **dataset.activities},
    )
