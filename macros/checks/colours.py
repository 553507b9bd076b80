"""The colours of a site can be read: 4.5 to 1 at least between text and what is behind it, in both palettes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.checks.base import Check, CheckInput
from macros.derived.colours import GROUNDS, READABLE, contrast
from macros.drawing.palette import dark_palette, light_palette
from macros.formatting.numbers import number_vi
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    site = given.dataset.site
    if site.colours is None:
        return
    for field, palette, advice in (
        ("accent", light_palette(), "Hãy chọn màu đậm hơn."),
        ("dark_accent", dark_palette(), "Hãy chọn màu sáng hơn, hoặc bỏ trống để máy tự chọn."),
    ):
        colour = getattr(site.colours, field)
        low = min(contrast(colour, palette[ground]) for ground in GROUNDS) if colour else READABLE
        if low < READABLE:
            shown = number_vi(Decimal(int(low * 100)) / 100)
            message = f"Màu {colour} khó đọc trên nền trang: độ tương phản {shown}, cần ít nhất {number_vi(Decimal(str(READABLE)))}."
            yield Problem.at(site.origin.at("colours", field), CHECK.name, message, advice, colour)


CHECK = Check("colours", "Màu của website đọc được trên cả nền sáng và nền tối.", _run)
