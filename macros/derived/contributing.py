"""From a record to the places where it can be corrected: GitHub's editor at its line, and an issue form filled in as far as we can.

The names of the form's fields are the ids in `.github/ISSUE_TEMPLATE/`; tests keep both the same.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from macros.derived.deployment import Deployment
from macros.records.base import Record
from macros.records.site import Site

#: The form for a wrong number or a wrong sentence.
MISTAKE_FORM = "sai-so-lieu.yml"
#: The forms for a public source about a commitment, and for anything else.
EVIDENCE_FORM, QUESTION_FORM = "bang-chung-moi.yml", "cau-hoi.yml"
#: The page that somebody without an account reports a mistake on.
MISTAKE_PAGE = "/dong-gop/bao-sai/"
#: What that form asks and a link can fill in: the record, where it stands on the site, what it says now.
RECORD_FIELD, PLACE_FIELD, VALUE_FIELD = "ma", "dia-chi", "gia-tri"


def edit_address(deployment: Deployment, record: Record) -> str | None:
    """GitHub's web editor at the line of the record; None without a repository. Raises LookupError for a record made in memory."""
    if deployment.repository is None:
        return None
    position = record.origin.at("id")
    return f"{deployment.repository}/edit/{quote(deployment.branch)}/{quote(position.file)}#L{position.line}"


def mistake_place(record: Record) -> str:
    """The page that writes the message about a record: `/dong-gop/bao-sai/?ma=7-2030/ii-4-so-1`. Works without any account."""
    record_id = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
    return f"{MISTAKE_PAGE}?{RECORD_FIELD}={quote(record_id)}"


def mistake_message(site: Site, record_id: str = "", place: str = "", value: str = "") -> str:
    """What somebody sends who has found a mistake; what is not known yet is left to be filled in."""
    known = (
        ("Mã của mục", record_id),
        ("Địa chỉ", place),
        ("Website đang ghi", value),
        ("Đúng ra phải là", ""),
        ("Nguồn cho thấy như vậy", ""),
    )
    return "\n".join([f"Báo sai sót trên {site.name}", *(f"{label}: {text}" for label, text in known)])


def mail_address(email: str, message: str) -> str:
    """`mailto:` with the subject (the first line) and the message filled in."""
    return f"mailto:{quote(email, safe='@')}?{urlencode({'subject': message.splitlines()[0], 'body': message}, quote_via=quote)}"


def form_address(deployment: Deployment, form: str, fields: dict[str, str] | None = None) -> str | None:
    """A new issue by one of the forms, with `fields` filled in; None without a repository."""
    if deployment.repository is None:
        return None
    return f"{deployment.repository}/issues/new?{urlencode({'template': form, **(fields or {})}, quote_via=quote)}"
