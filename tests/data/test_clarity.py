"""Clarity marks come from one field each, so that no page can contradict itself; links and readings are called the site's."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from macros.checks import CheckInput
from macros.checks.clarity import CHECK
from macros.derived.clarity import checkability, marks
from macros.derived.schedule_words import schedule_words
from macros.formatting.dates import date_vi
from macros.pages import commitment as commitment_page
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.commitments import Commitment
from tests.data.histories import Nowhere  # the same stand-in for a data file
from tests.project import REPORT, Project
from tests.reading import said
from tests.samples import DOCUMENT

FIELDS = {
    "number": ("target", "23 tờ trình"),
    "deadline": ("deadline_words", "Quý III/2024"),
    "body": ("lead_bodies", ("ct-ubnd",)),
    "product": ("product", "Tờ trình"),
}
#: The lists of facts are all that is read of a page.
FACTS = re.compile(r'<dl class="facts\b.*?</dl>', re.DOTALL)
FACT = re.compile(r"<dt\b[^>]*>(.*?)</dt>\s*<dd\b[^>]*>(.*?)</dd>", re.DOTALL)
#: Mark → what its field is; each of the six is decided here and nowhere else.
MARKS = {
    "ro-nguoi": ("body",),
    "ro-viec": ("number", "product"),
    "ro-thoi-gian": ("deadline",),
    "ro-trach-nhiem": ("body",),
    "ro-san-pham": ("product",),
    "ro-con-so": ("number",),
}


def made(publication: Publication, **fields: object) -> Commitment:
    from macros.records.base import Origin

    of_document = publication.dataset.of_report(publication.dataset.commitments, DOCUMENT)
    bare = next(c for c in of_document if not any(getattr(checkability(c), name) for name in FIELDS) and not c.not_ratable)
    return bare.model_copy(update=fields).read_from(Origin(Nowhere(), (0,)))  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [set(c) for n in range(5) for c in itertools.combinations(FIELDS, n)], ids=lambda g: "+".join(sorted(g)))
def test_every_mark_follows_its_field(publication: Publication, given: set[str]) -> None:
    commitment = made(publication, **dict(FIELDS[name] for name in given))
    assert {name for name in FIELDS if getattr(checkability(commitment), name)} == given
    shown = {mark.term.id: mark.given for mark in marks(publication.dataset, commitment)}
    assert shown == {**{key: bool(given & set(fields)) for key, fields in MARKS.items()}, "ro-tham-quyen": None}


def test_no_page_contradicts_its_marks(site: Path, publication: Publication) -> None:
    for key in publication.dataset.commitments:
        lists = FACTS.findall((site / "cam-ket" / key / "index.html").read_text(encoding="utf-8"))
        assert len(lists) == 2, key
        facts = {said(dt).lstrip("✓✗–? "): said(dd) for dt, dd in FACT.findall("".join(lists))}
        nobody = facts["Ai làm"] == "văn bản không nêu cơ quan cụ thể"
        for mark in ("Rõ người", "Rõ trách nhiệm"):
            assert facts[mark].startswith("Không nêu.") == nobody, key
        assert facts["Rõ sản phẩm"].startswith("Có nêu.") == ("Sản phẩm" in facts), key
        assert facts["Có con số"].startswith("Có nêu.") == ("Con số phải đạt" in facts), key
        assert facts["Rõ thời gian"].startswith("Có nêu.") == (not facts["Thời hạn"].startswith("không nêu")), key


@pytest.mark.parametrize("words", ["Quý III/2024", "Các kỳ họp giữa năm 2024", "Kỳ họp cuối năm", "Sau kỳ nghỉ hè", "Năm học 2024–2025"])
def test_a_time_of_its_own_is_taken(publication: Publication, words: str) -> None:
    assert problems(publication, deadline_words=words) == []


@pytest.mark.parametrize(
    "words",
    [
        "6 tháng cuối năm",
        "Trong 06 tháng cuối năm 2024",
        "những tháng cuối năm",
        "nửa cuối năm 2024",
        "Sớm",
        "Kịp thời.",
        "sáu tháng còn lại",
    ],
)
def test_the_time_of_the_whole_report_is_no_deadline(publication: Publication, words: str) -> None:
    assert problems(publication, deadline_words=words) == ["Lời này là thời gian chung của cả phần, không phải hạn riêng."]


@pytest.mark.parametrize("words", ["30/11/2024", "trước 1-12-2024", "2024-11-30", "ngày 30 tháng 11 năm 2024"])
def test_a_day_is_written_as_a_day(publication: Publication, words: str) -> None:
    assert problems(publication, deadline_words=words) == ["Hạn này là một ngày."]


def problems(publication: Publication, **fields: object) -> list[str]:
    from dataclasses import replace

    changed = made(publication, **fields)
    return [p.message for p in CHECK.run(CheckInput(replace(publication.dataset, commitments={changed.id: changed})))]


def test_the_schedule_says_which_day(publication: Publication) -> None:
    dataset = publication.dataset
    for key, commitment in dataset.commitments.items():
        words = schedule_words(dataset, commitment, publication.statuses[key].schedule)
        period = dataset.reports[key.split("/")[0]].next_period
        last = commitment.deadline or (period.to if period else None)
        over = last is not None and last < dataset.site.as_of
        if commitment.not_ratable:
            assert words == "Không đánh giá được"
        elif commitment.deadline:
            assert (words == f"Hạn ({date_vi(commitment.deadline)}) đã qua") == over
        elif period:
            assert (words == f"Đã hết kỳ ({date_vi(period.to)})") == over
            assert not over or "Trong hạn" not in words
        else:
            assert not re.search(r"\d", words)


def test_a_promise_only_implied_says_so_wherever_it_is_shown(example: Project) -> None:
    example.replace(f"{REPORT}/commitments.yml", "  source:", "  implied: true\n  source:")
    publication = example.check().publication
    assert publication is not None
    from macros.pages import commitments

    renderer = Renderer(publication)
    assert "Lời hứa ngầm" in commitment_page.render(renderer, "cam-ket/7-2030/v-1-1/", "7-2030/v-1-1")
    assert "lời hứa ngầm, theo cách đọc của website" in commitments.render(renderer, "cam-ket/")


def test_links_topics_and_splits_are_called_the_sites(renderer: Renderer) -> None:
    """The report links only the opening of IV to III.2; nothing may read as if it had linked more (findings: truth C, readers "Words")."""
    from macros.pages import assessments, commitments

    listed = commitments.render(renderer, "cam-ket/")
    assessed = assessments.render(renderer, "danh-gia/")
    answering = next(c.id for c in renderer.publication.dataset.commitments.values() if c.answers)
    single = commitment_page.render(renderer, "cam-ket/x/", answering)
    for old in ("cam kết trả lời", "được trả lời", "Tách từ câu", "Là rõ khi", "Trả lời hạn chế", "Trả lời:", "được nêu tên:"):
        assert not [page for page in (listed, assessed, single) if old in page], old
    assert "cam kết mà website gắn với hạn chế này" in listed
    assert "cam kết mà website gắn với hạn chế này" in assessed
    assert "Hạn chế mà website gắn với việc này" in single
    assert "Cam kết theo từng hạn chế" in listed
    assert len(re.findall(r"Được coi là rõ khi câu văn", single)) == len(MARKS)
