"""What became of a body is said with a source, and its successor does not begin before it ended."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.dates import date_vi
from macros.loading.problems import Problem

#: The fields of a body that say something which no report says.
_NEEDS_SOURCE = ("valid_from", "valid_to", "successors", "later", "website")


def _run(given: CheckInput) -> Iterator[Problem]:
    bodies = given.dataset.bodies
    for body in bodies.values():
        said = [name for name in _NEEDS_SOURCE if getattr(body, name)]
        if said and not body.evidence:
            advice = "Hãy ghi nguồn ở `evidence`, hoặc bỏ ô này: không có nguồn thì không ghi."
            names = ", ".join(f"`{name}`" for name in said)
            yield Problem.at(body.origin.at(said[0]), CHECK.name, f"Cơ quan có {names} mà không có nguồn.", advice, str(body.id))
        for number, key in enumerate(body.successors):
            successor = bodies.get(key)
            if successor and body.valid_to and successor.valid_from and successor.valid_from <= body.valid_to:
                message = f"Cơ quan kế nhiệm bắt đầu {date_vi(successor.valid_from)}, khi cơ quan này còn đến {date_vi(body.valid_to)}."
                yield Problem.at(body.origin.at("successors", number), CHECK.name, message, "Hãy xem lại hai ngày.", key)


CHECK = Check("body-sources", "Điều xảy ra với một cơ quan sau báo cáo có nguồn, và ngày nối tiếp nhau.", _run)
