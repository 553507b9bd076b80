"""Mistakes about bodies and documents: where they are named, and what became of them."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added, instead
from tests.project import REPORT

BODIES_FILE = "data/bodies/vi-du.yml"
CITATIONS = f"{REPORT}/citations.yml"
MENTIONS = f"{REPORT}/mentions.yml"

_G = "Cơ quan và văn bản"
_EVIDENCE = """  evidence:
    - publisher: Báo Ví Dụ
      url: https://bao.vi.du.vn/bai-1.html
      accessed: 2029-01-02
      excerpt: sáp nhập hai sở
"""
_CITATION = """- id: 7-2030/vd-3
  document: 9-qd-ubnd-vd-2029
  written: Quyết định số 9/QĐ-UBND
  source: {section: II, page: 2, excerpt: Quyết định số 9/QĐ-UBND}
"""
_MENTION = """- id: 7-2030/nd-2
  body: vd-so-do
  name_in_report: sở
  source: {section: II, page: 2, excerpt: Sở Đo}
"""

BODIES = (
    BadInput(
        _G,
        "Cơ quan kế thừa không có nguồn",
        BODIES_FILE,
        instead("  kind: so-nganh\n", "  kind: so-nganh\n  successors: [vd-ubnd]\n"),
        "body-sources",
        "successors:",
        ("không có nguồn", "`evidence`"),
        "successors: [ct-stc] (không có evidence)",
    ),
    BadInput(
        _G,
        "Lời kể về sau không có nguồn",
        BODIES_FILE,
        instead("  kind: so-nganh\n", "  kind: so-nganh\n  later: Vẫn giữ tên.\n"),
        "body-sources",
        "later:",
        ("`later`", "không có nguồn"),
        "later: Vẫn giữ tên. (không có evidence)",
    ),
    BadInput(
        _G,
        "Trang của cơ quan không phải https",
        BODIES_FILE,
        instead("  kind: so-nganh\n", f"  kind: so-nganh\n  website: http://so.vi.du.vn/\n{_EVIDENCE}"),
        "addresses",
        "website:",
        ("https://", "http://"),
        "website: http://so.vi.du.vn/",
    ),
    BadInput(
        _G,
        "Cơ quan kế thừa bắt đầu trước khi cơ quan cũ hết",
        BODIES_FILE,
        added(
            f"- id: vd-so-cu\n  name: Sở Cũ\n  kind: so-nganh\n  valid_to: 2028-06-30\n  successors: [vd-so-moi]\n{_EVIDENCE}"
            f"- id: vd-so-moi\n  name: Sở Mới\n  kind: so-nganh\n  valid_from: 2028-06-01\n{_EVIDENCE}"
        ),
        "body-sources",
        "successors:",
        ("1/6/2028", "30/6/2028"),
        "valid_to: 2025-06-30, cơ quan kế thừa valid_from: 2025-06-01",
    ),
    BadInput(
        _G,
        "Một chỗ viện dẫn ghi hai lần",
        CITATIONS,
        added(_CITATION),
        "named-places",
        13,
        ("7-2030/vd-2", "đoạn trích riêng"),
        "vd-2 và vd-3 cùng văn bản, cùng trang, cùng đoạn trích",
    ),
    BadInput(
        _G,
        "Một chỗ nêu tên cơ quan ghi hai lần",
        MENTIONS,
        added(_MENTION),
        "named-places",
        9,
        ("7-2030/nd-1", "một lần"),
        "nd-1 và nd-2 cùng cơ quan, cùng mục, cùng trang",
    ),
    BadInput(
        _G,
        "Đoạn trích của chỗ viện dẫn không rõ là chỗ nào",
        CITATIONS,
        instead("excerpt: Kế hoạch số 5/KH-HĐND", "excerpt: 1.200 đèn"),
        "named-places",
        "excerpt: 1.200 đèn",
        ("lần ở trang 1", "một lần trên trang"),
        "excerpt: Nghị quyết (có năm lần trên trang)",
        with_text=True,
    ),
)
