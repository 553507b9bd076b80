"""What a picture may cost: nothing is drawn twice, nothing is drawn where a page waits for it. Counted, never timed."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from macros.cache import kept
from macros.drawing import beside, png
from macros.drawing.canvas import canvas
from macros.drawing.letters import _word, written
from macros.drawing.palette import light_palette
from macros.drawing.shapes import Across, Box, Drawing, Line, Text
from macros.drawing.sheet import MOST, STEPS, Sheet
from macros.drawing.typeface import typeface
from macros.pages import commitment
from macros.pages.qr import Code, codes
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.social.card import WIDTH
from macros.social.face import PageWords, faces

#: What two pictures of commitments may have to draw anew: the words of one title, at the size that it is set in.
NEW_WORDS = 60


def cards(publication: Publication) -> list[Drawing]:
    """The pictures of a dozen commitments."""
    ids = list(publication.dataset.commitments)[:12]
    words = [PageWords(f"cam-ket/{key}/", publication.dataset.commitments[key].statement, "x", key.split("/")[0]) for key in ids]
    return [face.picture.drawing for face in faces(publication, words).values()]


def test_words_that_were_drawn_are_not_drawn_again(publication: Publication) -> None:
    drawings = cards(publication)
    for drawing in drawings:
        png.draw(drawing, WIDTH)
    before = _word.cache_info().misses
    again = [png.draw(drawing, WIDTH) for drawing in drawings]
    assert _word.cache_info().misses == before
    assert len(set(again)) == len(drawings)


def test_one_picture_more_draws_its_own_words_only(publication: Publication) -> None:
    _word.cache_clear()
    written.cache_clear()
    misses = []
    for drawing in cards(publication):
        png.draw(drawing, WIDTH)
        misses.append(_word.cache_info().misses)
    assert misses[0] > 0
    assert max(later - earlier for earlier, later in pairwise(misses)) <= NEW_WORDS


def test_a_card_has_the_colours_that_the_style_sheet_gives_and_few_between(publication: Publication) -> None:
    for drawing in cards(publication):
        sheet = canvas(drawing, WIDTH)
        exact = {sheet.number(light_palette()[shape.paint]) for shape in drawing.shapes}
        # Text on the band and on the paper, each in two colours, and steps between.
        assert max(exact) < 10
        assert len(sheet.palette) // 3 <= 10 + 5 * STEPS


def test_a_soft_edge_mixes_both_colours_and_leaves_the_rest_alone() -> None:
    sheet = Sheet(4, 1, "#ffffff", ["#000000", "#ff0000"])
    sheet.image.paste(sheet.number("#ff0000"), (2, 0, 4, 1))
    mask = Image.new("L", (4, 1))
    mask.putdata([255, 128, 128, 0])
    sheet.paint(mask, 0, 0, "#000000")
    colours = [tuple(sheet.palette[3 * number : 3 * number + 3]) for number in sheet.image.tobytes()]
    assert colours == [(0, 0, 0), (128, 128, 128), (128, 0, 0), (255, 0, 0)]


def test_a_full_palette_takes_the_nearest_colour_and_keeps_those_that_must_be_exact() -> None:
    sheet = Sheet(1, 1, "#ffffff", ["#010203", "#0a6062"])
    for red in range(0, 256, 8):
        for green in range(0, 256, 8):
            sheet.number(f"#{red:02x}{green:02x}80")
    assert len(sheet.palette) == 3 * MOST
    assert sheet.number("#0a6062") == 2
    near = sheet.number("#010204")
    assert tuple(sheet.palette[3 * near : 3 * near + 3]) == (1, 2, 3)


def test_a_picture_out_of_its_paper_is_cut_not_refused() -> None:
    over = (Box(Across(0, -20), -5, Across(0, 400), 60, "accent", radius=8), Text(Across(0, 180), 38, "Cần Thơ", 30, halo=True))
    drawing = Drawing(200, 40, (*over, Line(Across(), 20, Across(2), 20, "ink", dashed=True)))
    assert png.draw(drawing, 400) == png.draw(replace(drawing), 400)


def test_bands_that_pictures_share_unpack_to_the_rows_of_each(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    """By zlib itself, which looks at the sum at the end: those who show a picture may pass over a wrong one. The last has a band cut short."""
    png._LATELY.clear()
    packers: list[int] = []
    begin = zlib.compressobj
    monkeypatch.setattr(zlib, "compressobj", lambda *how: packers.append(0) or begin(*how))
    bands = 0
    first, second = cards(publication)[:2]
    for drawing in (first, second, replace(second, height=second.height - 40)):
        content = png.draw(drawing, WIDTH)
        begun = content.index(b"IDAT")
        packed = content[begun + 4 : begun + 4 + int.from_bytes(content[begun - 4 : begun])]
        sheet = canvas(drawing, WIDTH)
        pixels, wide = sheet.image.tobytes(), sheet.image.width
        bands += -(-sheet.image.height // png.BAND)
        assert zlib.decompress(packed) == b"".join(b"\0" + pixels[at : at + wide] for at in range(0, len(pixels), wide))
    assert len(packers) < bands - 2


def test_what_is_kept_of_other_pictures_does_not_grow(publication: Publication) -> None:
    for number in range(3 * png.KEPT):
        png.draw(Drawing(200, 60, (Text(Across(), 20, str(number)),)), 200)
    assert max(map(len, png._LATELY.values())) == png.KEPT


def test_words_put_together_of_letters_are_what_would_be_drawn_in_one(publication: Publication) -> None:
    words = sorted(
        {
            (word, text.bold, text.size)
            for card in cards(publication)
            for text in card.shapes
            if isinstance(text, Text)
            for word in text.text.split()
        }
    )
    assert len(words) > 100
    for word, bold, size in words:
        font = ImageFont.truetype(io.BytesIO(typeface(bold).ttf), size, layout_engine=ImageFont.Layout.BASIC)
        whole = Image.new("L", (round(3 * size * len(word)), round(4 * size)))
        ImageDraw.Draw(whole).text((size, 2 * size), word, fill=255, font=font, anchor="ls")
        left, top, right, bottom = whole.getbbox() or pytest.fail(word)
        line = written(word, bold, size)
        assert (line.mask.tobytes(), line.box) == (
            whole.crop((left, top, right, bottom)).tobytes(),
            tuple(a - b for a, b in zip((left, top, right, bottom), (size, 2 * size) * 2, strict=True)),
        ), word
        assert line.length == font.getlength(word), word


def test_each_page_finds_its_code_drawn(publication: Publication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes are drawn beside the build, before their pages: none is left to a page, none is drawn for nothing."""
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    ids = list(publication.dataset.commitments)
    wanted = list(codes(publication))
    assert len({code.name for code in wanted}) == len(ids)
    for code in wanted[:6]:
        code.content()
    drawn = sorted(tmp_path.rglob("*.svg"))
    monkeypatch.setattr("macros.pages.qr._drawn", lambda address: pytest.fail(f"{address} was not drawn ahead"))
    renderer = Renderer(publication)
    for key in ids[:6]:
        assert 'class="qr__code"' in commitment.render(renderer, f"cam-ket/{key}/", key)
    assert sorted(tmp_path.rglob("*.svg")) == drawn


def test_codes_and_pictures_share_the_processes_that_draw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "CACHE", tmp_path)
    drawings = [
        *(Code(f"https://example.org/{number}/") for number in range(8)),
        *(beside.Picture(f"{number}.png", Drawing(200, 40, (Text(Across(), 20, str(number)),)), 200) for number in range(8)),
    ]
    for process in beside.begin(drawings):
        process.join()
        assert process.exitcode == 0
    assert all(drawing.is_kept() for drawing in drawings)
    assert beside.begin(drawings) == []
