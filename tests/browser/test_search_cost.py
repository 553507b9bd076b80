"""What the search costs a reader and a device: counted in bytes and in what runs, also with four times the data."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Route

from benchmarks.search_engines import Ours
from benchmarks.search_queries import search_queries
from macros.publication import Publication
from macros.search.documents import record_documents
from macros.search.index_file import index_file
from tests.browser.counting import Blocks

#: Bytes, gzipped, a thing that can be found: what a reader on mobile data pays for the first search grows with the site, never faster.
INDEX_BUDGET = 60
#: And never more than this, however much there is: then it has to come in parts.
INDEX_LIMIT = 100_000
TIMES = 4  # so much more data; `make bench` measures the milliseconds
SLACK = 1.1
SOME = 12  # of the forty searches


def answering(script: bytes) -> Callable[[Route], None]:
    """A route that leads to `script`."""
    return lambda route: route.fulfill(body=script, content_type="text/javascript")


def test_index_is_small_enough_for_mobile_data(site: Path) -> None:
    index = (site / "assets" / "search" / "index.js").read_text(encoding="utf-8")
    content = json.loads(index[index.index("(") + 1 : index.rindex(")")])
    assert len(gzip.compress(index.encode(), 9)) <= min(INDEX_LIMIT, INDEX_BUDGET * len(content["title"]))


def index_of(publication: Publication, times: int) -> bytes:
    """The index with each record `times` times, at an address of its own."""
    found = list(record_documents(publication))
    documents = [replace(document, address=f"{document.address}-{copy}") for copy in range(times) for document in found]
    return index_file(documents, publication.dataset.glossary.values())


def test_four_times_the_data_cost_a_search_no_more_each(browser: Browser, address: str, publication: Publication) -> None:
    run, titles = {}, {}
    some = [query.typed for query in search_queries()[:SOME]]
    for times in (1, TIMES):
        page = browser.new_context(locale="vi-VN").new_page()  # of its own: code that a browser knows already is not counted
        blocks = Blocks(page)
        page.route("**/assets/search/index.js", answering(index_of(publication, times)))
        Ours().open(page, address)
        titles[times] = page.evaluate("siteSearch.engine.content.title.length")
        run[times] = blocks.run_by(lambda page=page: Ours().ask_all(page, some), "/search-engine")
        page.context.close()
    print(f"blocks for {SOME} searches: {run[1]} in {titles[1]} records, {run[TIMES]} in {titles[TIMES]}")
    assert titles[TIMES] == TIMES * titles[1] > 4000
    assert run[TIMES] > run[1] > titles[1]
    assert run[TIMES] <= run[1] * TIMES * SLACK
