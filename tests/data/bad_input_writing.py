"""Mistakes in letters, signs and the form of YAML."""

from __future__ import annotations

import unicodedata

from tests.data.bad_input import BadInput, instead, written
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
ACTIVITIES = f"{REPORT}/activities.yml"
PROBLEMS = f"{REPORT}/problems.yml"
LABEL = "label: Đèn đường cần thay"
UNIT = "  unit: đèn\n"

_T = "Chữ và ký tự"
TEXTS = (
    BadInput(
        _T, "Chữ có dấu ở dạng tổ hợp (NFD)", FIGURES, instead(LABEL, unicodedata.normalize("NFD", LABEL)), "nfc", 3, ("dựng sẵn",), LABEL
    ),
    BadInput(
        _T, "Ký tự không nhìn thấy", FIGURES, instead(LABEL, "label: Đèn\u200b đường cần thay"), "character", "cần thay", ("U+200B",), LABEL
    ),
    BadInput(
        _T,
        "Dấu cách đặc biệt chép từ Word",
        FIGURES,
        instead(LABEL, "label: Đèn\u00a0đường cần thay"),
        "character",
        "cần thay",
        ("Word",),
        LABEL,
    ),
    BadInput(
        _T,
        "Chữ Ð của bảng mã khác",
        FIGURES,
        instead(LABEL, "label: Ðèn đường cần thay"),
        "character",
        "cần thay",
        ("`Đ`",),
        "label: Ðèn đường cần thay",
    ),
    BadInput(_T, "Ký tự điều khiển", FIGURES, instead(LABEL, "label: Đèn\x07 đường cần thay"), "character", "cần thay", ("U+0007",), LABEL),
    BadInput(
        _T,
        "Ký tự ẩn viết bằng dấu gạch chéo ngược",
        FIGURES,
        instead(LABEL, 'label: "Đèn\\u200b đường"'),
        "character",
        'label: "Đèn',
        ("\\",),
        'label: "Đèn\\u200b đường"',
    ),
    BadInput(
        _T,
        "Mã HTML trong chữ",
        PROBLEMS,
        instead("Thiếu đèn thay thế.", "Thiếu <b>đèn</b>."),
        "markup",
        "Thiếu",
        ("HTML", "<b>"),
        "statement: Thiếu <b>đèn</b>.",
    ),
    BadInput(
        _T,
        "Ký hiệu Markdown trong chữ",
        PROBLEMS,
        instead("Thiếu đèn thay thế.", "Thiếu **đèn**."),
        "markup",
        "Thiếu",
        ("Markdown",),
        "statement: Thiếu **đèn**.",
    ),
    BadInput(
        _T,
        "Mã mẫu trang (Jinja) trong chữ",
        PROBLEMS,
        instead("Thiếu đèn thay thế.", "'{{ 7*7 }}'"),
        "markup",
        "7*7",
        ("Jinja",),
        "statement: '{{ 7*7 }}'",
    ),
    BadInput(_T, "Dấu # giữa câu", FIGURES, instead(LABEL, "label: Đèn # đường"), "comment", "Đèn #", ("ghi chú",), "label: Đèn # đường"),
    BadInput(
        _T,
        "Ngoặc kép cong quanh câu",
        FIGURES,
        instead(LABEL, "label: “Đèn đường”"),
        "quotes",
        "“Đèn",
        ('"Đèn đường"',),
        "label: “Đèn đường”",
    ),
)

_Y = "Cách viết tệp (YAML)"
SYNTAX = (
    BadInput(_Y, "Thụt đầu dòng bằng phím Tab", FIGURES, instead(UNIT, "\tunit: đèn\n"), "tab", "\tunit", ("dấu cách",), "(Tab)unit: đèn"),
    BadInput(_Y, "Thụt vào quá sâu", FIGURES, instead(UNIT, f"  {UNIT}"), "yaml", "    unit", ("thụt vào", "thẳng hàng"), "    unit: đèn"),
    BadInput(_Y, "Thụt vào quá ít", FIGURES, instead(UNIT, " unit: đèn\n"), "yaml", " unit: đèn", ("thụt vào",), " unit: đèn"),
    BadInput(_Y, "Ngoặc kép không đóng", FIGURES, instead(UNIT, '  unit: "đèn\n'), "yaml", 'unit: "đèn', ("không đóng lại",), 'unit: "đèn'),
    BadInput(
        _Y, "Ngoặc vuông không đóng", ACTIVITIES, instead("[vd-so-do]", "[vd-so-do"), "yaml", "[vd-so-do", ("]",), "bodies: [vd-so-do"
    ),
    BadInput(
        _Y,
        "Ngoặc kép thẳng bên trong câu",
        FIGURES,
        instead(LABEL, 'label: "Đèn" đường'),
        "yaml",
        'label: "Đèn" đường',
        ("“…”",),
        'label: "Đèn" đường',
    ),
    BadInput(
        _Y,
        "Dấu hai chấm giữa câu",
        FIGURES,
        instead(LABEL, "label: Đèn: cần thay"),
        "yaml",
        "Đèn: cần",
        ("ngoặc kép",),
        "label: Đèn: cần thay",
    ),
    BadInput(
        _Y, "Thiếu dấu cách sau dấu hai chấm", FIGURES, instead("unit: đèn", "unit:đèn"), "yaml", "unit:đèn", ("unit: đèn",), "unit:đèn"
    ),
    BadInput(_Y, "Thiếu dấu hai chấm", FIGURES, instead("unit: đèn", "unit đèn"), "yaml", "unit đèn", ("`unit`",), "unit đèn"),
    BadInput(
        _Y,
        "Thiếu dấu cách sau dấu gạch",
        FIGURES,
        instead("- id: 7-2030/i-so-2", "-id: 7-2030/i-so-2"),
        "yaml",
        "-id:",
        ("- id: 7-2030/i-so-2",),
        "-id: 7-2030/i-so-2",
    ),
    BadInput(
        _Y, "Câu bắt đầu bằng dấu *", FIGURES, instead(LABEL, "label: *Đèn đường"), "yaml", "*Đèn", ("ngoặc kép",), "label: *Đèn đường"
    ),
    BadInput(
        _Y, "Câu bắt đầu bằng dấu @", FIGURES, instead(LABEL, "label: @Đèn đường"), "yaml", "@Đèn", ("ngoặc kép",), "label: @Đèn đường"
    ),
    BadInput(_Y, "Neo (&) của YAML", FIGURES, instead(LABEL, "label: &x Đèn đường"), "yaml", "&x", ("neo",), "label: &x Đèn đường"),
    BadInput(
        _Y,
        "Thẻ (!) của YAML",
        FIGURES,
        instead(LABEL, "label: !!python/object/apply:os.system [ls]"),
        "yaml",
        "os.system",
        ("thẻ",),
        "label: !!python/object/apply:os.system [ls]",
    ),
    BadInput(
        _Y, "Lồng nhau quá nhiều bậc", FIGURES, instead(LABEL, f"label: {'[' * 40}{']' * 40}"), "yaml", "[[[", ("bậc",), "label: [[[[[[…"
    ),
    BadInput(
        _Y,
        "Tệp không phải một danh sách",
        PROBLEMS,
        written("# yaml-language-server: $schema=../../../schemas/problems.schema.json\nid: 7-2030/iv-a-1\n"),
        "type",
        2,
        ("danh sách",),
        "id: 7-2030/iv-a-1",
    ),
    BadInput(_Y, "Tệp rỗng", PROBLEMS, written(""), "empty", 1, ("rỗng",), ""),
    BadInput(
        _Y,
        "Thiếu dòng đầu chỉ tới lược đồ",
        PROBLEMS,
        instead("# yaml-language-server: $schema=", "# "),
        "schema-line",
        1,
        ("schemas/problems.schema.json",),
        "- id: … ở ngay dòng đầu",
    ),
    BadInput(
        _Y,
        "Dòng đầu chỉ sai lược đồ",
        PROBLEMS,
        instead("problems.schema", "figures.schema"),
        "schema-line",
        1,
        ("schemas/problems.schema.json",),
        "# yaml-language-server: $schema=…/figures.schema.json",
    ),
)
