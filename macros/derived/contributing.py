"""From a record to the places where it can be corrected: GitHub's editor at its line, and an issue form filled in as far as we can.

The names of the form's fields are the ids in `.github/ISSUE_TEMPLATE/`; tests keep both the same.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from macros.derived.deployment import Deployment
from macros.records.base import Record

#: The form for a wrong number or a wrong sentence.
MISTAKE_FORM = "sai-so-lieu.yml"
#: The forms for a public source about a commitment, and for anything else.
EVIDENCE_FORM, QUESTION_FORM = "bang-chung-moi.yml", "cau-hoi.yml"
#: What that form asks and a link can fill in: the record, where it stands on the site, what it says now.
RECORD_FIELD, PLACE_FIELD, VALUE_FIELD = "ma", "dia-chi", "gia-tri"


def edit_address(deployment: Deployment, record: Record) -> str | None:
    """GitHub's web editor at the line of the record; None without a repository. Raises LookupError for a record made in memory."""
    if deployment.repository is None:
        return None
    position = record.origin.at("id")
    return f"{deployment.repository}/edit/{quote(deployment.branch)}/{quote(position.file)}#L{position.line}"


def report_address(deployment: Deployment, record: Record, place: str, value: str = "") -> str | None:
    """A new issue about the record at `place` (`/nhiem-vu/#7-2030-ii-4-so-1`), which shows `value`; None without a repository."""
    record_id = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
    fields = {"title": f"Sai sót: {record_id}", RECORD_FIELD: record_id, PLACE_FIELD: deployment.absolute(place), VALUE_FIELD: value}
    return form_address(deployment, MISTAKE_FORM, {name: text for name, text in fields.items() if text})


def form_address(deployment: Deployment, form: str, fields: dict[str, str] | None = None) -> str | None:
    """A new issue by one of the forms, with `fields` filled in; None without a repository."""
    if deployment.repository is None:
        return None
    return f"{deployment.repository}/issues/new?{urlencode({'template': form, **(fields or {})}, quote_via=quote)}"
