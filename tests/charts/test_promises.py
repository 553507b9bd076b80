"""All commitments in one picture: every one of them, once, in its group and state; the same on home page, list, file and card."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup

from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import NARROW
from macros.charts.outputs.files import chart_index
from macros.derived.promises import STATES, PromiseGroup, promise_groups, state_of
from macros.drawing.shapes import Across, Squares
from macros.drawing.squares import path, strips
from macros.formatting.alphabet import anchor
from macros.pages import commitments, home
from macros.pages.commitments import coverage
from macros.pages.promises import PromisePicture, promise_picture
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.social.face import PageWords, faces


def on_the_first_page(publication: Publication) -> str:
    """The document that the home page tells of."""
    return next(report.id for report in publication.dataset.newest_first() if report.headlines)


def newest(publication: Publication) -> str:
    return next(
        report.id for report in publication.dataset.newest_first() if promise_groups(publication.dataset, publication.statuses, report.id)
    )


def test_every_commitment_is_one_square_in_its_state(publication: Publication) -> None:
    report = newest(publication)
    shown = [
        one.id
        for group in promise_groups(publication.dataset, publication.statuses, report)
        for of_state in group.commitments
        for one in of_state
    ]
    assert sorted(shown) == sorted(one.id for one in publication.dataset.of_report(publication.dataset.commitments, report))
    for group in promise_groups(publication.dataset, publication.statuses, report):
        for state, of_state in zip(STATES, group.commitments, strict=True):
            assert all(state_of(publication.statuses[one.id]) == state.id for one in of_state)


def test_the_picture_counts_what_the_answer_counts(publication: Publication) -> None:
    report = newest(publication)
    said = coverage([publication.statuses[one.id] for one in publication.dataset.of_report(publication.dataset.commitments, report)])
    picture = promise_picture(publication, report)
    assert picture
    assert (picture.total, picture.informed, *picture.totals[2:]) == tuple(
        said[name] for name in ("total", "informed", "only_context", "unknown")
    )
    chart = next(entry.chart for entry in chart_index(publication) if entry.chart.kind == "squares" and entry.report.id == report)
    assert [sum(row.values[index] for row in chart.rows) for index in range(len(STATES))] == picture.totals
    drawn = [shape for shape in layout_of(chart, NARROW).drawing.under if isinstance(shape, Squares)]
    assert sum(shape.count for shape in drawn) == picture.total


@pytest.fixture(scope="module")
def listed(renderer: Renderer) -> BeautifulSoup:
    """The list of all commitments."""
    return BeautifulSoup(commitments.render(renderer, "cam-ket/"), "html.parser")


def test_a_topic_has_one_number_on_the_chart_and_in_the_filter(publication: Publication, listed: BeautifulSoup) -> None:
    totals: Counter[str] = Counter()
    for chart in (entry.chart for entry in chart_index(publication) if entry.chart.id.endswith("-cam-ket-theo-chu-de")):
        for row in chart.rows:
            totals[row.label] += int(row.total)
    offered = [option.get_text() for option in listed.select('select[name="chu-de"] option[value]:not([value=""])')]
    assert Counter(offered) == Counter(f"{label} ({total})" for label, total in totals.items())


def test_home_leads_to_each_group_and_state_and_the_list_to_each_commitment(
    publication: Publication, renderer: Renderer, listed: BeautifulSoup
) -> None:
    report = on_the_first_page(publication)
    picture = promise_picture(publication, report)
    assert picture
    first = BeautifulSoup(home.render(renderer, ""), "html.parser")
    leads = " ".join(str(link["href"]) for link in first.select(".map a"))
    assert all(f"nhom={group.record.id}" in leads for group in picture.groups)
    assert all(f"bang-chung={state.id}" in leads for state in STATES)
    # Each group says in words what its squares show.
    for link, group in zip(first.select(".map__group"), picture.groups, strict=True):
        said = link.get_text()
        assert group.record.title in said
        assert all(f"{count} {state.label[0].lower()}{state.label[1:]}" in said for state, count in picture.told(group))
    squares = listed.select("a.square")
    cards = {str(card["id"]) for card in listed.select(".card")}
    assert [str(a["href"]) for a in squares] == [f"#{a['aria-labelledby']}" for a in squares]
    assert {str(a["aria-labelledby"]) for a in squares} == cards
    assert anchor(publication.dataset.of_report(publication.dataset.commitments, report)[0].id) in cards


def test_the_card_of_home_page_and_list_carries_the_picture(publication: Publication) -> None:
    for face in faces(publication, [PageWords("", "Tổng quan", "…"), PageWords("cam-ket/", "Cam kết", "…")]).values():
        runs = [shape for shape in face.picture.drawing.shapes if isinstance(shape, Squares)]
        picture = promise_picture(publication, newest(publication))
        assert picture
        assert sum(run.count for run in runs) == picture.total
        assert all((run.first + run.count - 1) // run.columns * run.step + run.y < 546 for run in runs)


def enlarged(publication: Publication, times: int) -> PromisePicture:
    groups = promise_groups(publication.dataset, publication.statuses, newest(publication))
    many = [PromiseGroup(group.record, tuple(of_state * times for of_state in group.commitments)) for group in groups]
    return replace(PromisePicture(many, 6, 5))


@pytest.mark.parametrize("times", [1, 22, 1000])
def test_two_thousand_are_no_more_shapes_than_eighty(publication: Publication, times: int) -> None:
    picture = enlarged(publication, times)
    assert not picture.single or picture.total <= 300
    for group in picture.groups:
        shapes = list(picture.strips(group))
        assert len(shapes) <= 3 * len(STATES)
        area = sum(width * height for *_, width, height in shapes)
        assert area == sum(group.counts) * picture.step**2


@pytest.mark.parametrize(("first", "count", "columns"), [(0, 0, 7), (0, 1, 7), (3, 4, 7), (3, 30, 7), (0, 14, 7), (6, 1, 7), (13, 2, 7)])
def test_strips_cover_exactly_the_run(first: int, count: int, columns: int) -> None:
    covered = [(x, y) for a, b, w, h in strips(first, count, columns) for y in range(b, b + h) for x in range(a, a + w)]
    assert sorted(covered) == sorted((at % columns, at // columns) for at in range(first, first + count))


def test_states_differ_without_colour() -> None:
    run: Any = SimpleNamespace(x=Across(), y=0, first=0, count=1, columns=1, step=10, size=10)
    marks = {path(SimpleNamespace(**vars(run), mark=state.mark)) for state in STATES}  # type: ignore[arg-type]
    assert len(marks) == len(STATES)
