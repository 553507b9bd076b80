"""Drawings: texts are measured as a browser measures them, pictures have the same bytes every time, data stay data."""

from __future__ import annotations

import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from macros import kept
from macros.drawing import png
from macros.drawing.palette import light_palette
from macros.drawing.shapes import Across, Box, Drawing, Text
from macros.drawing.svg import fixed_svg, fluid_svg, short, svg_for_png
from macros.drawing.typeface import SLACK, typeface

SENTENCE = "Đẩy nhanh tiến độ Bệnh viện Ung bướu 500 giường, ưỡn ẹo Ặ Ẫ Ỵ"


def small(text: str = "Cần Thơ") -> Drawing:
    return Drawing(200, 40, (Box(Across(0.1), 0, Across(0.5), 20, "chart-done"), Text(Across(0.6, 6), 14, text)))


@pytest.mark.parametrize("bold", [False, True])
def test_widths_are_those_of_the_browser(browser: Browser, address: str, bold: bool) -> None:
    page = browser.new_page()
    page.goto(f"{address}/phuong-phap/")
    measured = page.evaluate(
        """async ([text, weight]) => {
            await document.fonts.load(`${weight} 20px "Be Vietnam Pro"`, text);
            const context = document.createElement("canvas").getContext("2d");
            context.font = `${weight} 20px "Be Vietnam Pro"`;
            return context.measureText(text).width;
        }""",
        [SENTENCE, 700 if bold else 400],
    )
    page.close()
    assert typeface(bold).width(SENTENCE, 20) / SLACK == pytest.approx(measured, rel=0.015)


def test_wrapping_keeps_every_word_and_no_line_is_too_long() -> None:
    lines = typeface().wrap(SENTENCE, 14, 120)
    assert " ".join(lines) == SENTENCE
    assert len(lines) > 2
    assert all(typeface().width(line, 14) <= 120 for line in lines)


def test_a_clamped_text_says_that_it_goes_on() -> None:
    lines = typeface().clamp(SENTENCE, 14, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert typeface().width(lines[-1], 14) <= 120


def test_texts_of_data_cannot_break_out_of_the_picture() -> None:
    evil = '"><script>alert(1)</script>&'
    for svg in (fluid_svg(small(evil), "k", evil, evil, "picture"), fixed_svg(small(evil), evil, evil)):
        root = ElementTree.fromstring(svg)
        assert not [element for element in root.iter() if element.tag.endswith("script")]
        assert evil in [element.text for element in root.iter()]


def test_a_file_has_literal_colours_and_a_page_has_classes() -> None:
    assert light_palette()["chart-done"] in fixed_svg(small(), "t")
    fluid = fluid_svg(small(), "k", "t", "d", "picture")
    assert 'class="fill-chart-done"' in fluid
    assert "#" not in fluid


def test_a_length_that_mixes_share_and_pixels_is_refused() -> None:
    mixed = Drawing(200, 40, (Box(Across(0.1, 5), 0, Across(0.5), 20, "chart-done"),))
    with pytest.raises(ValueError, match="mix"):
        fluid_svg(mixed, "k", "t", "d", "picture")


@pytest.mark.parametrize(("value", "written"), [(12.5, "12.5"), (40.0, "40"), (-0.001, "0"), (1 / 3, "0.33"), (100.0, "100")])
def test_numbers_are_written_short(value: float, written: str) -> None:
    assert short(value) == written


def test_a_picture_is_the_same_bytes_drawn_twice_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    svg = svg_for_png(small())
    drawn = png.png(svg, 400)
    assert len(list(tmp_path.rglob("*.png"))) == 1
    assert png.png(svg, 400) == drawn == png.draw(svg, 400)
    assert struct.unpack(">II", drawn[16:24]) == (400, 80)


def test_a_kept_picture_is_not_used_for_another_drawing_or_width(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    first = png.png(svg_for_png(small()), 400)
    assert png.png(svg_for_png(small("Sóc Trăng")), 400) != first
    assert png.png(svg_for_png(small()), 500) != first
