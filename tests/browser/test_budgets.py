"""What a first visit downloads, in exact bytes as GitHub Pages sends them; what a page may ask for; what it may keep and run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.looks import Look
from tests.browser.pages import DOCUMENT, MENU, SEARCH

#: gzipped bytes: everything before a chart is drawn or the search is opened; with Plotly.
FIRST_VISIT = 130_000
WITH_PLOTLY = 540_000


@dataclass
class Visit:
    """One first visit: a new browser context, nothing cached."""

    page: Page
    received: dict[str, int] = field(default_factory=dict)

    def record(self, response: Response) -> None:
        size = response.headers.get("content-length", "0")
        self.received[response.url] = int(size)

    def total(self) -> int:
        return sum(self.received.values())


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    made = Visit(context.new_page())
    made.page.on("response", made.record)
    yield made
    context.close()


@pytest.mark.parametrize("path", [*MENU, SEARCH, DOCUMENT])
def test_a_first_visit_is_light_on_every_page(look: Look, path: str) -> None:
    total = sum(size for url, size in look.first_bytes.items() if "plotly" not in url and "/images/" not in url)
    print(f"/{path}: {total} bytes in {len(look.first_bytes)} requests")
    assert 20_000 < total <= FIRST_VISIT
    assert len([url for url in look.first_bytes if url.endswith(".woff2")]) <= 2


@pytest.mark.parametrize("path", ["danh-gia/"])
def test_with_plotly_a_page_stays_within_its_budget(look: Look) -> None:
    total = sum(look.received.values())
    print(f"with Plotly: {total} bytes")
    assert 300_000 < total <= WITH_PLOTLY


@pytest.mark.parametrize("path", MENU)
def test_a_page_that_is_only_opened_never_loads_plotly(look: Look) -> None:
    assert not [url for url in look.before_use if "plotly" in url]


@pytest.mark.parametrize("path", [DOCUMENT, "danh-gia/"])
def test_a_page_with_charts_loads_plotly_once_somebody_uses_it(look: Look) -> None:
    assert len(look.charts) > 0
    assert len([url for url in look.requested if "plotly" in url]) == 1


def test_ten_times_the_records_make_the_home_page_no_heavier(publication: object) -> None:
    from dataclasses import replace

    from bs4 import BeautifulSoup

    from macros.derived.promises import STATES
    from macros.pages import home
    from macros.pages.rendering import Renderer
    from macros.publication import Publication

    assert isinstance(publication, Publication)
    dataset = publication.dataset
    many = {f"{key}-{copy}": record for copy in range(10) for key, record in dataset.activities.items()}
    commitments = {
        f"{key}{'' if copy == 0 else f'-{copy}'}": record.model_copy(update={"id": f"{key}{'' if copy == 0 else f'-{copy}'}"})
        for copy in range(10)
        for key, record in dataset.commitments.items()
    }
    one = home.render(Renderer(Publication(dataset)), "")
    ten = home.render(Renderer(Publication(replace(dataset, activities=many, commitments=commitments))), "")
    # The picture of all commitments is at most three shapes for each state of a group, however many squares they hold.
    groups = BeautifulSoup(one, "html.parser").select(".map__group")
    assert len(ten) < len(one) + 100 + len(groups) * len(STATES) * 3 * 90
    assert ten.count("<rect") <= len(groups) * len(STATES) * 3


def test_nothing_is_kept_but_the_palette(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/cam-ket/?q=giao")
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    visit.page.get_by_role("button", name="Đổi nền sáng, nền tối").click()
    assert visit.page.evaluate("Object.keys(localStorage)") == ["nen"]


#: Everything that a policy should stop.
ATTACK = """<script>window.inline = 1</script><img src="x" onerror="window.handler = 1">
    <script src="https://evil.invalid/x.js"></script><img src="https://evil.invalid/pixel.gif">
    <iframe src="https://evil.invalid/"></iframe><object data="/assets/logo.svg"></object>
    <form action="https://evil.invalid/" id="f"><button>x</button></form><a id="j" href="javascript:window.address = 1">x</a>"""


def test_the_policy_of_a_page_stops_what_is_smuggled_in(visit: Visit, address: str, site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8").replace("</main>", f"{ATTACK}</main>", 1)
    visit.page.route(f"{address}/", lambda route: route.fulfill(body=home, content_type="text/html"))
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    refused: list[str] = []
    visit.page.on("console", lambda message: refused.append(message.text) if "Content Security Policy" in message.text else None)
    visit.page.goto(f"{address}/", wait_until="load")
    visit.page.evaluate("document.getElementById('j').click()")
    visit.page.evaluate("document.getElementById('f').submit()")
    while len(refused) < 6:
        visit.page.wait_for_event("console")
    assert visit.page.url.startswith(address)
    assert visit.page.evaluate("[window.inline, window.handler, window.address]") == [None, None, None]
    assert visit.page.evaluate("(() => { try { return eval('1') } catch { return 'refused' } })()") in ("refused", 1)
    assert not [url for url in asked if "evil" in url and url in visit.received]
    assert visit.page.locator("h1").inner_text() == "Cần Thơ minh bạch"


def test_every_page_has_the_policy(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert 'http-equiv="Content-Security-Policy"' in page.read_text(encoding="utf-8"), page
