"""A page's public face: title, description, address and picture, as search engines and social networks read them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from macros.charts.layouts.labels import paint
from macros.derived.colours import picture_colours
from macros.derived.document_pages import PAGES_OF_A_DOCUMENT
from macros.derived.naming import short_place_in, source_line
from macros.drawing.beside import Picture
from macros.formatting.dates import date_vi
from macros.pages.choice import shown
from macros.pages.promises import PromisePicture, promise_picture
from macros.publication import Publication
from macros.records.commitments import Commitment
from macros.records.report import Report
from macros.social.card import HEIGHT, WIDTH, Card, drawing

#: Search results cut a description at about this many characters.
DESCRIPTION_MOST = 160
HOME = "trang-chu"
#: So many hexadecimal digits of a picture's name stand in its address.
DIGITS = 12


@dataclass(frozen=True, slots=True)
class PageWords:
    """What a page's front matter says, and the page's address seen from the site's root (`cam-ket/7-2030/iv-4-2/`, empty: home).

    `document` is the id of the one document that the page speaks of, if it is one.
    """

    url: str
    title: str
    description: str
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """Ready for the head of the page; texts are plain and have yet to be escaped. `trail` leads from the home page to this one."""

    title: str
    description: str
    address: str
    image: str
    image_alt: str
    image_width: int
    image_height: int
    structured: dict[str, Any] | None
    card: Card
    picture: Picture
    source: str


def faces(publication: Publication, pages: Iterable[PageWords]) -> dict[str, Face]:
    """Page address → face."""
    words = list(pages)
    names = {page.url: page.title for page in words}
    return {page.url: _face(publication, page, names) for page in words}


def slug(url: str) -> str:
    """`cam-ket/7-2030/iv-4-2/` → `cam-ket-7-2030-iv-4-2`; the home page is `trang-chu`."""
    return re.sub(r"[^a-z0-9]+", "-", url.removesuffix("index.html").lower()).strip("-") or HOME


def shortened(text: str, most: int = DESCRIPTION_MOST) -> str:
    """At most `most` characters, cut between words and marked with `…`."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"


def _face(publication: Publication, page: PageWords, names: dict[str, str]) -> Face:
    deployment = publication.deployment
    commitment = _commitment(publication, page.url)
    card = _card(publication, page, commitment)
    picture = Picture("", drawing(card), WIDTH)
    # Networks keep a picture for as long as its address stays: another content, another address.
    path = f"assets/og/{slug(page.url)}-{picture.name[:DIGITS]}.png"
    facts = "; ".join(f"{name}: {value}" for name, value in card.facts)
    return Face(
        title=card.title,
        description=shortened(page.description),
        address=deployment.absolute(f"/{page.url}"),
        image=deployment.absolute(f"/{path}"),
        image_alt=f"{card.site}: {card.title}" + (f" ({facts})" if facts else ""),
        image_width=WIDTH,
        image_height=HEIGHT,
        structured=_structured(publication, page, names),
        card=card,
        picture=replace(picture, path=path),
        source=source_line(publication.dataset, _document(publication, page)),
    )


def _document(publication: Publication, page: PageWords) -> Report | None:
    """The document of a page; of one that shows a choice of documents, the one it shows."""
    if page.document:
        return publication.dataset.reports.get(page.document)
    name = page.url.strip("/")
    return shown(publication, name, None)[0] if name in PAGES_OF_A_DOCUMENT else None


def _commitment(publication: Publication, url: str) -> Commitment | None:
    """The commitment whose page this is."""
    return publication.dataset.commitments.get(url.removeprefix("cam-ket/").rstrip("/"))


def _card(publication: Publication, page: PageWords, commitment: Commitment | None) -> Card:
    dataset = publication.dataset
    home = not page.url.strip("/")
    source = source_line(dataset, _document(publication, page))
    facts: tuple[tuple[str, str], ...] = ()
    pictured = None if commitment or page.url.strip("/") not in ("", "cam-ket") else _pictured(publication)
    lead = "" if home else page.description
    if pictured:
        lead = f"{pictured.informed} trên {pictured.total} cam kết có thông tin công khai về kết quả"
    kicker = "" if dataset.site.official else "Không phải trang của cơ quan nhà nước"
    if commitment:
        report = dataset.reports[commitment.id.split("/")[0]]
        status = publication.statuses[commitment.id]
        source = short_place_in(dataset, report, commitment.source)
        kicker = " · ".join(filter(None, ("Cam kết", kicker)))
        facts = (
            ("Cơ quan nhà nước", status.official.label),
            ("Nguồn công khai", status.evidence.label),
            ("Thời hạn", status.schedule.label),
        )
    return Card(
        site=dataset.site.name,
        kicker=kicker,
        title=dataset.site.question if home else page.title,
        lead=lead,
        facts=facts,
        source=source,
        as_of=f"Rà soát đến {date_vi(dataset.site.as_of)}",
        squares=tuple((paint(s.role), s.mark, n) for s, n in zip(pictured.states, pictured.totals, strict=True)) if pictured else (),
        colours=picture_colours(dataset.site.colours),
    )


def _pictured(publication: Publication) -> PromisePicture | None:
    """The picture of the newest document that promises anything: what the home page shows."""
    dataset = publication.dataset
    return next((made for report in dataset.newest_first() if (made := promise_picture(publication, report.id))), None)


def _structured(publication: Publication, page: PageWords, names: dict[str, str]) -> dict[str, Any] | None:
    """JSON-LD where a search engine makes something of it: the site's name on the home page, a trail on pages below another."""
    site, absolute = publication.dataset.site, publication.deployment.absolute
    if not page.url.strip("/"):
        return {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": site.name,
            "url": absolute("/"),
            "inLanguage": "vi",
            "description": site.question,
        }
    above = f"{page.url.split('/')[0]}/"
    if above == page.url or above not in names:
        return None
    trail = [(site.name, ""), (names[above], above), (page.title, page.url)]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": index, "name": name, "item": absolute(f"/{url}")}
            for index, (name, url) in enumerate(trail, 1)
        ],
    }
