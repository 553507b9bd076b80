"""The static picture of each chart: has the numbers of the table, fits its frame, and no two texts touch."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import combinations
from xml.etree import ElementTree

import pytest

from macros.charts.layouts import layout_of
from macros.charts.layouts.formats import FILE, NARROW, WIDE, Format
from macros.charts.layouts.labels import shown
from macros.charts.model import ChartModel, Row, Series
from macros.charts.outputs.files import chart_index
from macros.charts.outputs.poster import poster
from macros.charts.outputs.sources import credit_line, source_line
from macros.charts.outputs.svg import inline_pictures
from macros.drawing.shapes import Box, Drawing, Text
from macros.drawing.svg import fixed_svg
from macros.formatting.dates import date_vi
from macros.publication import Publication

FORMATS = (NARROW, WIDE, FILE)
LONG = "Một nhãn rất dài, dài hơn bề ngang của màn hình điện thoại nhỏ nhất mà trang phải phục vụ, để chữ phải xuống dòng"


@pytest.fixture
def charts(publication: Publication) -> list[ChartModel]:
    return [entry.chart for entry in chart_index(publication)]


def model(kind: str, series: int, *rows: tuple[str, tuple[int | Decimal, ...]], unit: str = "việc") -> ChartModel:
    roles = ("neutral", "accent", "done", "ongoing")
    return ChartModel(
        id="7-2030-thu",
        page="cam-ket",
        kind=kind,  # type: ignore[arg-type]
        title="Tiêu đề",
        question="Câu hỏi?",
        finding="Điều thấy được.",
        unit=unit,
        series=tuple(Series(f"Cột {index + 1} có tên khá dài", roles[index]) for index in range(series)),  # type: ignore[arg-type]
        rows=tuple(Row(label, values, "accent") for label, values in rows),
    )


HARD = [
    model("bars", 1, (LONG, (0,)), ("Ngắn", (1,)), (LONG, (1_234_567,))),
    model("bars", 4, ("Một", (1, 0, 0, 120)), (LONG, (0, 0, 0, 0)), ("Ba", (30, 30, 30, 30))),
    model("bars", 1, ("A", (Decimal("4.8"),)), unit="%"),
    model("parts", 1, (LONG, (1,)), ("B", (998,)), ("C", (1,))),
    model("squares", 4, (LONG, (1, 0, 40, 300)), ("Hai", (0, 0, 0, 1))),
]


def words(drawing: Drawing) -> list[Text]:
    return [shape for shape in drawing.shapes if isinstance(shape, Text)]


def assert_tidy(drawing: Drawing, width: float) -> None:
    """Every text inside the picture, no two of them on each other."""
    boxes = [(text.text, text.extent(width)) for text in words(drawing)]
    for said, (left, top, right, bottom) in boxes:
        assert left >= -0.5, said
        assert top >= -0.5, said
        assert right <= width + 0.5, said
        assert bottom <= drawing.height + 0.5, said
    for (one, a), (other, b) in combinations(boxes, 2):
        # 3 px of a line's height are room for accents that no two neighbours use at once.
        apart = a[2] <= b[0] + 0.5 or b[2] <= a[0] + 0.5 or a[3] <= b[1] + 3 or b[3] <= a[1] + 3
        assert apart, (one, other)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.name)
def test_texts_fit_and_never_touch(charts: list[ChartModel], format_: Format) -> None:
    for chart in [*charts, *HARD]:
        drawing = layout_of(chart, format_).drawing
        assert_tidy(drawing, format_.width)
        if format_ is not FILE:
            assert_tidy(drawing, format_.width * 1.45)


def test_no_word_in_a_page_is_smaller_than_13_px(charts: list[ChartModel]) -> None:
    for chart in charts:
        assert all(text.size >= 13 for format_ in (NARROW, WIDE) for text in words(layout_of(chart, format_).drawing))


@pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.name)
def test_every_number_and_label_of_the_table_is_in_the_picture(charts: list[ChartModel], format_: Format) -> None:
    for chart in [*charts, *HARD]:
        said = " ".join(text.text for text in words(layout_of(chart, format_).drawing))
        for row in chart.rows:
            # Of a line the axis says when; its numbers stand where there is room, the newest and the extremes first.
            assert chart.kind == "lines" or row.label in said, (chart.id, row.label)
            if not chart.over_time:
                assert shown(chart, row.total) in said


def test_bars_are_as_long_as_their_numbers(charts: list[ChartModel]) -> None:
    for chart in (c for c in charts if c.kind == "bars"):
        frame = layout_of(chart, WIDE).frame
        boxes = [s for s in layout_of(chart, WIDE).drawing.under if s.kind == "box"]
        lengths = sorted(round(box.width.share / (frame.right - frame.left) * frame.high, 6) for box in boxes)  # type: ignore[union-attr]
        assert lengths == pytest.approx(sorted(float(value) for row in chart.rows for value in row.values if value)), chart.id


def test_parts_fill_the_whole_bar(charts: list[ChartModel]) -> None:
    for chart in (c for c in charts if c.kind == "parts" and c.whole):
        shares = [s.width.share for s in layout_of(chart, NARROW).drawing.under if s.kind == "box" and s.paint != "surface-2"]  # type: ignore[union-attr]
        assert sum(shares) == pytest.approx(float(sum(row.total for row in chart.rows)) / float(chart.largest))


def test_pictures_are_named_by_answer_and_described_by_finding(charts: list[ChartModel]) -> None:
    for chart in charts:
        root = ElementTree.fromstring(f"<div>{inline_pictures(chart)}</div>")
        ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
        assert set(ids.values()) == {1}
        for svg in root.findall("svg"):
            texts = {element.get("id"): element.text for element in svg.iter()}
            assert svg.get("role") == "img"
            assert texts[svg.get("aria-labelledby")] == chart.title
            assert texts[svg.get("aria-describedby")] == chart.finding


def test_a_poster_carries_title_source_and_date(publication: Publication) -> None:
    credit = credit_line(publication)
    for entry in chart_index(publication):
        source = source_line(publication, entry.report, entry.chart)
        drawing = poster(entry.chart, source, credit)
        assert_tidy(drawing, drawing.width)
        said = " ".join(text.text for text in words(drawing))
        for text in (entry.chart.title, entry.chart.finding, source, credit):
            assert text in said
        root = ElementTree.fromstring(fixed_svg(drawing, entry.chart.title, entry.chart.finding))
        assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert date_vi(publication.dataset.site.as_of) in credit


def test_a_negative_value_is_drawn_to_the_left_and_keeps_its_sign() -> None:
    chart = model("bars", 1, ("Tăng", (Decimal("5.2"),)), ("Giảm", (Decimal("-2.3"),)), unit="%")
    layout = layout_of(chart, FILE)
    boxes = [shape for shape in layout.drawing.under if isinstance(shape, Box)]
    assert all(box.width.share > 0 for box in boxes)
    assert boxes[0].x.share == pytest.approx(boxes[1].x.share + boxes[1].width.share)
    assert "−2,3%" in [shape.text for shape in layout.drawing.over if isinstance(shape, Text)]
