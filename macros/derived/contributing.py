"""From a record to the places where it can be corrected or added to: the host's editor at its line, an issue filled in as far as we can.

The names of the form's fields are the ids in `.github/ISSUE_TEMPLATE/`; tests keep both the same.
"""

from __future__ import annotations

import re
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
    """The host's web editor at the line of the record; None without a repository. Raises LookupError for a record made in memory."""
    if deployment.repository is None:
        return None
    position = record.origin.at("id")
    return f"{repository_address(deployment, deployment.links.edit, file=position.file)}#L{position.line}"


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
    scheme = deployment.links.new_issue
    address = str(repository_address(deployment, scheme, form=form))
    return address + (f"&{urlencode(fields, quote_via=quote)}" if fields and "{form}" in scheme else "")


def repository_address(deployment: Deployment, scheme: str, known: bool = True, **filled: str) -> str | None:
    """An address of the repository's host by its scheme; None without a repository.

    What is not filled in is left out, or with `known=False` left in its braces, for a script that fills it in.
    """
    if deployment.repository is None:
        return None
    given = {"branch": deployment.branch, **filled}

    def write(match: re.Match[str]) -> str:
        name = match[1]
        if name == "repository":
            return str(deployment.repository)
        return quote(given[name]) if name in given else "" if known else match[0]

    return re.sub(r"\{(\w+)\}", write, scheme)


#: The page that asks for an entry, and what a link tells it: which record it is about, and what a person wants to do.
ENTRY_PAGE, ABOUT_FIELD, PURPOSE_FIELD = "/dong-gop/cap-nhat/", "cho", "viec"


def entry_place(record: Record, purpose: str = "") -> str:
    """The form for more about a commitment or subject: `/dong-gop/cap-nhat/?cho=7-2030/iv-4-2`."""
    record_id = str(getattr(record, "id"))  # noqa: B009 – every kind has an id; Record itself does not declare it
    return f"{ENTRY_PAGE}?{ABOUT_FIELD}={quote(record_id)}" + (f"&{PURPOSE_FIELD}={purpose}" if purpose else "")
