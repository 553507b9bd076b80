"""Pieces of the method page that come from data: vocabularies and the glossary."""

from __future__ import annotations

from itertools import groupby

from macros.derived.statuses import EVIDENCE, NOT_FOUND, not_known_words
from macros.formatting.alphabet import sort_key
from macros.pages.rendering import Renderer


def render_vocabulary(renderer: Renderer, current: str, name: str) -> str:
    """Label and definition of every term. Raises KeyError for an unknown vocabulary."""
    terms = list(renderer.publication.dataset.vocabularies[name].values())
    searched, _ = not_known_words(renderer.publication.statuses.values())
    terms = [term.model_copy(update={"label": searched}) if (name, term.id) == (EVIDENCE, NOT_FOUND) else term for term in terms]
    return renderer.render("vocabulary.html.jinja", current, terms=terms, summary=f"Nghĩa của cả {len(terms)} mục")


def render_searches(renderer: Renderer, current: str) -> str:
    """Every recorded search, the newest day first: what was asked, where, for which commitments."""
    dataset = renderer.publication.dataset
    searches = sorted(dataset.searches.values(), key=lambda search: search.date, reverse=True)
    days = [(day, list(group)) for day, group in groupby(searches, key=lambda search: search.date)]
    return renderer.render("searches.html.jinja", current, days=days, places=dataset.vocabularies["search-places"])


def render_glossary(renderer: Renderer, current: str) -> str:
    """Every abbreviation, in alphabetical order."""
    entries = sorted(renderer.publication.dataset.glossary.values(), key=lambda entry: sort_key(entry.short))
    return renderer.render("glossary.html.jinja", current, entries=entries)


def render_proofs(renderer: Renderer, current: str) -> str:
    """What is proved of the excerpts, with the counts of this very edition."""
    publication = renderer.publication
    return renderer.render("proofs.html.jinja", current, total=publication.excerpts, unproved=len(publication.unproved))


def render_decisions(renderer: Renderer, current: str) -> str:
    """Who decides, as far as the repository sees to it, and who answers for the site; plainly where nobody is named."""
    site = renderer.publication.dataset.site
    return renderer.render("decisions.html.jinja", current, team=site.team, operator=site.operator, official=site.official)
