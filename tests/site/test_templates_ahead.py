"""Templates compiled ahead are those that the build asks for: none is left to a page, and one that is broken is told by the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError
from mkdocs.theme import Theme

from macros.cache import kept
from macros.cache.templates_kept import templates_are_kept, with_kept_templates
from macros.drawing import svg
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.site.templates_ahead import compile_all, compiled

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"


@pytest.fixture
def nothing_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    svg.environment.cache_clear()


@pytest.mark.usefixtures("nothing_kept")
def test_none_is_left_to_a_page(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme(name="material", custom_dir=str(OVERRIDES))
    assert not templates_are_kept()
    compile_all(theme)
    assert templates_are_kept()
    monkeypatch.setattr(Environment, "compile", lambda _, source, name=None, *__, **___: pytest.fail(f"{name} is compiled by a page"))
    svg.environment.cache_clear()
    of_pages, of_theme = Renderer(publication).environment, with_kept_templates(theme.get_env())
    names = [name for name in of_pages.list_templates() if name != "drawing.svg.jinja"]
    assert len(names) > 40
    for name in names:
        of_pages.get_template(name)
    svg.environment().get_template("drawing.svg.jinja")
    for name in ("main.html", "base.html", "404.html", "sitemap.xml", "partials/header.html"):
        of_theme.get_template(name)


@pytest.mark.usefixtures("nothing_kept")
def test_a_broken_template_is_left_to_the_page_that_asks_for_it() -> None:
    environment = with_kept_templates(
        Environment(loader=DictLoader({"a": "{% include 'b' %}{% include 'c' %}", "b": "{% if %}", "c": "c"}), autoescape=True)
    )
    compiled(environment, ["a", "missing"])
    with pytest.raises(TemplateSyntaxError):
        environment.get_template("b")
    assert len(list(kept.CACHE.rglob("*.cache"))) == 2
