"""Mistakes in names of fields and in codes."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.data.bad_input_kinds import kind
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"
ACTIVITIES = f"{REPORT}/activities.yml"
COMMITMENTS = f"{REPORT}/commitments.yml"
PROBLEMS = f"{REPORT}/problems.yml"
RELATIONS = f"{REPORT}/relations.yml"
UNIT = "  unit: đèn\n"

_F = "Tên trường"
FIELDS = (
    BadInput(
        _F,
        "Tên trường viết sai",
        FIGURES,
        instead("label: Đèn", "lable: Đèn"),
        "unknown-field",
        "lable",
        ("`label`",),
        "lable: Đèn đường cần thay",
    ),
    BadInput(
        _F,
        "Trường không có",
        FIGURES,
        instead(UNIT, f"{UNIT}  màu: vàng\n"),
        "unknown-field",
        "màu",
        ("Các trường được dùng",),
        "màu: vàng",
    ),
    BadInput(_F, "Thiếu trường", FIGURES, instead(UNIT, ""), "missing-field", "id: 7-2030/i-so-1", ("`unit`",), "(không có dòng unit)"),
    BadInput(_F, "Trường bỏ trống", FIGURES, instead("unit: đèn", "unit:"), "type", "unit:", ("bỏ trống",), "unit:"),
    BadInput(
        _F,
        "Trường viết hai lần",
        FIGURES,
        instead(UNIT, f"{UNIT}  unit: cái\n"),
        "duplicate-key",
        "unit: cái",
        ("hai lần", "dòng 5"),
        "unit: đèn, rồi unit: cái",
    ),
    BadInput(_F, "Số ở chỗ của chữ", FIGURES, instead("unit: đèn", "unit: 5"), "type", "unit: 5", ('"5"',), "unit: 5"),
    BadInput(
        _F,
        "Một mã ở chỗ của danh sách",
        ACTIVITIES,
        instead("[vd-so-do]", "vd-so-do"),
        "type",
        "bodies:",
        ("[vd-so-do]",),
        "bodies: vd-so-do",
    ),
    BadInput(
        _F,
        "Chữ ở chỗ của true hoặc false",
        COMMITMENTS,
        instead("  source:", "  implied: có\n  source:"),
        "type",
        "implied: có",
        ("true",),
        "implied: có",
    ),
    BadInput(
        _F,
        "yes, no thay cho true, false",
        COMMITMENTS,
        instead("  source:", "  implied: yes\n  source:"),
        "ambiguous",
        "implied: yes",
        ("true",),
        "implied: yes",
    ),
    BadInput(
        _F,
        "Giá trị không có trong danh sách cho phép",
        RELATIONS,
        instead("kind: sum", "kind: sun"),
        "type",
        "kind: sun",
        ("`sum`",),
        "kind: sun",
    ),
    BadInput(
        _F,
        "Chữ ở chỗ của một nhóm trường",
        PROBLEMS,
        instead("{section: IV, point: a, page: 2, excerpt: thiếu đèn}", "trang 2"),
        "type",
        "source:",
        ("các trường con",),
        "source: trang 2",
    ),
)

_C = "Mã"
CODES = (
    BadInput(
        _C,
        "Mã có dấu, chữ hoa hay dấu cách",
        FIGURES,
        instead("id: 7-2030/i-so-2", "id: 7-2030/I số 2"),
        "type",
        "I số 2",
        ("`7-2030/i-so-2`",),
        "id: 7-2030/I số 2",
    ),
    BadInput(
        _C,
        "Mã trùng",
        FIGURES,
        instead("id: 7-2030/i-so-2", "id: 7-2030/i-so-1"),
        "duplicate-id",
        9,
        ("figures.yml:2", "còn trống"),
        "id: 7-2030/i-so-1 (hai lần)",
    ),
    BadInput(
        _C,
        "Mã của báo cáo khác",
        FIGURES,
        instead("id: 7-2030/i-so-2", "id: 8-2030/i-so-2"),
        "id",
        "id: 8-2030",
        ("`7-2030/i-so-2`",),
        "id: 8-2030/i-so-2",
    ),
    BadInput(
        _C,
        "Mã đã thôi dùng được dùng lại",
        "data/redirects.yml",
        added("- id: 7-2030/i-so-4\n  to: 7-2030/i-so-1\n  note: Đếm lại.\n"),
        "redirects",
        "id: 7-2030/i-so-4",
        ("dùng lại", "redirects.yml:2"),
        "id: 7-2030/i-so-4",
        at=FIGURES,
    ),
    BadInput(
        _C,
        "Mã thôi dùng trỏ tới mục không có",
        "data/redirects.yml",
        added("- id: 7-2030/v-9\n  to: 7-2030/v-1-11\n  note: Trùng.\n"),
        "redirects",
        "to:",
        ("`7-2030/v-1-1`",),
        "to: 7-2030/v-1-11",
    ),
    BadInput(
        _C,
        "Cơ quan không có",
        ACTIVITIES,
        instead("[vd-so-do]", "[vd-so-dd]"),
        "references",
        "bodies:",
        ("`vd-so-do`",),
        "bodies: [vd-so-dd]",
    ),
    BadInput(
        _C,
        "Văn bản không có",
        f"{REPORT}/citations.yml",
        instead("5-kh-hdnd-vd-2030", "6-kh-hdnd-vd-2030"),
        "references",
        "6-kh",
        ("`5-kh-hdnd-vd-2030`",),
        "document: 6-kh-hdnd-vd-2030",
    ),
    BadInput(
        _C, "Chủ đề không có", PROBLEMS, instead("do-thi-giao-thong", "do-thi"), "references", "do-thi]", ("chủ đề",), "topics: [do-thi]"
    ),
    BadInput(
        _C,
        "Tên chủ đề ở chỗ của mã",
        COMMITMENTS,
        instead("topic: do-thi-giao-thong", "topic: Đô thị, giao thông"),
        "type",
        "topic:",
        ("`do-thi-giao-thong`",),
        "topic: Đô thị, giao thông",
    ),
    BadInput(
        _C,
        "Mã số liệu trong câu không có",
        f"{REPORT}/report.yml",
        instead("Đã thay {7-2030/i-so-2}", "Đã thay {7-2030/i-so-99}"),
        "placeholders",
        "i-so-99",
        ("7-2030/i-so-9",),
        "Đã thay {7-2030/i-so-99}",
    ),
    BadInput(
        _C,
        "Hai mục có cùng một địa chỉ trên website",
        f"{REPORT}/organisation.yml",
        instead("id: 7-2030/iii-1", "id: 7-2030/iii-so-1"),
        "anchors",
        "id: 7-2030/iii-so-1",
        ("địa chỉ",),
        "id: 7-2030/iii-so-1",
    ),
    BadInput(
        _C,
        "Nhóm nằm trong chính nó",
        f"{REPORT}/commitment-groups.yml",
        instead("  title:", "  parent: 7-2030/v-1\n  title:"),
        "groups",
        "parent:",
        ("vòng",),
        "parent: 7-2030/v-1",
    ),
)

#: Names of fields in Vietnamese, as people write them who have seen no example.
VIETNAMESE = kind(
    "Tên trường",
    "Tên trường viết bằng tiếng Việt",
    *(
        (
            f"{REPORT}/figures.yml",
            instead(f"  {name}: ", f"  {written}: "),
            "unknown-field",
            f"  {written}: ",
            (f"`{name}`",),
            f"{written}: …",
        )
        for name, written in (
            ("label", "nhãn"),
            ("value", "giá_trị"),
            ("value", "gia-tri"),
            ("unit", "Đơn vị"),
            ("unit", "don_vi"),
            ("source", "nguồn"),
            ("as_printed", "số in"),
            ("label", "Label"),
            ("value", "vaule"),
            ("source", "sources"),
        )
    ),
)
