"""The pages of a review as HTML. Autoescape is on: neither the document nor a draft can bring markup in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from drafting.document import Unit
from drafting.review.actions import Mistake
from drafting.review.finish import card_of
from drafting.review.forms import HINTS, changed, fields_of
from drafting.review.session import Session
from drafting.review.state import LABELS, TOGETHER, Card, State
from macros.loading.problems import Problem

WEB = Path(__file__).resolve().parent / "web"
#: Paragraphs of the text beside a card, before and after its place.
AROUND = (6, 10)


def card_address(key: str, only: str = "") -> str:
    return "/muc?" + urlencode({"k": key, **({"chi": only} if only else {})})


_ENVIRONMENT = Environment(loader=FileSystemLoader(WEB), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
_ENVIRONMENT.globals |= {"card_address": card_address, "labels": LABELS}


def card_page(
    session: Session, state: State, card: Card, only: str = "", wrong: Sequence[Mistake] = (), sent: dict[str, list[str]] | None = None,
    said: str = "",
) -> str:  # fmt: skip
    """One card beside its place. `sent`: what was typed and refused stays in the form."""
    value = changed(card.kind, card.values[0], sent) if sent and card.values else (card.values[0] if card.values else {})
    value = proposed(state, card, value) if card.open and not sent else value
    before, after = neighbours(state, card, only)
    unit = card.spots[0][0] if card.spots else 0
    known, units = session.known(state).lists, session.text.units
    fields = fields_of(card.kind, value) if card.values else []
    return _render(
        "card.html.jinja", session, state,
        card=card, only=only, wrong=wrong, said=said, before=before, after=after, fields=fields, together=card.kind in TOGETHER,
        lists={name: known.get(name, {}) for name in sorted({one.codes for one in fields if one.codes})},
        same={"new-documents": known["documents"], "new-bodies": known["bodies"]}.get(card.kind),
        same_typed=(sent or {}).get("same_as", [""])[0],
        hints=[(name, card.values[0][name]) for name in HINTS.get(card.kind, ()) if card.values and card.values[0].get(name) is not None],
        lines=[_line(units, number, card) for number in range(max(0, unit - AROUND[0]), min(len(units), unit + AROUND[1]))],
        places=[(number, session.text.units[number].section, _words(session, number, start, end)) for number, start, end in card.spots],
    )  # fmt: skip


def proposed(state: State, card: Card, value: dict[str, Any]) -> dict[str, Any]:
    """The record with what is most often right: a commitment has the topic of the one accepted last in its group."""
    if card.kind != "commitments" or not value or value.get("topic"):
        return value
    there = [block.value for block in state.files["commitments"].blocks if block.value and not block.open]
    topics = [one["topic"] for one in there if one.get("parent") == value.get("parent") and one.get("topic")]
    return {**value, "topic": topics[-1]} if topics else value


def text_page(session: Session, state: State) -> str:
    """The whole document; at each paragraph a way to add what the machine did not see."""
    return _render("text.html.jinja", session, state, lines=[_line(session.text.units, n, None) for n in range(len(session.text.units))])


def add_page(session: Session, state: State, unit: int, wrong: Sequence[Mistake] = (), typed: str = "") -> str:
    return _render("add.html.jinja", session, state, at=unit, unit=session.text.units[unit], wrong=wrong, typed=typed)


def end_page(session: Session, state: State, problems: Sequence[Problem] | None = None) -> str:
    """What is left; the outcome of the check, once it was asked: as long as cards are open, only of those that are not."""
    found = None if problems is None else [(problem, card_of(problem, state)) for problem in problems]
    if found is not None and (waiting := {card.key for card in state.open}):
        found = [(problem, key) for problem, key in found if key is not None and key not in waiting]
    return _render("end.html.jinja", session, state, problems=found)


def message_page(title: str, sentences: Sequence[str]) -> str:
    """A page that needs no draft: it is published, or cannot be read."""
    return _ENVIRONMENT.get_template("message.html.jinja").render(title=title, sentences=sentences)


def neighbours(state: State, card: Card, only: str) -> tuple[str | None, str | None]:
    """The keys of the open cards before and after, of one kind only when asked."""
    there = [one for one in state.cards if one.open and (not only or one.kind == only) and one.key != card.key]
    before = [one.key for one in there if one.order < card.order]
    after = [one.key for one in there if one.order >= card.order]
    return (before[-1] if before else None), (after[0] if after else None)


def _render(template: str, session: Session, state: State, **values: Any) -> str:
    left = state.left()
    return _ENVIRONMENT.get_template(template).render(
        report=session.report, title=state.report.get("title") or session.report, number=state.report.get("number") or "",
        token=session.token, left=left, open=sum(count for count, _ in left.values()), all=sum(count for _, count in left.values()),
        can_undo=bool(session.undo), first_of={kind: next((c.key for c in state.open if c.kind == kind), None) for kind in left}, **values,
    )  # fmt: skip


def _line(units: list[Unit], number: int, card: Card | None) -> dict[str, Any]:
    """A paragraph with what is quoted marked; `head` where a new section begins."""
    unit = units[number]
    spots = sorted((start, end) for at, start, end in (card.spots if card else ()) if at == number)
    pieces: list[tuple[str, bool]] = []
    begun = 0
    for start, end in spots:
        if end > start >= begun:
            pieces += [(unit.text[begun:start], False), (unit.text[start:end], True)]
            begun = end
    pieces.append((unit.text[begun:], False))
    return {
        "number": number, "pieces": pieces, "here": bool(spots), "section": unit.section, "point": unit.point, "footnote": unit.footnote,
        "page": unit.paragraph.page, "head": number == 0 or units[number - 1].section != unit.section,
        "cell": unit.paragraph.cell is not None and not unit.footnote,
        "row": unit.paragraph.cell is not None and (number == 0 or _row(units[number - 1]) != _row(unit)),
    }  # fmt: skip


def _row(unit: Unit) -> tuple[int, int] | None:
    """Table and row of a cell: the cells of a row are shown on one line."""
    cell = unit.paragraph.cell
    return (cell.table, cell.row) if cell else None


def _words(session: Session, number: int, start: int, end: int) -> str:
    text = session.text.units[number].text
    return text[start:end] if end > start else " ".join(text.split()[:12])
