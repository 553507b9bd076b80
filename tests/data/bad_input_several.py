"""Mistakes about what came with several documents and several sites: drafts, promises continued, indicators, colours, logo."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead, written
from tests.project import REPORT

_G = "Nhiều văn bản, website của nơi khác"
_SITE = "data/site.yml"
_LOGO = "data/logo.svg"

SEVERAL = (
    BadInput(
        _G,
        "Nháp mà máy không nhận ra",
        f"{REPORT}/report.yml",
        instead("id: 7-2030\n", "id: 7-2030\n'draft': true\n"),
        "drafts",
        "'draft': true",
        ("không nhận ra", "`draft: true`"),
        "'draft': true",
    ),
    BadInput(
        _G,
        "Cam kết làm tiếp cam kết của cùng văn bản",
        f"{REPORT}/commitments.yml",
        instead("  deadline: 2030-11-30\n", "  deadline: 2030-11-30\n  continues: 7-2030/v-1-1\n"),
        "continued",
        "continues: 7-2030/v-1-1",
        ("cùng một văn bản", "ký trước"),
        "continues: 7-2030/v-1-1",
    ),
    BadInput(
        _G,
        "Số khác đơn vị với chỉ số",
        f"{REPORT}/figures.yml",
        instead('  as_printed: "2.400"\n', '  indicator: tang-truong-grdp\n  as_printed: "2.400"\n'),
        "indicators",
        "unit: đèn",
        ("tính bằng đèn", "tính bằng %"),
        "indicator: tang-truong-grdp (unit: đèn)",
    ),
    BadInput(
        _G,
        "Màu khó đọc",
        _SITE,
        added('colours: {band: "#0a4f50", accent: "#9fd8d9"}\n'),
        "colours",
        "colours:",
        ("khó đọc", "đậm hơn"),
        'accent: "#9fd8d9"',
    ),
    BadInput(
        _G,
        "Logo lấy hình từ nơi khác",
        _LOGO,
        written('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">\n<use href="https://vi.du/x.svg"/>\n</svg>\n'),
        "logo",
        "<use",
        ("href", "không lấy gì từ nơi khác"),
        '<use href="https://vi.du/x.svg"/>',
    ),
)
