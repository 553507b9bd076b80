"""What a report says was done, how its lists of agencies read, and how it assesses its own work."""

from __future__ import annotations

from collections.abc import Iterator

from macros.exports.fields import REPORT, SOURCE, URL, fields
from macros.exports.lookups import Lookups
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import labelled, standard
from macros.records.activities import Activity
from macros.records.assessments import Assessment, Problem
from macros.records.organisation import OrganisationItem


def _activities(lookups: Lookups) -> Iterator[Row]:
    return (standard(lookups, record) for record in lookups.dataset.activities.values())


def _organisation(lookups: Lookups) -> Iterator[Row]:
    return (standard(lookups, record) for record in lookups.dataset.organisation.values())


def _assessments(lookups: Lookups) -> Iterator[Row]:
    return (standard(lookups, record) for record in lookups.dataset.assessments.values())


def _problems(lookups: Lookups) -> Iterator[Row]:
    return (standard(lookups, record) for record in lookups.dataset.problems.values())


ACTIVITIES = Table(
    name="activities",
    title="Hoạt động",
    description="Việc đã làm mà báo cáo kể: họp, trình, kiểm tra, tiếp dân, phối hợp.",
    columns=(
        *fields(Activity, "id"),
        REPORT,
        URL,
        *labelled(fields(Activity, "kind")[0], "activity_kinds"),
        *fields(Activity, "statement", "topics", "bodies", "documents", "note"),
        SOURCE,
    ),
    rows=_activities,
    group="more",
)

ORGANISATION = Table(
    name="organisation",
    title="Danh sách cơ quan, tổ chức",
    description="Các danh sách cơ quan, đơn vị, tổ chức phối hợp mà báo cáo in ra, theo thứ tự in.",
    columns=(
        *fields(OrganisationItem, "id"),
        REPORT,
        URL,
        *labelled(fields(OrganisationItem, "list")[0], "organisation_lists"),
        *fields(OrganisationItem, "order", "body", "detail", "documents", "topics"),
        SOURCE,
    ),
    rows=_organisation,
    group="more",
)

ASSESSMENTS = Table(
    name="assessments",
    title="Tự đánh giá",
    description="Ưu điểm, hạn chế, nguyên nhân, bài học mà cơ quan báo cáo tự nêu; nhan đề và chủ đề là của website.",
    columns=(
        *fields(Assessment, "id"),
        REPORT,
        URL,
        *fields(Assessment, "kind", "point", "title", "statement", "topics", "bodies", "documents", "note"),
        SOURCE,
    ),
    rows=_assessments,
)

PROBLEMS = Table(
    name="problems",
    title="Vấn đề cụ thể",
    description="Từng vấn đề cụ thể báo cáo nêu trong phần hạn chế; website tách câu và gắn chủ đề.",
    columns=(*fields(Problem, "id"), REPORT, URL, *fields(Problem, "assessment", "statement", "topics"), SOURCE),
    rows=_problems,
    group="more",
)
