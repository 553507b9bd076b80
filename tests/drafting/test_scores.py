"""How well documents are read, on invented ones (most of them never looked at while tuning) and on the real texts at hand.

Thresholds: design/next-report.
"""

from pathlib import Path

import pytest

from drafting.document import understood
from drafting.findings import find
from drafting.readers.open_file import read_file
from drafting.write.known import known_document, proposed_id
from macros.loading.load import load
from tests.drafting import scoring
from tests.drafting.material import documents
from tests.drafting.material.aside import kept_aside
from tests.drafting.material.forms import FORMS
from tests.drafting.material.third import COUNT, third
from tests.drafting.material.third_forms import THIRD_FORMS

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
LEAST = {
    "citations": 0.98,
    "places": 0.98,
    "codes": 0.95,
    "dates": 0.95,
    "figures": 0.95,
    "units": 0.85,
    "bodies": 0.95,
    "footnotes": 1.0,
    "outline": 0.99,
    "head": 0.95,
}


#: Every document is read in another of the seven forms. All of all sets in all forms: `python -m tests.drafting.measure`.
SETS = {
    "tuned on": lambda: [documents.invented(seed, False) for seed in documents.SEEN[::6]],
    "kept aside while tuning": lambda: [documents.invented(seed, True) for seed in documents.KEPT[::2]],
    "aside, first": lambda: [kept_aside(seed, "first") for seed in range(0, 28, 4)],
    "aside, second": lambda: [kept_aside(seed, "second") for seed in range(1, 29, 3)],
}


@pytest.mark.parametrize("name", SETS)
def test_invented_documents_are_read_as_well_as_promised(name, tmp_path, bodies):
    scores = scoring.empty()
    for number, document in enumerate(SETS[name]()):
        form = list(FORMS)[number % len(FORMS)]
        path = tmp_path / f"{number}-{form}"
        path.write_bytes(FORMS[form](document))
        scoring.score(scoring.read(path, bodies), document.truth, scores, path.name)
    held_to(scores)


def test_the_third_set_is_read_as_well_with_every_place_and_the_body_of_the_day(tmp_path, bodies):
    scores = scoring.empty()
    for seed in range(0, COUNT, 5):
        form = list(THIRD_FORMS)[seed % len(THIRD_FORMS)]
        path = tmp_path / f"{seed}-{form}"
        document = third(seed)
        path.write_bytes(THIRD_FORMS[form](document))
        found = scoring.read(path, bodies)
        scoring.score(found, document.truth, scores, path.name)
        scoring.score_places(found, document.truth, scores, path.name)
    assert scores["places"].right > 200 and scores["codes"].right > 20
    held_to(scores)


def held_to(scores: dict[str, scoring.Score]) -> None:
    """No kind is read worse than promised."""
    told = scoring.table(scores)
    for kind, least in LEAST.items():
        score = scores[kind]
        if not score.right + len(score.missed) + len(score.wrong):
            continue  # only the third set tells places and codes
        assert score.recall >= least, f"{told}\n{kind} missed: {score.missed[:9]}"
        if kind != "bodies":  # a body that the truth does not name may well be there
            assert score.precision >= least, f"{told}\n{kind} wrong: {score.wrong[:9]}"


def real(name: str) -> Path:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{name} lies beside the checkout only; it is not at hand")
    return path


def places(records, target: str) -> set:
    return {(getattr(r, target), r.source.section, r.source.point, str(r.source.footnote or ""), r.source.page) for r in records}


def test_the_first_report_is_read_like_the_hand_kept_data(bodies):
    """Documents by number, bodies, figures, outline and footnotes of report 150 against the data of this project."""
    dataset = load(ROOT).dataset
    findings = find(understood(read_file(real("report/150-bc-ubnd-2024.txt"))), bodies)
    report = "150-2024"
    hand = places(
        (c for c in dataset.of_report(dataset.citations, report) if dataset.documents[c.document].number and "/" in c.written), "document"
    )
    mine = {
        (known_document(c, dataset.documents) or proposed_id(c), w.section, w.point, w.footnote or "", w.page)
        for c in findings.citations
        for w, _ in c.places
    }
    assert hand <= mine and len(mine - hand) <= 0.02 * len(mine)
    named = places(dataset.of_report(dataset.mentions, report), "body")
    seen = {(b.code, w.section, w.point, w.footnote or "", w.page) for b in findings.bodies if b.code for w, _ in b.places}
    assert len(named & seen) >= 0.95 * len(named)
    printed = [(f.as_printed, f.source.page) for f in dataset.of_report(dataset.figures, report) if f.as_printed[0].isdigit()]
    found = [(f.as_printed, f.where.page) for f in findings.figures]
    assert sum(1 for item in printed if item in found) >= 0.95 * len(printed)
    assert len(found) <= len(printed) * 1.05
    assert {s.path for s in dataset.reports[report].sections} <= {u.section for u in findings.document.units} | {"IV"}
    assert len(findings.document.source.notes) == dataset.reports[report].footnotes


PLANS = {
    "documents/165-kh-danso-2025.md": (
        ("165/KH-UBND", "2025-11-21", "Nguyễn Thị Ngọc Điệp", 3),
        "27/CT-TTg 6676/BYT-CDS 21-NQ/TW 02/2021/TT-BYT 01/2021/TT-BYT 496/QĐ-TTg 34/2023/TT-BYT 157/TB-VPCP 30-CTr/TU 144-CTr/TU 27-CTr/TU 17-CT/TU 53/KH-UBND "
        "75/KH-UBND 137/NQ-CP 55/KH-UBND 27/CTTg 1679/QĐ-TTg 314/QĐ-TTg 537/QĐ-TTg 588/QĐ-TTg 1579/QĐ-TTg 1999/QĐ-TTg 2259/QĐ-TTg 520/QĐ-TTg 1745/QĐ-TTg "
        "149-KL/TW 2324/QĐ-BYT 403/QĐ-BYT 2539/QĐ-BYT",
        "2,1 109 22% 12% 51% 90% 50% 60% 70% 4 90% 5",
    ),
    "documents/153-kh-matuy-2025.md": (
        ("153/KH-UBND", "2025-11-17", "Trương Cảnh Tuyên", 1),
        "7619/QĐ-BCA 163/2024/QH15 50/NQ-CP 23/KL-LNTPTW",
        "50% 100% 100% 80% 3% 3% 5% 80% 100% 100% 70% 80% 100% 70% 100% 100% 90% 10",
    ),
}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_as_found_gives_its_documents_and_targets(name, bodies):
    """Truth read by eye: every number of a document, every numeric target."""
    (number, date, signer, notes), numbers, targets = PLANS[name]
    found = scoring.read(real(name), bodies)
    assert (found["number"], found["date"], found["signer"], len(found["footnotes"])) == (number, date, signer, notes)
    assert found["issuer"] == "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ"
    assert {c["number"] for c in found["citations"]} == set(numbers.split())
    printed = [f["as_printed"] for f in found["figures"]]
    for target in targets.split():
        assert target in printed
        printed.remove(target)
    assert len(printed) <= 3  # ages and the like, that are figures but no targets
