"""A courteous letter about a commitment or a subject, right as it stands but for the sender, whom only the reader's device knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.derived.addresses import document_of
from macros.derived.asking import Addressee, addressee, asked, official_name
from macros.derived.deployment import LOCAL_ADDRESS
from macros.derived.naming import KINDS
from macros.derived.placeholders import plain
from macros.derived.statuses import CommitmentStatus
from macros.formatting.alphabet import anchor
from macros.formatting.dates import date_vi
from macros.pages.rendering import where
from macros.publication import Publication
from macros.records.activities import Activity
from macros.records.assessments import Assessment, Problem
from macros.records.commitments import Commitment
from macros.records.figures import Figure
from macros.records.report import Report
from macros.records.subjects import Subject

#: A letter about a subject tells at most so many promises: it has to stay on one sheet.
PROMISES = 3
#: What a document says, with the place where it says it.
Named = Commitment | Problem | Activity | Assessment | Figure


@dataclass(frozen=True, slots=True)
class Letter:
    """`before` and `after` are the paragraphs around what is asked; `file` names what is downloaded, without its ending."""

    to: Addressee
    before: tuple[str, ...]
    asks: tuple[str, ...]
    after: tuple[str, ...]
    file: str


def letter_of_commitment(publication: Publication, commitment: Commitment) -> Letter | None:
    """The letter about one promise; None where a public source tells of its outcome."""
    status = publication.statuses[commitment.id]
    if status.informed:
        return None
    dataset = publication.dataset
    report = dataset.reports[document_of(commitment.id)]
    to = addressee(dataset, report, commitment.lead_bodies)
    place = f"/cam-ket/{commitment.id}/"
    before = (*_promises(publication, [commitment]), _known(publication, place, commitment.id, status))
    asks = (asked(dataset, commitment),)
    return Letter(to, before, asks, _end(publication, report, to, commitment.lead_bodies), f"hoi-{anchor(commitment.id)}")


def letter_of_subject(publication: Publication, subject: Subject) -> Letter | None:
    """The letter about what people ask; None where there is nothing to ask, or no document that says anything of it."""
    dataset = publication.dataset
    unknown = [dataset.commitments[key] for key in subject.commitments if not publication.statuses[key].informed]
    promises = (unknown or [dataset.commitments[key] for key in subject.commitments])[:PROMISES]
    said = promises or _said(publication, subject)
    if not said or not (subject.ask or unknown):
        return None
    report = dataset.reports[document_of(said[0].id)]
    asks = (plain(subject.ask, dataset.figures).rstrip("."),) if subject.ask else tuple(asked(dataset, one) for one in promises)
    leads = {one.lead_bodies for one in promises}
    common = leads.pop() if len(leads) == 1 else None
    to = addressee(dataset, report, common or ())
    about = f"Tôi quan tâm đến vấn đề “{subject.name}”."
    before = (about, *_promises(publication, said), _read(publication, subject))
    return Letter(to, before, asks, _end(publication, report, to, common), f"hoi-{subject.id}")


def _said(publication: Publication, subject: Subject) -> list[Named]:
    """The first thing that the newest document says of a subject without promises."""
    dataset = publication.dataset
    records: list[Named] = [dataset.problems[key] for key in subject.problems]
    records += [dataset.activities[key] for key in subject.activities]
    records += [dataset.figures[key] for key in subject.figures]
    records += [dataset.assessments[key] for key in subject.assessments]
    order = [report.id for report in dataset.newest_first()]
    return sorted(records, key=lambda record: order.index(document_of(record.id)))[:1]


def formal_name(publication: Publication, report: Report) -> str:
    """`Báo cáo số 7/BC-UBND ngày 15/6/2030 của Ủy ban nhân dân thành phố Ví Dụ`: as an official writes it."""
    dataset = publication.dataset
    return f"{_kind(publication, report)} số {report.number} ngày {date_vi(report.date)} của {official_name(dataset.bodies[report.issuer])}"


def _kind(publication: Publication, report: Report) -> str:
    term = publication.dataset.vocabularies.get(KINDS, {}).get(report.kind)
    return term.label if term else "Văn bản"


def _promises(publication: Publication, said: Sequence[Named]) -> Iterator[str]:
    """What the document says, word for word and in short; its full name once."""
    figures = publication.dataset.figures
    before = ""
    for record in said:
        report = publication.dataset.reports[document_of(record.id)]
        kind = _kind(publication, report)
        name = f"Cũng {kind.lower()} này" if report.id == before else formal_name(publication, report)
        before = report.id
        implied = isinstance(record, Commitment) and record.implied
        reading = f"; {kind.lower()} không ghi rõ là sẽ làm; đây là cách hiểu của website" if implied else ""
        short = plain(record.label if isinstance(record, Figure) else record.statement, figures).rstrip(".")
        yield (
            f"{name}, tại {where(record.source)}, có nêu: “{record.source.excerpt}” "
            f"(website {publication.dataset.site.name} tóm tắt: {short}{reading})."
        )


def _known(publication: Publication, place: str, code: str, status: CommitmentStatus) -> str:
    found = f"Về kết quả của việc này, {_page(publication, place, code)} ghi: “{status.not_known}”"
    wish = "Vì vậy, tôi kính mong được cơ quan có trách nhiệm cung cấp thông tin."
    return f"{found}, và nói rõ điều đó không có nghĩa là việc chưa được thực hiện. {wish}"


def _read(publication: Publication, subject: Subject) -> str:
    read = _page(publication, f"/van-de/{subject.id}/", subject.id)
    return f"Tôi đã đọc {read} và kính mong được cơ quan có trách nhiệm cung cấp thêm thông tin."


def _page(publication: Publication, place: str, code: str) -> str:
    """The page in words: with its address where the site has one that others can open, else with the code to find it by."""
    site = publication.dataset.site
    known = publication.deployment.address != LOCAL_ADDRESS
    at = publication.deployment.absolute(place) if known else f"mã {code}"
    return f"website {site.name} ({at}, dữ liệu rà soát đến {date_vi(site.as_of)})"


def _end(publication: Publication, report: Report, to: Addressee, leads: tuple[str, ...] | None) -> tuple[str, ...]:
    """What follows the request. `leads` is None where no promise is spoken of: then nobody is told who does it."""
    kind = _kind(publication, report).lower()
    published = "Nếu thông tin này đã được công bố, xin cho tôi biết nơi đăng, hoặc số và ngày của văn bản."
    other = "Nếu việc này nay thuộc cơ quan khác, xin chuyển giúp thư này hoặc cho tôi biết tên cơ quan đó."
    names = "; ".join(official_name(publication.dataset.bodies[key]) for key in leads or () if key != to.maker.id)
    if to.named is not None:
        was = "quý cơ quan" if to.named is to.body else official_name(to.named)
        why = f"Tôi gửi thư này đến quý cơ quan vì {kind} nêu {was} là cơ quan thực hiện việc này."
    elif to.body is None:
        why = f"{_kind(publication, report)} do {official_name(to.maker)} ban hành."
    elif to.body is to.maker:
        why = f"Tôi gửi thư này đến quý cơ quan vì quý cơ quan đã ban hành {kind} nêu trên."
    else:
        since = f" từ ngày {date_vi(to.body.valid_from)}" if to.body.valid_from else ""
        why = f"Tôi gửi thư này đến quý cơ quan vì{since} quý cơ quan kế tục cơ quan đã ban hành {kind} nêu trên."
    if names and to.named is None:
        why += f" Cơ quan, tổ chức thực hiện việc này, theo {kind}: {names}."
    elif leads == ():
        why += " Câu được trích không nêu riêng cơ quan nào thực hiện việc này."
    return (published, other, why)
