"""Mistakes in updates and searches, and in the rule that makes statuses of them."""

from __future__ import annotations

from tests.data.bad_input import BadInput, added
from tests.data.bad_input_sources import UPDATES, update
from tests.project import REPORT

SEARCHES = f"{REPORT}/searches/tk-1.yml"
_SEARCH = """id: 7-2030/tk-1
date: 2030-11-01
place: kho-luu-tru
words: [đèn đường]
commitments: [7-2030/v-1-1]
not_found: Số đèn đã thay.
"""

_E = "Nguồn công khai và cập nhật"
UPDATE_MISTAKES = (
    BadInput(
        _E,
        "Ghi nhận ở sau hôm nay",
        UPDATES,
        added(update("recorded: 2030-11-01", "recorded: 2031-11-01")),
        "update-history",
        "recorded:",
        ("31/12/2030",),
        "recorded: 2031-11-01",
    ),
    BadInput(
        _E,
        "Ghi trước khi việc xảy ra",
        UPDATES,
        added(update("date: 2030-10-01", "date: 2030-12-01")),
        "update-history",
        "recorded:",
        ("sớm hơn",),
        "date: 2030-12-01, recorded: 2030-11-01",
    ),
    BadInput(
        _E,
        "Cập nhật cũ hơn cam kết",
        UPDATES,
        added(update("date: 2030-10-01", "date: 2030-01-01")),
        "update-history",
        "date: 2030-01-01",
        ("backgrounds/",),
        "date: 2030-01-01",
    ),
    BadInput(
        _E,
        "Khoảng thời gian trống",
        UPDATES,
        added(update("bearing: progress", "period: {}\nbearing: progress")),
        "update-history",
        "period:",
        ("from: 2024-01-01",),
        "period: {}",
    ),
    BadInput(
        _E,
        "Tình trạng ghi bằng tay",
        UPDATES,
        added(update("bearing: progress", "bearing: progress\nto: co-hoan-thanh")),
        "unknown-field",
        "to:",
        ("máy tính",),
        "to: co-hoan-thanh",
    ),
    BadInput(
        _E,
        "Tên tệp không khớp với mã",
        UPDATES,
        added(update("id: 7-2030/cn-1", "id: 7-2030/cn-2")),
        "file-name",
        "id:",
        ("cn-2.yml",),
        "cn-1.yml: id: 7-2030/cn-2",
    ),
    BadInput(
        _E,
        "Một tệp chứa danh sách cập nhật",
        UPDATES,
        added("- id: 7-2030/cn-1\n  commitment: 7-2030/v-1-1\n"),
        "type",
        2,
        ("một mục",),
        "- id: 7-2030/cn-1",
    ),
    BadInput(
        _E,
        "Tệp updates.yml kiểu cũ",
        f"{REPORT}/updates.yml",
        added("- id: 7-2030/cn-1\n"),
        "file",
        1,
        ("tệp riêng",),
        "updates.yml",
    ),
    BadInput(
        _E,
        "Cập nhật trong thư mục con",
        f"{REPORT}/updates/2030/cn-1.yml",
        added(update()),
        "file",
        1,
        ("ngay trong",),
        "updates/2030/cn-1.yml",
    ),
    BadInput(
        _E,
        "Địa bàn mới mà không phải bối cảnh",
        UPDATES,
        added(update("recorded:", "enlarged_city: true\nrecorded:")),
        "update-bearing",
        "bearing:",
        ("bearing: context",),
        "bearing: progress, enlarged_city: true",
    ),
    BadInput(
        _E,
        "Bối cảnh nói về trọn việc",
        UPDATES,
        added(update("bearing: progress", "bearing: context\ncovers: whole")),
        "update-bearing",
        "covers:",
        ("bỏ `covers`",),
        "bearing: context, covers: whole",
    ),
    BadInput(
        _E,
        "Tình trạng công bố chỉ có báo nói",
        UPDATES,
        added(update("recorded:", "official_status: dang-thuc-hien\nrecorded:")),
        "update-bearing",
        "official_status:",
        ("chính cơ quan",),
        "official_status: dang-thuc-hien",
    ),
    BadInput(
        _E,
        "Cơ quan nói đã xong, ý nghĩa là chậm",
        UPDATES,
        added(
            update("bearing: progress", "bearing: delay\nofficial_status: da-hoan-thanh")
            .replace("bao.vidu.vn", "vidu.gov.vn")
            .replace("Báo Ví Dụ", "Cổng Ví Dụ")
        ),
        "update-bearing",
        "official_status:",
        ("completion",),
        "bearing: delay, official_status: da-hoan-thanh",
    ),
    BadInput(
        _E,
        "Nói khác mà không nêu thước đo",
        UPDATES,
        added(update("recorded:", "contradicts: [7-2030/cn-1]\nrecorded:")),
        "update-history",
        "contradicts:",
        ("cập nhật khác",),
        "contradicts: [7-2030/cn-1]",
    ),
    BadInput(
        _E,
        "Nơi tìm chưa có trong danh mục",
        SEARCHES,
        added(_SEARCH.replace("kho-luu-tru", "google")),
        "references",
        "place:",
        ("google",),
        "place: google",
    ),
    BadInput(
        _E,
        "Lần tìm không nói tới cam kết nào",
        SEARCHES,
        added(_SEARCH.replace("commitments: [7-2030/v-1-1]\n", "")),
        "searches",
        "id:",
        ("commitments",),
        "(không có commitments)",
    ),
    BadInput(
        _E,
        "Ngày tìm ở sau hôm nay",
        SEARCHES,
        added(_SEARCH.replace("2030-11-01", "2031-11-01")),
        "dates",
        "date:",
        ("31/12/2030",),
        "date: 2031-11-01",
    ),
    BadInput(
        _E,
        "Danh mục có điều kiện mà máy không xét",
        "data/vocabularies/status-conditions.yml",
        added("- id: co-thien-chi\n  label: Có thiện chí\n  definition: Cơ quan muốn làm.\n"),
        "status-rule",
        "co-thien-chi",
        ("máy xét",),
        "id: co-thien-chi",
    ),
)
