"""The files for servers of one's own: both say the same, and what the site needs. (nginx was tried by hand; see HACKING.md.)"""

from __future__ import annotations

import re

import pytest

from macros.charts.outputs.files import chart_index
from macros.pages.rendering import Renderer
from tests.project import ROOT

# What is exported is made by one worker, whose tests share it.
pytestmark = pytest.mark.xdist_group("exports")

NGINX = (ROOT / "hosting" / "nginx.conf").read_text(encoding="utf-8")
CADDY = (ROOT / "hosting" / "Caddyfile").read_text(encoding="utf-8")


def map_of(name: str) -> dict[str, str]:
    """What nginx puts in place of a variable: pattern → value."""
    block = re.search(rf"map \$uri \${name} \{{(.*?)\n\}}", NGINX, re.DOTALL)
    assert block
    return dict(re.findall(r'^\s+(\S+)\s+"([^"]*)";', block[1], re.MULTILINE))


def nginx_headers() -> dict[str, set[str]]:
    """Header → every value that it may have."""
    found = re.findall(r"^\s+add_header (\S+) (\S+|\"[^\"]*\") always;", NGINX, re.MULTILINE)
    return {name: set(map_of(value[1:]).values()) - {""} if value.startswith("$") else {value.strip('"')} for name, value in found}


def caddy_headers() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, value in re.findall(r'^\s+header (?:@\w+ )?(\S+) (?:"([^"]*)"|\S+)$', CADDY, re.MULTILINE):
        if name != "Content-Type":
            found.setdefault(name, set()).add(value)
    return found


def test_both_servers_say_the_same() -> None:
    assert nginx_headers() == caddy_headers()


def test_what_a_page_cannot_say_of_itself_the_server_says() -> None:
    headers = nginx_headers()
    assert headers["Content-Security-Policy"] == {"frame-ancestors 'self'"}, "the rest of the policy stands in each page"
    assert headers["X-Content-Type-Options"] == {"nosniff"}
    assert int(re.findall(r"max-age=(\d+)", min(headers["Strict-Transport-Security"]))[0]) >= 31_536_000


def test_no_location_takes_the_headers_away() -> None:
    blocks = re.findall(r"^    location [^{]*\{(?:[^{}]|\{[^{}]*\})*\}", NGINX, re.MULTILINE)
    assert len(blocks) >= 4
    assert not [block for block in blocks if "add_header" in block]


def test_charts_may_be_framed_and_nothing_else(renderer: Renderer) -> None:
    allowed = [pattern.removeprefix("~") for pattern, value in map_of("minhbach_frames").items() if not value]
    entry = chart_index(renderer.publication)[0]
    assert [bool(re.search(allowed[0], place)) for place in (entry.embed, entry.page, "/cam-ket/", "/")] == [True, False, False, False]
    assert f"not path_regexp {allowed[0]}" in CADDY


def test_open_data_may_be_read_from_other_sites(renderer: Renderer) -> None:
    pattern = next(key for key, value in map_of("minhbach_reuse").items() if value == "*").removeprefix("~")
    for path in [*renderer.exports.files, chart_index(renderer.publication)[0].file("csv").lstrip("/"), "thay-doi/feed.xml"]:
        assert re.search(pattern, f"/{path}"), path
    assert f"@data path_regexp {pattern}" in CADDY


def test_kinds_of_file_that_servers_do_not_know_are_told(renderer: Renderer) -> None:
    endings = {path.rpartition(".")[2] for path in renderer.exports.files}
    known = {"json", "xlsx", "zip", "html", "txt", "xml"}
    for ending in endings - known:
        assert rf"\.{ending}$" in NGINX, ending
        assert f"*.{ending}" in CADDY, ending
