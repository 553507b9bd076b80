"""The list of commitments as it would be with many more: the page on its way to the browser, its cards repeated."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route

#: So many times the present commitments are more than two thousand.
MANY = 25
#: A card that tells the newest outcome, or a row of one line; neither holds a list of its own.
_CARD = re.compile(r'<li class="card(?: row)?" id="([^"]+)".*?</li>', re.DOTALL)
_TOTAL = re.compile(r'data-filter-total="(\d+)"')


def repeated(html: str, times: int) -> str:
    """The page with each card `times` times, each under an id of its own. Raises ValueError when it has none."""
    made, count = _CARD.subn(
        lambda card: "\n".join(card[0].replace(card[1], f"{card[1]}-{copy}") if copy else card[0] for copy in range(times)), html
    )
    total = _TOTAL.search(html)
    if total is None or count != int(total[1]):
        raise ValueError(f"{count} cards found, {total[1] if total else 'no number'} announced")
    return made.replace(total[0], f'data-filter-total="{count * times}"', 1)


def crowded(page: Page, times: int) -> None:
    """From now on this page gets the list of commitments with `times` as many."""

    def fulfil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=repeated(answer.text(), times))

    page.route("**/cam-ket/", fulfil)
