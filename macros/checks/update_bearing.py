"""What an update says fits what it is about: the city of the time, and the authority's own word (rule: design/data)."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.publishers import Publishers
from macros.derived.status_rule import outcome
from macros.derived.statuses import OFFICIAL
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.problems import Problem
from macros.records.updates import Background, Update


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    publishers = Publishers(dataset)
    for update in dataset.updates.values():
        yield from _territory(dataset, update)
        if update.enlarged_city and update.bearing != "context":
            advice = "Thông tin về địa bàn mới chỉ là bối cảnh: `bearing: context`."
            yield Problem.at(
                update.origin.at("bearing"), CHECK.name, "Số liệu của thành phố sau sáp nhập không đo cam kết cũ.", advice, update.bearing
            )
        elif update.covers == "whole" and update.bearing == "context":
            advice = "Bối cảnh không nói về kết quả: hãy bỏ `covers`, hoặc chọn `bearing` khác."
            yield Problem.at(update.origin.at("covers"), CHECK.name, "Bối cảnh không thể nói về trọn việc đã hứa.", advice, update.covers)
        elif update.official_status:
            yield from _official(dataset, update, update.official_status, publishers)
    for background in dataset.backgrounds.values():
        yield from _territory(dataset, background)


def _official(dataset: Dataset, update: Update, status: str, publishers: Publishers) -> Iterator[Problem]:
    """The authority's own word needs the authority's own page, and may not clash with what the update is said to mean."""
    place = update.origin.at("official_status")
    if update.commitment is None:
        return
    commitment = dataset.commitments.get(update.commitment)
    if commitment and commitment.not_ratable:
        advice = "Cam kết này được ghi là không đánh giá được; hãy bỏ `official_status`."
        yield Problem.at(place, CHECK.name, "Cam kết không đánh giá được thì không có tình trạng.", advice, status)
        return
    if not any(publishers.speaks_for_itself(source) for source in update.evidence):
        advice = "Hãy thêm trang của chính cơ quan hoặc bản sao một văn bản có số, nếu không thì bỏ `official_status`."
        yield Problem.at(place, CHECK.name, "Chưa có nguồn nào là lời của chính cơ quan nhà nước.", advice, status)
        return
    term = dataset.vocabularies.get(OFFICIAL, {}).get(status)
    if term and outcome(update) not in term.bearings:
        of_part = update.bearing == "completion" and update.covers == "part"
        written = "bearing: completion` cho một phần việc (`covers: part" if of_part else f"bearing: {update.bearing}"
        allowed = ", ".join(f"`{bearing}`" for bearing in term.bearings)
        advice = f"“{term.label}” đi với `bearing` {allowed}. Hãy xem lại nguồn nói gì." if allowed else "Hãy bỏ `official_status`."
        yield Problem.at(place, CHECK.name, f"“{term.label}” trái với `{written}`{')' if of_part else ''}.", advice, status)


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


CHECK = Check("update-bearing", "Địa bàn mới chỉ là bối cảnh; lời của cơ quan có nguồn của cơ quan và không trái với ý nghĩa.", _run)
