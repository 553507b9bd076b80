"""What to ask about a commitment, and whom: a document or a figure that would settle it, of the body responsible today.

Nothing here presumes that something was not done (rule: design/asking). `ask` of a record goes before what is made of its fields.
"""

from __future__ import annotations

from dataclasses import dataclass

from macros.derived.placeholders import plain
from macros.formatting.dates import date_vi, period_vi
from macros.loading.dataset import Dataset
from macros.records.bodies import Body
from macros.records.commitments import Commitment
from macros.records.report import Report


def asked(dataset: Dataset, commitment: Commitment) -> str:
    """What to ask for, as a phrase without a full stop: the record's own words, else made from measure, product or deadline."""
    if commitment.ask:
        return plain(commitment.ask, dataset.figures).rstrip(".")
    by = _by(dataset, commitment)
    if commitment.target:
        return f"Kết quả {by} so với mức đã nêu (“{plain(commitment.target, dataset.figures)}”)"
    if commitment.product:
        product = plain(commitment.product, dataset.figures)
        return f"Kết quả thực hiện đến nay đối với “{product}”, kèm số, ngày hoặc bản sao văn bản liên quan, nếu có"
    if commitment.deadline:
        return f"Báo cáo hoặc số liệu về kết quả thực hiện việc này {by}"
    if commitment.deadline_words:
        return f"Báo cáo hoặc số liệu về kết quả thực hiện việc này; thời hạn được nêu: {plain(commitment.deadline_words, dataset.figures)}"
    return f"Báo cáo hoặc số liệu về kết quả thực hiện việc này {_within(dataset, commitment)}"


def _by(dataset: Dataset, commitment: Commitment) -> str:
    """Until when results are asked for: never a day that is still to come."""
    if commitment.deadline is None:
        return "đến nay"
    day = date_vi(commitment.deadline)
    return f"tính đến ngày {day}" if commitment.deadline <= dataset.site.as_of else f"đến nay (thời hạn được nêu: {day})"


def _within(dataset: Dataset, commitment: Commitment) -> str:
    """The time that the document speaks of, as far as it has gone by."""
    period = dataset.reports[commitment.id.split("/")[0]].next_period
    if not period or not (period.from_ or period.to):
        return "đến nay"
    if period.from_ and (period.to is None or period.to > dataset.site.as_of):
        return f"từ {date_vi(period.from_)} đến nay"
    return f"trong thời gian {period_vi(period.from_, period.to)}"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter goes to. `body` is None where no source says who is responsible today: the line stays blank.

    `named`: the body, if any, that the document names as the one who does it, and that is `body` today; `maker`: who issued the document.
    """

    body: Body | None
    maker: Body
    named: Body | None = None

    @property
    def name(self) -> str:
        """The name to write on a letter."""
        return official_name(self.body) if self.body else ""


def official_name(body: Body) -> str:
    """What stands in brackets tells bodies of the same name apart here, it is no part of a name."""
    return body.name.split(" (")[0]


def addressee(dataset: Dataset, report: Report, leads: tuple[str, ...]) -> Addressee:
    """The one body that the document names, if a source says that it, or its successor, is there today; else who issued the document.

    A name for many bodies is no address.
    """
    maker = dataset.bodies[report.issuer]
    if len(leads) == 1 and leads[0] != maker.id:
        now = today(dataset, dataset.bodies[leads[0]])
        if now is not None and now.evidence and not now.collective:
            return Addressee(now, maker, dataset.bodies[leads[0]])
    return Addressee(today(dataset, maker), maker)


def today(dataset: Dataset, body: Body) -> Body | None:
    """The body itself, or the one that took over; None where it ended and no source names exactly one successor."""
    seen: set[str] = set()
    while body.valid_to is not None:
        if len(body.successors) != 1 or body.id in seen:
            return None
        seen.add(body.id)
        body = dataset.bodies[body.successors[0]]
    return body
