"""Only what an update really says may change a status (rule: design/data, "Three questions" and "Bodies change")."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.statuses import EVIDENCE
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.updates import Background, Update


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    for update in dataset.updates.values():
        yield from _territory(dataset, update)
        if update.enlarged_city and update.bearing != "context":
            advice = "Thông tin về địa bàn mới chỉ là bối cảnh: `bearing: context`."
            yield Problem.at(
                update.origin.at("bearing"), CHECK.name, "Số liệu của thành phố sau sáp nhập không đo cam kết cũ.", advice, update.bearing
            )
        if update.to is None and update.official_to is None:
            continue
        changed = "to" if update.to else "official_to"
        commitment = dataset.commitments.get(update.commitment)
        if commitment and commitment.not_ratable:
            advice = "Cam kết này được ghi là không đánh giá được; hãy bỏ thay đổi tình trạng."
            yield Problem.at(
                update.origin.at(changed), CHECK.name, "Cam kết không đánh giá được thì không có tình trạng.", advice, update.commitment
            )
        if update.enlarged_city or update.bearing == "context":
            advice = "Bối cảnh, kể cả số liệu của thành phố sau sáp nhập, không đổi được tình trạng. Hãy bỏ `from` và `to`."
            yield Problem.at(update.origin.at(changed), CHECK.name, "Bối cảnh không đổi được tình trạng.", advice, update.id)
        elif update.unconfirmed:
            advice = "Nguồn mới đọc một lần và chưa tìm lại được: hiện cho người đọc, nhưng không đổi tình trạng."
            yield Problem.at(
                update.origin.at(changed), CHECK.name, "Nguồn chưa được xác nhận lại không đổi được tình trạng.", advice, update.id
            )
        elif update.to and (term := dataset.vocabularies.get(EVIDENCE, {}).get(update.to)) and update.bearing not in term.bearings:
            allowed = ", ".join(term.bearings) or "không ý nghĩa nào"
            yield Problem.at(
                update.origin.at(changed),
                CHECK.name,
                f"Cập nhật có ý nghĩa `{update.bearing}` không dẫn tới “{term.label}”.",
                f"Tình trạng này cần: {allowed}.",
                update.to,
            )
    for background in dataset.backgrounds.values():
        yield from _territory(dataset, background)


def _territory(dataset: Dataset, record: Update | Background) -> Iterator[Problem]:
    report = dataset.reports.get(record.id.split("/")[0])
    if report and report.territory_until and record.date and record.date > report.territory_until and record.enlarged_city is None:
        advice = "Ghi `enlarged_city: true` nếu nói về địa bàn mới, `false` nếu nói riêng về việc hay nơi đã có trong báo cáo."
        yield Problem.at(
            record.origin.at("date"),
            CHECK.name,
            f"Sau {date_vi(report.territory_until)} địa bàn đã đổi: phải nói rõ thông tin về địa bàn nào.",
            advice,
            record.id,
        )


CHECK = Check("update-bearing", "Bối cảnh, địa bàn mới và nguồn chưa xác nhận không đổi được tình trạng.", _run)
