"""Letters and questions: right for every promise, concrete, courteous, and nothing of the law that no record carries."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from macros.derived.asking import addressee, asked
from macros.derived.quoted_numbers import Named, unquoted
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.pages import commitment as commitment_page
from macros.pages.letter import Letter, letter_of_commitment, letter_of_subject
from macros.pages.rendering import Renderer
from macros.publication import Publication
from macros.records.bodies import Body
from macros.records.commitments import Commitment

#: Words of a letter that would accuse, or take for granted that something was not done.
ACCUSING = re.compile(r"vì sao|tại sao|giải trình|chậm trễ|yêu cầu quý|không thực hiện|chưa làm|thất hứa", re.IGNORECASE)
#: What only a record of the law may bring into a letter.
LAW = re.compile(r"\bluật\b|\bđiều \d|nghị định|ngày làm việc|mẫu số", re.IGNORECASE)


def letters(publication: Publication) -> dict[str, Letter]:
    """Every letter there is, by the id of its promise or subject."""
    dataset = publication.dataset
    found = {key: letter_of_commitment(publication, one) for key, one in dataset.commitments.items()}
    found |= {key: letter_of_subject(publication, one) for key, one in dataset.subjects.items()}
    return {key: letter for key, letter in found.items() if letter}


def any_commitment(dataset: Dataset) -> Commitment:
    """A promise of which nothing is told that a question could be made from."""
    first = next(iter(dataset.commitments.values()))
    nothing = {"ask": None, "target": None, "product": None, "deadline": None, "deadline_words": None, "lead_bodies": ()}
    return first.model_copy(update=nothing)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"ask": "Số đèn đã thay.", "target": "90 đèn"}, "Số đèn đã thay"),
        ({"target": "90 đèn", "deadline": dt.date(2020, 11, 30)}, "Kết quả tính đến ngày 30/11/2020 so với mức đã nêu (“90 đèn”)"),
        ({"product": "Đèn mới"}, "“Đèn mới”"),
        ({"deadline": dt.date(2020, 11, 30)}, "tính đến ngày 30/11/2020"),
        # Nobody is asked for the results of a day that is still to come.
        ({"deadline": dt.date(2999, 11, 30)}, "đến nay (thời hạn được nêu: 30/11/2999)"),
        ({"deadline_words": "quý III/2030"}, "thời hạn được nêu: quý III/2030"),
    ],
)
def test_the_question_is_the_records_own_or_made_from_measure_product_or_deadline(
    publication: Publication, fields: dict[str, object], words: str
) -> None:
    assert words in asked(publication.dataset, any_commitment(publication.dataset).model_copy(update=fields))


def test_without_any_of_these_the_period_of_the_document_is_asked_for(publication: Publication) -> None:
    commitment = any_commitment(publication.dataset)
    period = publication.dataset.reports[commitment.id.split("/")[0]].next_period
    assert period is not None
    assert period.to is not None
    assert date_vi(period.to) in asked(publication.dataset, commitment)


def test_a_promise_has_a_letter_exactly_where_no_outcome_is_known(publication: Publication) -> None:
    unknown = {key for key, status in publication.statuses.items() if not status.informed}
    assert unknown
    assert {key for key in letters(publication) if "/" in key} == unknown


def test_a_letter_names_document_place_exact_words_and_what_is_asked(publication: Publication) -> None:
    dataset = publication.dataset
    for key, letter in letters(publication).items():
        text = "\n".join((*letter.before, *letter.asks, *letter.after))
        assert letter.to.name, key
        assert letter.asks, key
        assert f"dữ liệu rà soát đến {date_vi(dataset.site.as_of)}" in text
        assert not re.search(r"[{}]|None|\.\.|127\.0\.0\.1", text), text
        if key in dataset.commitments:
            commitment, report = dataset.commitments[key], dataset.reports[key.split("/")[0]]
            told = (report.number, date_vi(report.date), commitment.source.section, commitment.source.excerpt, key)
            assert [words for words in told if words.casefold() not in text.casefold()] == []
            assert publication.statuses[key].not_known in text


def test_no_letter_accuses_presumes_or_speaks_of_the_law(publication: Publication) -> None:
    for key, letter in letters(publication).items():
        ours = "\n".join((*letter.asks, *letter.after, letter.before[-1]))
        assert not ACCUSING.search(ours), (key, ours)
        assert not LAW.search("\n".join((*letter.after, letter.before[-1]))), key
        assert "không có nghĩa là việc chưa được thực hiện" in letter.before[-1] or key in publication.dataset.subjects


def with_bodies(dataset: Dataset, *bodies: Body) -> Dataset:
    return replace(dataset, bodies=dataset.bodies | {body.id: body for body in bodies})


def test_a_letter_goes_to_the_named_body_of_today_or_to_who_issued_the_document(publication: Publication) -> None:
    dataset = publication.dataset
    report = dataset.newest_first()[0]
    sourced = next(body.evidence for body in dataset.bodies.values() if body.evidence)
    gone = Body(id="vd-cu", name="Sở Cũ", kind="so-nganh", valid_to=dt.date(2025, 2, 28), successors=("vd-moi",), evidence=sourced)
    new = Body(id="vd-moi", name="Sở Mới (từ tháng 3)", kind="so-nganh", valid_from=dt.date(2025, 3, 1), evidence=sourced)
    maker = addressee(dataset, report, ()).name
    known = with_bodies(dataset, gone, new)
    assert addressee(known, report, ("vd-cu",)).name == "Sở Mới"
    assert addressee(known, report, ("vd-cu", "vd-moi")).name == maker, "two bodies share no letter"
    without = (
        new.model_copy(update={"evidence": ()}),
        new.model_copy(update={"collective": True}),
        new.model_copy(update={"valid_to": dt.date(2026, 1, 1)}),
    )
    for body in without:
        assert addressee(with_bodies(dataset, gone, body), report, ("vd-cu",)).name == maker
    ended = dataset.bodies[report.issuer].model_copy(update={"valid_to": dt.date(2025, 6, 30), "successors": ()})
    assert addressee(with_bodies(dataset, ended), report, ()).name == "", "nobody knows: the line stays blank"


def test_the_law_comes_from_data_alone(publication: Publication) -> None:
    dataset = publication.dataset
    key = next(key for key, status in publication.statuses.items() if not status.informed)
    now = commitment_page.render(Renderer(publication), f"cam-ket/{key}/", key)
    for law in dataset.laws.values():
        assert date_vi(law.checked) in now
        assert all(f'href="{source.url}"' in now for source in law.evidence)
    first = next(iter(dataset.laws.values()))
    changed = replace(dataset, laws={first.id: first.model_copy(update={"basis": "Luật <b>Mới</b> số 1/L-QH"})})
    then = commitment_page.render(Renderer(Publication(changed)), f"cam-ket/{key}/", key)
    assert "<p>Căn cứ Luật &lt;b&gt;Mới&lt;/b&gt; số 1/L-QH;</p>" in then
    none = commitment_page.render(Renderer(Publication(replace(dataset, laws={}))), f"cam-ket/{key}/", key)
    sheet = none[none.index('class="letter__sheet"') :]
    assert not re.search(r"Căn cứ|104/2016", sheet)


def test_the_number_of_a_law_is_one_that_its_quotation_has() -> None:
    named = Named()
    named.add_text("Luật Thử số 104/2029/QH16, 20/2030/NĐ-CP, EUR5")
    assert list(unquoted("Căn cứ Luật Thử số 104/2029/QH16, Nghị định 20/2030/NĐ-CP, 5 EUR", named)) == []
    assert list(unquoted("Căn cứ Luật số 104/2029/QH15", named)) == ["104/2029/QH15"]


def test_what_data_says_reaches_a_letter_escaped(publication: Publication) -> None:
    dataset = publication.dataset
    key = next(key for key, status in publication.statuses.items() if not status.informed)
    evil = dataset.commitments[key].model_copy(update={"ask": '"><script>alert(1)</script>'})
    page = commitment_page.render(
        Renderer(Publication(replace(dataset, commitments=dataset.commitments | {key: evil}))), f"cam-ket/{key}/", key
    )
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
