"""What `make diff` puts before a reviewer: every new or changed record in full, the weightiest first, and what is allowed but odd."""

from __future__ import annotations

import datetime as dt

import pytest

from macros.diff.compare import compare
from macros.diff.markdown import render
from macros.publication import check
from tests.data.test_diff import FIGURES, UPDATE, Repository, change_figure, repository
from tests.project import REPORT

__all__ = ["repository"]

UPDATES = f"{REPORT}/updates"
#: What is odd about an update: (changes to the sound one, words of the warning).
ODD = {
    "an unknown publisher": ({}, "chưa có trong publishers.yml"),
    "a front page": ({"https://bao.vi.du/den": "https://bao.vi.du/"}, "trang đầu của một website"),
    "no day of publication": ({}, "không ghi ngày đăng"),
    "whole by one source": ({"bearing: progress": "bearing: completion\ncovers: whole"}, "chỉ dựa vào một nguồn"),
    "not counted": ({"date: 2030-09-01": "date: 2030-12-05", "accessed: 2030-12-01": "accessed: 2030-12-06", "recorded: 2030-12-01": "recorded: 2030-12-06"}, "không đủ điều kiện"),
    "a short quotation": ({"excerpt: đã thay thêm 500 đèn": "excerpt: 500 đèn"}, "rất ngắn"),
    "a judgement": ({"Đã thay thêm": "Cơ quan yếu kém đã thay thêm"}, "“yếu kém”"),
    "a guess": ({"Đã thay thêm": "Có lẽ đã thay thêm"}, "“Có lẽ”"),
    "a reading long ago": ({"accessed: 2030-12-01": "accessed: 2030-12-01", "recorded: 2030-12-01": "recorded: 2031-11-01"}, "rất lâu trước khi ghi"),
    "more than the quotation": ({"Đã thay thêm 500 đèn.": "Công trình chiếu sáng mọi khu dân cư ngoại thành hoàn tất."}, "không có chữ nào chung"),
    "a long summary": ({"Đã thay thêm 500 đèn.": "Đã thay thêm 500 đèn" + " ở nhiều nơi" * 20 + "."}, "có thể là nhiều điều"),
}  # fmt: skip


def summary(project: Repository, *files: tuple[str, str]) -> str:
    """What is told of the repository after these files are written."""
    before = project.publication()
    for name, content in files:
        project.write(f"{UPDATES}/{name}", content)
    return render(compare(before, project.publication()), "bản trước")


def test_a_new_update_is_told_in_full(repository: Repository) -> None:
    told = summary(repository, ("cn-1.yml", UPDATE)).splitlines()
    place = told.index("- `7-2030/cn-1` “Đã thay thêm 500 đèn.”")
    facts = told[place + 1 :]
    assert facts == [
        "  - ngày: 1/9/2030",
        "  - ý nghĩa: Tiến triển",
        "  - nguồn: Báo Ví Dụ, không rõ ngày đăng, đọc 1/12/2030, 2 lần đọc <https://bao.vi.du/den>",
        "  - trích nguồn: đã thay thêm 500 đèn",
        "  - nói về: 7-2030/v-1-1 – Thay hết đèn đường cũ trước ngày 30/11/2030.",
        "  - với tình trạng: được tính; tình trạng nay: Có thông tin về tiến triển",
    ]


def test_a_changed_figure_is_told_with_its_quotation_and_its_proof(repository: Repository) -> None:
    before = repository.publication()
    change_figure(repository)
    told = render(compare(before, repository.publication()), "bản trước")
    assert "  - giá trị: 1.100 đèn (in là 1.100)" in told
    assert "  - trích mục I, trang 1: đã thay 1.100 đèn (chưa đối chiếu với bản gốc)" in told
    assert "  - phép đối chiếu dùng số này: 7-2030/dc-i-1: không khớp" in told
    assert "chưa có lần sửa nào kể lại" in told


def test_what_weighs_most_comes_first(repository: Repository) -> None:
    before = repository.publication()
    change_figure(repository)
    repository.write(f"{UPDATES}/cn-1.yml", UPDATE)
    repository.replace(f"{REPORT}/problems.yml", "Thiếu đèn", "Không có đèn")
    told = render(compare(before, repository.publication()), "bản trước")
    order = [
        "### Điều được phép nhưng lạ",
        "### Đoạn trích chưa",
        "### Con số đổi",
        "### Tình trạng cam kết đổi",
        "### Phép đối chiếu",
        "### Mục thêm",
    ]
    places = [told.index(heading) for heading in [*order, "### Trường khác đổi", "### Mục đổi, đọc cả mục"]]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ODD)
def test_what_is_allowed_but_odd_is_said(example, name: str) -> None:
    project = Repository(example.root)
    changes, words = ODD[name]
    text = UPDATE
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    told = summary(project, ("cn-1.yml", text)) if "2031" not in text else later(project, text)
    assert words in told.partition("### Điều được phép nhưng lạ")[2].partition("###")[0], told


def later(project: Repository, text: str) -> str:
    """As `summary`, checked a year later."""
    before = project.publication()
    project.write(f"{UPDATES}/cn-1.yml", text)
    after = check(project.root, None, dt.date(2031, 12, 31)).publication
    assert after is not None
    return render(compare(before, after), "bản trước")


def test_two_updates_that_may_be_one_are_said(repository: Repository) -> None:
    first = UPDATE.replace("cn-1", "cn-2").replace("date: 2030-09-01", "date: 2030-08-20").replace("thêm 500 đèn", "thêm gần 500 đèn")
    turned = (
        UPDATE.replace("cn-1", "cn-3")
        .replace("progress", "delay")
        .replace("date: 2030-09-01", "date: 2030-10-01")
        .replace("bao.vi.du/den", "bao.vi.du/x")
    )
    project_files = (
        ("cn-2.yml", first),
        ("cn-1.yml", UPDATE),
        ("cn-3.yml", turned.replace("Đã thay thêm 500 đèn.", "Việc thay đèn chậm.")),
    )
    told = summary(repository, *project_files)
    assert "đã dùng đúng trang ấy" in told
    assert "câu tóm tắt gần giống 7-2030/cn-2" in told
    assert "ngược với 7-2030/cn-1" in told


def test_a_number_ten_times_as_large_is_said(repository: Repository) -> None:
    before = repository.publication()
    repository.replace(FIGURES, 'value: 1200\n  unit: đèn\n  as_printed: "1.200"', 'value: 12000\n  unit: đèn\n  as_printed: "12.000"')
    repository.replace(FIGURES, "đã thay 1.200 đèn", "đã thay 12.000 đèn")
    relations = f"{REPORT}/relations.yml"
    repository.replace(relations, "parts: [7-2030/i-so-2, 7-2030/i-so-4]", "parts: [7-2030/i-so-2, 7-2030/i-so-4]\n  note: Tổng lệch.")
    checked = repository.check()
    if checked.publication is not None:
        assert "từ mười lần trở lên" in render(compare(before, checked.publication), "bản trước")
    else:
        assert checked.problems


def test_markup_in_a_record_stays_text_in_the_summary(repository: Repository) -> None:
    told = summary(repository, ("cn-1.yml", UPDATE.replace("Đã thay thêm 500 đèn.", "'Đã thay 500 đèn | @ai <b #500'")))
    assert "<b" not in told
    assert "@ai" not in told
