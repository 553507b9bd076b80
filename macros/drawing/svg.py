"""A drawing → SVG through an autoescaping template: fluid inside a page, or fixed in a file of its own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.cache.templates_kept import with_kept_templates
from macros.drawing.palette import light_palette
from macros.drawing.shapes import Across, Drawing
from macros.drawing.squares import path
from macros.drawing.typeface import FAMILY

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"


def fluid_svg(drawing: Drawing, key: str, title: str, description: str, classes: str) -> Markup:
    """For a page: as wide as its container, text in true size, colours by class. `key` begins its ids."""
    return _render(drawing, fluid=True, key=key, title=title, description=description, classes=classes)


def fixed_svg(drawing: Drawing, title: str, description: str = "") -> Markup:
    """For a file: fixed width, literal colours of the light palette."""
    return _render(drawing, fluid=False, key="picture", title=title, description=description)


def _render(drawing: Drawing, **context: object) -> Markup:
    colours = {**light_palette(), **dict(drawing.colours)}
    html = environment().get_template("drawing.svg.jinja").render(drawing=drawing, family=FAMILY, colours=colours, **context)
    return Markup("\n".join(line for line in html.splitlines() if line.strip()))  # noqa: S704 – rendered by an autoescaping template


@cache
def environment() -> Environment:
    """What the template of drawings is compiled for and rendered by."""
    made = with_kept_templates(
        Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    )
    made.filters.update(n=short, percent=percent, path=path)
    return made


def short(value: float) -> str:
    """At most two digits behind the point, no trailing zeros: `12.5`, `40`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def percent(place: Across) -> str:
    """A place or length in a fluid drawing: a share in per cent, or pixels. Raises ValueError for a mixture, which SVG cannot say."""
    if place.share and place.px:
        raise ValueError("only the place of a text can mix a share and pixels")
    return f"{short(place.share * 100)}%" if place.share else short(place.px)
