"""Assessments: what the committee says of its own work, and the concrete problems it names."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Key, Record, RecordId, Source, Text

AssessmentKind = Literal["strength", "limitation", "cause", "lesson"]


class Assessment(Record):
    """One lettered point of the self-assessment. Files: `assessments.yml` or `assessments/*.yml`."""

    id: RecordId = Field(description="Mã: 7-2030/iii-2-c (đ viết là dd).")
    kind: AssessmentKind = Field(description="strength (ưu điểm) | limitation (hạn chế) | cause (nguyên nhân) | lesson (bài học).")
    point: Annotated[str, StringConstraints(pattern=r"^[a-zđ]$")] = Field(description="Chữ cái như in: a b c d đ e g.")
    title: Text = Field(description="Nhan đề ngắn, dưới 12 từ.")
    statement: Text = Field(description="Nội dung bằng lời của chúng ta, một đến ba câu.")
    topics: tuple[Key, ...] = Field(min_length=1, description="Mã chủ đề.")
    bodies: tuple[Key, ...] = Field(default=(), description="Mã cơ quan được nêu.")
    documents: tuple[Key, ...] = Field(default=(), description="Mã văn bản được nêu.")
    note: Text | None = Field(default=None, description="Ghi chú trung lập, nếu cần.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")


class Problem(Record):
    """One concrete problem named inside a limitation. Files: `problems.yml` or `problems/*.yml`."""

    id: RecordId = Field(description="Mã: 7-2030/iii-2-c-1.")
    assessment: RecordId = Field(description="Mã hạn chế có nêu vấn đề này.")
    statement: Text = Field(description="Vấn đề, bằng lời thường, một câu.")
    topics: tuple[Key, ...] = Field(min_length=1, description="Mã chủ đề.")
    source: Source = Field(description="Chỗ trong báo cáo nói điều này: mục, trang, đoạn trích.")
