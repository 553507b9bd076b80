"""A commitment continues one of an earlier document. Days of documents decide, so no chain can lead back to where it began."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.formatting.dates import date_vi
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    for commitment in dataset.commitments.values():
        earlier = dataset.commitments.get(commitment.continues) if commitment.continues else None
        own, other = (dataset.reports.get(key.split("/")[0]) for key in (commitment.id, earlier.id if earlier else ""))
        if earlier is None or own is None or other is None or other.date < own.date:
            continue
        if own is other:
            message = "Cam kết này và cam kết nó làm tiếp ở cùng một văn bản."
        else:
            message = f"Văn bản của `{earlier.id}` ký ngày {date_vi(other.date)}, không trước văn bản này ({date_vi(own.date)})."
        advice = "`continues` nêu mã cam kết ở một văn bản ký trước; ở văn bản sau thì hãy ghi `continues` tại cam kết đó."
        yield Problem.at(commitment.origin.at("continues"), CHECK.name, message, advice, earlier.id)


CHECK = Check("continued", "Một cam kết chỉ làm tiếp cam kết của văn bản trước.", _run)
