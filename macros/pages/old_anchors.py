"""Old anchors on the pages that are built: where the successor stands, beside it; elsewhere, in a few lines at the foot of the page.

So an old address works without JavaScript and without a server's help, on every page that the record had a place on.
"""

from __future__ import annotations

import re
from collections import defaultdict

from macros.derived.old_names import Lead, leads, target_of
from macros.formatting.alphabet import anchor
from macros.pages.redirects import words
from macros.pages.rendering import Renderer

_ID = re.compile(r' id="([^"<>]+)"')
_TAG = re.compile(r'<([a-z][a-z0-9]*)\b[^<>]*? id="([^"<>]+)"[^<>]*>')
#: Elements that may not begin with a mark: it goes into the first of these inside them.
_INNER = {
    "tr": r"<t[hd]\b[^<>]*>",
    "table": r"<(?:caption|t[hd])\b[^<>]*>",
    "tbody": r"<t[hd]\b[^<>]*>",
    "ul": r"<li\b[^<>]*>",
    "ol": r"<li\b[^<>]*>",
    "dl": r"<d[td]\b[^<>]*>",
    "details": r"<summary\b[^<>]*>",
    "figure": r"<(?:figcaption|div|p|h[2-6])\b[^<>]*>",
}


def with_old_anchors(html: str, page: str, renderer: Renderer) -> str:
    """The finished content of a page (`/bo-may/`), with every old name that stood on it."""
    dataset = renderer.publication.dataset
    old: defaultdict[str, list[str]] = defaultdict(list)
    for redirect in dataset.redirects.values():
        if redirect.to is not None and redirect.to != redirect.id:
            old[anchor(redirect.to)].append(anchor(redirect.id))
    here = [lead for lead in leads(dataset) if lead.anchor and lead.page == page]
    # Most pages hold no successor: nothing else need be read of them.
    if not here and old.keys().isdisjoint(_ID.findall(html)):
        return html
    present: set[str] = set()
    places: list[tuple[int, str]] = []
    for found in _TAG.finditer(html):
        tag, mark = found[1], found[2]
        present.add(mark)
        if mark not in old:
            continue
        start = found.end()
        if inner := _INNER.get(tag):
            within = re.compile(inner).search(html, start)
            if within is None:
                continue
            start = within.end()
        fresh = [name for name in old.pop(mark) if name not in present]
        present.update(fresh)
        places.append((start, "".join(f'<span id="{name}"></span>' for name in fresh)))
    for start, marks in sorted(places, reverse=True):
        html = html[:start] + marks + html[start:]
    left = [lead for lead in here if lead.anchor not in present]
    # The whole page is about what took over: its beginning is the place.
    top = [lead for lead in left if target_of(dataset, lead.redirect) == page]
    html = "".join(f'<span id="{lead.anchor}"></span>' for lead in top) + html
    left = [lead for lead in left if lead not in top]
    return html + _foot(left, page, renderer) if left else html


def _foot(left: list[Lead], page: str, renderer: Renderer) -> str:
    """What stood on this page and stands elsewhere now."""
    entries = [
        {
            "anchor": lead.anchor,
            "target": target_of(renderer.publication.dataset, lead.redirect),
            "title": words(renderer, lead.redirect),
            "withdrawn": lead.redirect.withdrawn,
            "note": lead.redirect.note,
        }
        for lead in left
    ]
    return renderer.render("old_anchors.html.jinja", page.lstrip("/"), entries=entries)
