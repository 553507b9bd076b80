"""Pieces of the method page that come from data: vocabularies and the glossary."""

from __future__ import annotations

from macros.formatting.alphabet import sort_key
from macros.pages.rendering import Renderer


def render_vocabulary(renderer: Renderer, current: str, name: str) -> str:
    """Label and definition of every term. Raises KeyError for an unknown vocabulary."""
    terms = list(renderer.publication.dataset.vocabularies[name].values())
    return renderer.render("vocabulary.html.jinja", current, terms=terms)


def render_glossary(renderer: Renderer, current: str) -> str:
    """Every abbreviation, in alphabetical order."""
    entries = sorted(renderer.publication.dataset.glossary.values(), key=lambda entry: sort_key(entry.short))
    return renderer.render("glossary.html.jinja", current, entries=entries)


def render_proofs(renderer: Renderer, current: str) -> str:
    """What is proved of the excerpts, with the counts of this very edition."""
    publication = renderer.publication
    return renderer.render("proofs.html.jinja", current, total=publication.excerpts, unproved=len(publication.unproved))
