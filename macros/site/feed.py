"""`/thay-doi/feed.xml`: what has been added to the data or mended in it, as Atom (RFC 4287). Written by feedgenerator, not by hand."""

from __future__ import annotations

import datetime as dt
import io
import uuid

from feedgenerator import Atom1Feed

from macros.derived.addresses import address
from macros.derived.changes import Change, changes
from macros.derived.naming import chosen_name
from macros.derived.old_names import first_id
from macros.derived.placeholders import plain
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.corrections import Correction
from macros.records.updates import Update

PATH = "thay-doi/feed.xml"
#: A reader that looks once a week misses nothing; older entries stay on the page.
NEWEST = 100
#: Entries keep their identity when the site moves: it is made from the record's id, not from an address.
_NAMESPACE = uuid.UUID("6f0f3b5e-8c1d-5d0e-9a53-1f2f0d6f4c10")
_VIETNAM = dt.timezone(dt.timedelta(hours=7))


class _Feed(Atom1Feed):  # type: ignore[misc]
    """Without entries the library would write the time of the build; `as_of` says when the data was last reviewed."""

    as_of: dt.date = dt.date.min

    def latest_post_date(self) -> dt.datetime:
        return max((item["updateddate"] for item in self.items), default=_start_of(self.as_of))


def feed(renderer: Renderer) -> bytes:
    """The feed as UTF-8 XML; the same bytes for the same data. Dates are those of recording, never the clock."""
    publication = renderer.publication
    dataset = publication.dataset
    site = dataset.site
    absolute = publication.deployment.absolute
    writer = _Feed(
        title=f"{site.name}: thay đổi dữ liệu",
        link=absolute("/thay-doi/"),
        feed_url=absolute(f"/{PATH}"),
        description="",
        subtitle="Nguồn tin mới, thay đổi tình trạng của từng cam kết và những chỗ website đã sửa.",
        language="vi",
        author_name=site.operator,
        feed_guid=_identity(site.id),
        feed_copyright=f"{site.data_licence.name}: {site.data_licence.url}",
    )
    writer.as_of = site.as_of
    for change in changes(dataset, publication.steps)[:NEWEST]:
        record = change.record
        day = _start_of(change.recorded)
        writer.add_item(
            title=_title(publication, change),
            link=absolute(address(dataset, record)),
            description=renderer.render("feed_entry.html.jinja", "thay-doi/", change=change),
            unique_id=_identity(first_id(dataset, record.id)),
            pubdate=day,
            updateddate=day,
        )
    out = io.BytesIO()
    writer.write(out, "utf-8")
    return out.getvalue()


def _identity(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, name)}"


def _start_of(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), _VIETNAM)


def _title(publication: Publication, change: Change) -> str:
    """What happened, in a line: the new status, or that there is a new source."""
    dataset = publication.dataset
    record = change.record
    several = len(dataset.reports) > 1 and not isinstance(record, Correction)
    return _what(publication, change) + (f" ({chosen_name(dataset, dataset.reports[record.id.split('/')[0]])})" if several else "")


def _what(publication: Publication, change: Change) -> str:
    dataset = publication.dataset
    record = change.record
    if isinstance(record, Update):
        about = dataset.commitments[record.commitment].statement if record.commitment else dataset.subjects[record.subjects[0]].name
        subject = plain(about, dataset.figures)
        if change.step.evidence:
            return f"{change.step.evidence[1].label}: {subject}"
        if change.step.official:
            return f"{change.step.official[1].label}: {subject}"
        return f"{dataset.vocabularies['bearings'][record.bearing].label}: {subject}"
    if isinstance(record, Correction):
        return f"Đã sửa {len(record.records)} mục: {plain(record.reason, dataset.figures)}"
    return f"Bối cảnh: {plain(record.summary, dataset.figures)}"
