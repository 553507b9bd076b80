"""A chart in a frame on another site: light, whole without script, nothing asked of anyone else, tall enough."""

from __future__ import annotations

import functools
import gzip
import html
import http.server
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, product
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from macros.charts.outputs.embed import embed_height
from macros.charts.outputs.files import ChartEntry, chart_index
from macros.publication import Publication
from tests.reading import tags, understood

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Request

# Every frame is shown once for all tests of this file.
pytestmark = pytest.mark.xdist_group("frames")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder served on another origin, and its address."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def code_of(site: Path, entry: ChartEntry) -> str:
    """What a reader copies from the page of a chart."""
    page = (site / entry.page.partition("#")[0].strip("/") / "index.html").read_text(encoding="utf-8")
    found = re.search(rf'id="{entry.chart.id}-ma-nhung"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert found, entry.chart.id
    return html.unescape(found[1])


def test_the_code_on_the_page_is_a_frame_with_title_and_height(site: Path, publication: Publication) -> None:
    for entry in chart_index(publication):
        frame = BeautifulSoup(code_of(site, entry), "html5lib").iframe
        assert frame is not None
        assert frame["src"] == publication.deployment.absolute(entry.embed)
        assert frame["title"] == entry.chart.title
        assert (frame["width"], frame["height"]) == ("100%", str(embed_height(entry.chart)))


@pytest.fixture(scope="module")
def drawn(publication: Publication) -> ChartEntry:
    """A chart that is drawn for narrow and for wide frames."""
    return next(entry for entry in chart_index(publication) if entry.chart.interactive)


def test_the_frame_works_on_another_origin_without_script(
    site: Path, address: str, browser: Browser, elsewhere: tuple[Path, str], drawn: ChartEntry
) -> None:
    code = code_of(site, drawn)
    served = code.replace(re.findall(r'src="(https?://[^/]+)/', code)[0], address)
    folder, origin = elsewhere
    (folder / "bai-bao.html").write_text(f"<!doctype html><title>Bài báo</title><p>…</p>{served}", encoding="utf-8")
    page = browser.new_page(java_script_enabled=False, viewport={"width": 1000, "height": 700})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}/bai-bao.html")
    frame = page.frame_locator("iframe")
    assert frame.locator("table").is_visible()
    on_the_page = understood(site / drawn.embed.strip("/") / "index.html").table
    assert on_the_page is not None
    assert frame.locator("table").inner_text().split() == on_the_page.get_text(" ").split()
    assert frame.locator("svg.picture--wide").is_visible()
    assert [url for url in asked if not url.startswith((address, origin))] == []
    page.close()


@dataclass(frozen=True)
class Frame:
    """What a frame showed: at 640 px of room the height of all and the end of the source, and whatever was asked for."""

    entry: ChartEntry
    height: float
    source_ends: float
    asked: frozenset[str]


#: Every frame, side by side and without script, wide and then as narrow as a phone: in px how high all is and where the source ends in a wide one.
SHOWN = """([addresses, [wide, narrow]]) => Promise.all(addresses.map(async address => {
    const about = { name: address, width: wide, height: 700, sandbox: 'allow-same-origin', src: address };
    const frame = Object.assign(document.createElement('iframe'), about);
    const loaded = new Promise(done => { frame.onload = done; });
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument;
    const drawn = () => page.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await drawn();
    const [all, source] = ['.embed', '.embed__source'].map(name => page.querySelector(name).getBoundingClientRect());
    frame.width = narrow;
    await drawn();
    return [all.height, source.bottom];
}))"""
#: What is 640 px wide inside, and a phone.
WIDTHS = (640 + 32, 360)


@pytest.fixture(scope="module")
def frames(browser: Browser, address: str, publication: Publication) -> list[Frame]:
    entries = {f"{address}{entry.embed}": entry for entry in chart_index(publication)}
    page = browser.new_page()
    page.goto(f"{address}/robots.txt")
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    shown = page.evaluate(SHOWN, [list(entries), WIDTHS])
    asked = {place: frozenset(request.url for request in requests if request.frame.name == place) for place in entries}
    page.close()
    return [Frame(entry, *sizes, asked[place]) for (place, entry), sizes in zip(entries.items(), shown, strict=True)]


def test_everything_a_frame_loads_is_at_most_60_kb(frames: list[Frame], site: Path, address: str) -> None:
    for frame in frames:
        sizes = {url: len(_packed(site, url.removeprefix(address))) for url in frame.asked}
        assert len(sizes) >= 4
        assert sum(sizes.values()) <= 60_000, (frame.entry.chart.id, sizes)


@cache
def _packed(site: Path, path: str) -> bytes:
    file = site / unquote(path).lstrip("/")
    body = (file / "index.html" if path.endswith("/") else file).read_bytes()
    return body if path.endswith(".woff2") else gzip.compress(body, 6)


def test_no_script_no_index_and_a_way_back(site: Path, publication: Publication) -> None:
    for entry in chart_index(publication):
        found = tags(site / entry.embed.lstrip("/") / "index.html")
        assert [tag for tag in found if tag.name == "script"] == []
        assert [tag for tag in found if "loading" in tag.attributes] == [], "what comes only while somebody scrolls is not counted above"
        assert [tag.get("content") for tag in found if (tag.name, tag.get("name")) == ("meta", "robots")] == ["noindex"]
        canonical = [tag.get("href") for tag in found if (tag.name, tag.get("rel")) == ("link", "canonical")]
        assert canonical == [publication.deployment.absolute(entry.page)]
        source = dropwhile(lambda tag: "embed__source" not in tag.get("class").split(), found)
        assert next(tag for tag in source if tag.name == "a").get("href").endswith(entry.page)
        assert [tag.get("target") for tag in found if tag.name == "base"] == ["_blank"]


def test_the_stated_height_shows_the_picture_and_its_source(frames: list[Frame]) -> None:
    """At 640 px of room nothing of a short chart needs scrolling; of a long one only the table does."""
    for frame in frames:
        chart = frame.entry.chart
        stated = embed_height(chart)
        assert frame.source_ends <= stated, chart.id
        if len(chart.rows) <= 7:
            assert frame.height <= stated <= frame.height + 110, chart.id


#: How wide the page is, which of the two pictures are shown, what is behind them.
LOOK = """() => [document.documentElement.scrollWidth, ['.picture--wide', '.picture--narrow'].map(name => document.querySelector(name).checkVisibility()),
    getComputedStyle(document.documentElement).backgroundColor]"""


def test_the_frame_fits_any_width_in_the_palette_of_the_device(browser: Browser, address: str, drawn: ChartEntry) -> None:
    page = browser.new_page()
    papers = {}
    page.goto(f"{address}{drawn.embed}")
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for width, scheme in product((280, 360, 700, 1100), schemes):
        page.set_viewport_size({"width": width, "height": 700})
        page.emulate_media(color_scheme=scheme)
        wide, pictures, papers[width, scheme] = page.evaluate(LOOK)
        assert wide <= width
        assert pictures == [width - 32 >= 640, width - 32 < 640]
    page.close()
    assert all(papers[width, "light"] != papers[width, "dark"] for width, _ in papers)
