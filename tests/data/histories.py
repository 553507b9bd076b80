"""Updates made in memory for tests of the status rule: sound ones, and any history that passes the checks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from macros.checks import update_bearing, update_history
from macros.checks.base import CheckInput
from macros.derived.statuses import EVIDENCE, statuses
from macros.loading.dataset import Dataset
from macros.records.base import Origin, Position
from macros.records.evidence import Evidence
from macros.records.searches import Search
from macros.records.updates import Update
from tests.project import real_publication

COMMITMENT = "150-2024/iv-4-3-b"
REAL = real_publication()
TERMS = REAL.dataset.vocabularies[EVIDENCE]
READ = dt.date(2026, 11, 23)
TWICE = Evidence(publisher="Báo Ví Dụ", url="https://bao.vi.du/bai-1", accessed=READ, readings=2, excerpt="một đoạn ngắn")
ONCE = TWICE.model_copy(update={"readings": 1})
LOST = TWICE.model_copy(update={"not_found_again": READ})
AUTHORITY = Evidence(
    publisher="Cổng TTĐT TP Cần Thơ", url="https://www.cantho.gov.vn/bai", accessed=READ, readings=2, excerpt="một đoạn ngắn"
)
#: Bearing → the status that it gives when the whole commitment is meant.
GIVES = {"progress": "co-tien-trien", "completion": "co-hoan-thanh", "delay": "co-cham", "decline": "co-giam-sut", "not_met": "khong-dat"}
IN_TIME, TOO_LATE = dt.date(2024, 10, 1), dt.date(2025, 10, 1)


class Nowhere:
    """Stands in for the data file of a record that was made in memory."""

    def position(self, path: tuple[str | int, ...]) -> Position:
        return Position("data/trong-bo-nho.yml", 1, 1)


def update(number: int, day: dt.date = IN_TIME, bearing: str = "progress", **fields: object) -> Update:
    """An update that carries a status, but for what `fields` changes."""
    written = {
        "id": f"150-2024/thu-{number}",
        "commitment": COMMITMENT,
        "date": day,
        "summary": "Có tin mới.",
        "bearing": bearing,
        "recorded": READ,
        "enlarged_city": False,
        "evidence": (TWICE,),
    }
    return Update.model_validate({**written, **fields}).read_from(Origin(Nowhere(), (number,)))


def with_updates(*history: Update, searches: tuple[Search, ...] = ()) -> Dataset:
    """The one commitment with these updates and searches: nothing that is known of others has a part in its status."""
    return replace(
        REAL.dataset,
        commitments={COMMITMENT: REAL.dataset.commitments[COMMITMENT]},
        updates={update.id: update for update in history},
        searches={search.id: search for search in searches},
    )


def status_of(*history: Update, searches: tuple[Search, ...] = ()) -> str:
    return statuses(with_updates(*history, searches=searches))[COMMITMENT].evidence.id


def refusals(dataset: Dataset) -> list[str]:
    """The rules about updates that the data breaks."""
    return [problem.rule for check in (update_bearing.CHECK, update_history.CHECK) for problem in check.run(CheckInput(dataset))]


@st.composite
def histories(draw: st.DrawFn) -> list[Update]:
    """Any updates of one commitment that pass the checks, in any order."""
    made = []
    for number in range(draw(st.integers(0, 6))):
        bearing = draw(st.sampled_from([*GIVES, "context"]))
        late = draw(st.booleans())
        fields = {
            "covers": draw(st.sampled_from(["whole", "part"])) if bearing != "context" else "part",
            "enlarged_city": bearing == "context" and draw(st.booleans()),
            "evidence": (draw(st.sampled_from([TWICE, ONCE, LOST])),),
            "period": {"from": IN_TIME, "to": IN_TIME} if late and draw(st.booleans()) else None,
        }
        made.append(update(number, TOO_LATE if late else draw(st.dates(dt.date(2024, 6, 12), dt.date(2024, 12, 31))), bearing, **fields))
    return made
