"""What a report says was done, how its lists of agencies read, and how it assesses its own work."""

from __future__ import annotations

from macros.exports.fields import fields
from macros.exports.tables.rows import labelled, of_report
from macros.records.activities import Activity
from macros.records.assessments import Assessment, Problem
from macros.records.organisation import OrganisationItem

ACTIVITIES = of_report(
    name="activities",
    title="Hoạt động",
    description="Việc đã làm mà báo cáo kể: họp, trình, kiểm tra, tiếp dân, phối hợp.",
    model=Activity,
    columns=(
        *labelled(fields(Activity, "kind")[0], "activity_kinds"),
        *fields(Activity, "statement", "topics", "bodies", "documents", "note"),
    ),
    group="more",
)

ORGANISATION = of_report(
    name="organisation",
    title="Danh sách cơ quan, tổ chức",
    description="Các danh sách cơ quan, đơn vị, tổ chức phối hợp mà báo cáo in ra, theo thứ tự in.",
    model=OrganisationItem,
    columns=(
        *labelled(fields(OrganisationItem, "list")[0], "organisation_lists"),
        *fields(OrganisationItem, "order", "body", "detail", "documents", "topics"),
    ),
    group="more",
)

ASSESSMENTS = of_report(
    name="assessments",
    title="Tự đánh giá",
    description="Ưu điểm, hạn chế, nguyên nhân, bài học mà cơ quan báo cáo tự nêu; nhan đề và chủ đề là của website.",
    model=Assessment,
    columns=(*fields(Assessment, "kind", "point", "title", "statement", "topics", "bodies", "documents", "note"),),
)

PROBLEMS = of_report(
    name="problems",
    title="Vấn đề cụ thể",
    description="Từng vấn đề cụ thể báo cáo nêu trong phần hạn chế; website tách câu và gắn chủ đề.",
    model=Problem,
    columns=(*fields(Problem, "assessment", "statement", "topics"),),
    group="more",
)
