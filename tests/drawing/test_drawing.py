"""Drawings: texts are measured as a browser measures them, pictures have the same bytes every time, data stay data."""

from __future__ import annotations

import io
import os
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageColor

from macros.cache import kept
from macros.drawing import beside, png
from macros.drawing.letters import drawable
from macros.drawing.palette import light_palette
from macros.drawing.shapes import Across, Box, Dot, Drawing, Line, Text
from macros.drawing.svg import fixed_svg, fluid_svg, short
from macros.drawing.typeface import SLACK, typeface

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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
    drawn = png.png(small(), 400)
    assert len(list(tmp_path.rglob("pictures/*.png"))) == 1
    assert png.png(small(), 400) == drawn == png.draw(small(), 400)
    assert struct.unpack(">II", drawn[16:24]) == (400, 80)


def test_a_kept_picture_is_not_used_for_another_drawing_or_width(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    first = png.png(small(), 400)
    assert png.png(small("Sóc Trăng"), 400) != first
    assert png.png(small(), 500) != first


def test_a_picture_has_each_shape_in_its_place_and_colour() -> None:
    shapes = (
        Box(Across(0.1), 0, Across(0.5), 20, "chart-done"),
        Box(Across(0, 130), 0, Across(0, 60), 20, "accent", radius=10),
        Dot(Across(0, 20), 40, 8, "chart-accent"),
        Dot(Across(0, 60), 40, 8, "chart-accent", hollow=True),
        Line(Across(0, 100), 40, Across(0, 190), 40, "chart-neutral", dashed=True, thick=4),
        Text(Across(0, 25), 14, "■■", paint="note-line"),
    )
    image = Image.open(io.BytesIO(png.draw(Drawing(200, 60, shapes), 400))).convert("RGB")
    colours = light_palette()

    def is_there(x: float, y: float, colour: str) -> bool:
        """Whether the colour stands there; few colours for a whole picture shift it a little."""
        wanted = ImageColor.getrgb(colour)
        return all(abs(a - b) <= 4 for a, b in zip(image.getpixel((round(x * 2), round(y * 2))), wanted, strict=True))

    assert is_there(110, 3, colours["chart-done"])
    assert is_there(131, 1, "#ffffff"), "the corner of a rounded box"
    assert is_there(160, 10, colours["accent"])
    assert is_there(20, 40, colours["chart-accent"])
    assert is_there(60, 40, "#ffffff"), "inside a ring"
    assert is_there(60, 33.2, colours["chart-accent"])
    dashes = [is_there(x / 2, 40, colours["chart-neutral"]) for x in range(202, 376)]
    assert 0.4 < sum(dashes) / len(dashes) < 0.7


def test_a_letter_over_a_line_keeps_its_halo() -> None:
    crossed = Drawing(
        100, 40, (Line(Across(), 20, Across(1), 20, "ink", thick=4),), (Text(Across(0.5), 25, "o", 14, "middle", "ink", halo=True),)
    )
    bare = Drawing(100, 40, crossed.under, (Text(Across(0.5), 25, "o", 14, "middle", "ink"),))

    def ink(drawing: Drawing) -> int:
        return sum(value < 100 for value in Image.open(io.BytesIO(png.draw(drawing, 200))).convert("L").tobytes())

    assert ink(crossed) < ink(bare)


def test_equal_pictures_are_drawn_once_and_all_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    pictures = [beside.Picture(f"{number}.png", small(f"Tranh {number % 6}"), 200) for number in range(24)]
    for process in beside.begin(pictures):
        process.join()
        assert process.exitcode == 0
    assert len(list(tmp_path.rglob("pictures/*.png"))) == 6
    assert beside.begin(pictures) == [], "all of them are kept"
    monkeypatch.setattr(png, "draw", lambda *_: pytest.fail("drawn again"))
    assert [picture.content()[:4] for picture in pictures] == [b"\x89PNG"] * 24


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere than on Linux a process reads the code anew, without what this test puts in it"
)
@pytest.mark.parametrize(
    ("processors", "shares"), [(1, ["0123456789ab"]), (2, ["0123456789ab"]), (3, ["012345", "6789ab"]), (9, ["0123", "4567", "89ab"])]
)
def test_one_processor_is_left_to_the_build_and_what_is_drawn_is_passed_over(
    processors: int, shares: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    monkeypatch.setattr(beside.os, "cpu_count", lambda: processors)
    pictures = [beside.Picture(f"{number:x}", small(f"Tranh {number}"), 200) for number in range(12)]
    with monkeypatch.context() as patch:
        patch.setattr(beside, "_draw", lambda share: (tmp_path / str(os.getpid())).write_text("".join(picture.path for picture in share)))
        for process in beside.begin(pictures):
            process.join()
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == shares
    for picture in pictures[2:]:
        picture.content()
    drawn: list[Drawing] = []
    monkeypatch.setattr(beside.os, "nice", lambda _: None)
    monkeypatch.setattr(png, "draw", lambda drawing, _: drawn.append(drawing) or b"")
    monkeypatch.setattr(beside, "as_helper", lambda: None)
    beside._draw(pictures)
    assert drawn == [picture.drawing for picture in pictures[:2]]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("10⁴ m", "10^4 m"), ("10⁻⁵", "10^-5"), ("m² và m³", "m² và m³"), ("2⅓ ha", "2 1/3 ha"), ("⅔ số hộ", "2/3 số hộ"), ("①②", "(1)(2)"), ("CO₂", "CO2"),
        ("№ 5", "No 5"), ("5℃", "5°C"), ("mục Ⅱ", "mục II"), ("↑ 5%", "(lên) 5%"), ("✓ Rõ", "(v) Rõ"), ("■ a", "• a"), ("Škoda", "Skoda"), ("中", "?"),
    ],
)  # fmt: skip
def test_signs_that_the_typeface_lacks_mean_the_same_in_others(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


@pytest.mark.parametrize("sign", "≥≤→≈‰₂±×–…“”•°²³½€₫⁴⅓①№℃↑↓✓■Š中💡")
def test_no_sign_is_lost_in_a_picture(sign: str) -> None:
    """A sign that the typeface lacks leaves ink all the same: "≥ 90%" must not become "90%"."""

    def ink(text: str) -> int:
        drawing = Drawing(100, 40, (), (Text(Across(0, 4), 25, text, 14),))
        return sum(value < 160 for value in Image.open(io.BytesIO(png.draw(drawing, 200))).convert("L").tobytes())

    assert ink(f"90{sign}") > ink("90")
