"""The kinds of result, in the words that a result shows, and how much each is wanted when two fit a search equally well."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """(label, preference). A preference decides between results of nearly equal fit: answers first, then promises and public facts."""

    SUBJECT = ("Vấn đề", 0.45)
    COMMITMENT = ("Cam kết", 0.30)
    PROBLEM = ("Vấn đề cụ thể", 0.28)
    LIMITATION = ("Hạn chế", 0.24)
    CAUSE = ("Nguyên nhân", 0.15)
    STRENGTH = ("Ưu điểm", 0.15)
    LESSON = ("Bài học", 0.12)
    FIGURE = ("Số liệu", 0.25)
    DOCUMENT = ("Văn bản", 0.25)
    BODY = ("Cơ quan", 0.22)
    UPDATE = ("Cập nhật", 0.22)
    BACKGROUND = ("Bối cảnh", 0.15)
    CHART = ("Biểu đồ", 0.20)
    AUDIT = ("Đối chiếu", 0.15)
    ACTIVITY = ("Hoạt động", 0.22)
    REPORT = ("Văn bản đã đưa lên", 0.25)
    SECTION = ("Mục văn bản", 0.15)
    CORRECTION = ("Lần sửa", 0.0)
    GROUP = ("Nhóm cam kết", 0.05)
    ORGANISATION = ("Danh sách tổ chức", 0.0)
    ABBREVIATION = ("Chữ viết tắt", -0.15)
    PAGE = ("Trang", 0.15)

    @property
    def label(self) -> str:
        return str(self.value[0])

    @property
    def preference(self) -> float:
        return float(self.value[1])

    @property
    def meaning(self) -> float:
        """The preference when somebody asks what a word means: the explanation before all that uses the word."""
        return MEANING if self is Kind.ABBREVIATION else self.preference

    @property
    def whole(self) -> bool:
        """Whether a result shows the whole text, because the text is the answer."""
        return self is Kind.SUBJECT


#: More than the best fit of any other kind can bring together.
MEANING = 5.0
