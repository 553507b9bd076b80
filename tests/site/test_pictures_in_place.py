"""Pictures lie in their places at the end of a build; whoever serves a site to himself does not wait for those that only other sites show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment

from macros import hooks
from macros.cache import kept
from macros.drawing import png
from macros.drawing.beside import Picture
from macros.drawing.shapes import Across, Box, Drawing
from macros.pages.rendering import Renderer
from macros.publication import Publication


def picture(path: str, high: int) -> Picture:
    return Picture(path, Drawing(40, high, (Box(Across(), 0, Across(1), high, "paper"),)), 40)


CHART, KNOWN, NEW = picture("bieu-do/a.png", 10), picture("og/a.png", 20), picture("og/b.png", 30)


@pytest.fixture
def ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], tuple[set[str], list[str]]]:
    """Ends a build, served or not: which pictures are there then, and which were begun to be drawn."""
    monkeypatch.setattr(kept, "CACHE", tmp_path / "kept")
    monkeypatch.setattr(hooks, "prune", lambda *_: None)
    KNOWN.content()
    begun: list[str] = []
    monkeypatch.setattr(hooks.beside, "begin", lambda drawings: begun.extend(drawn.path for drawn in drawings))

    def end(served: bool) -> tuple[set[str], list[str]]:
        site = tmp_path / "site"
        extra = {"painters": [], "pictures": [CHART], "cards": [KNOWN, NEW], "classes": set(), "served": served}
        hooks.on_post_build(SimpleNamespace(extra=extra, docs_dir=str(tmp_path), site_dir=str(site)))  # type: ignore[arg-type]
        return {path.relative_to(site).as_posix() for path in site.rglob("*.png")}, begun

    return end


def test_a_site_to_be_published_has_them_all(ended: Callable[[bool], tuple[set[str], list[str]]]) -> None:
    assert ended(False) == ({"bieu-do/a.png", "og/a.png", "og/b.png"}, [])


def test_the_build_draws_from_the_end_what_those_who_draw_have_not_come_to(
    ended: Callable[[bool], tuple[set[str], list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[float] = []
    monkeypatch.setattr(png, "draw", lambda drawing, _: drawn.append(drawing.height) or b"")
    ended(False)
    assert drawn == [NEW.drawing.height, CHART.drawing.height]


def test_a_served_site_draws_new_cards_for_the_next_build(ended: Callable[[bool], tuple[set[str], list[str]]]) -> None:
    assert ended(True) == ({"bieu-do/a.png", "og/a.png"}, ["og/a.png", "og/b.png"])
    NEW.content()
    there, _ = ended(True)
    assert "og/b.png" in there


def test_the_end_of_the_pages_waits_for_data_files_that_no_page_asked_for(
    monkeypatch: pytest.MonkeyPatch, publication: Publication
) -> None:
    renderer = Renderer(publication)
    waited: list[str] = []
    renderer.made_elsewhere = lambda: waited.append("data files")  # type: ignore[assignment]
    monkeypatch.setattr(hooks, "site_index", lambda *_: b"")
    monkeypatch.setattr("macros.hooks.File.generated", lambda *_, **__: None)
    extra = {"renderer": renderer, "prose": {}, "pages": [], "templates": None}
    hooks.on_env(Environment(autoescape=True), SimpleNamespace(extra=extra), [])  # type: ignore[arg-type]
    assert waited == ["data files"]
