"""Where each record stands on the site: `/nhiem-vu/7-2030/#7-2030-ii-4-so-1`. Addresses start with `/`, pages end with `/`.

What one document says stands on a page of that document, whatever is published later: an address never moves to another page.
"""

from __future__ import annotations

from macros.derived.body_pages import bodies_with_page
from macros.derived.document_pages import PAGES_OF_A_DOCUMENT
from macros.formatting.alphabet import anchor, fold
from macros.loading.dataset import Dataset
from macros.records.activities import Activity
from macros.records.assessments import Assessment, Problem
from macros.records.base import Record
from macros.records.bodies import Body, Mention
from macros.records.charts import Chart
from macros.records.commitments import Commitment, CommitmentGroup
from macros.records.corrections import Correction
from macros.records.documents import Citation, Document
from macros.records.figures import Figure
from macros.records.organisation import OrganisationItem
from macros.records.public_figures import PublicFigure
from macros.records.redirects import Redirect
from macros.records.relations import Relation
from macros.records.report import Report, Section
from macros.records.searches import Search
from macros.records.subjects import Subject
from macros.records.updates import Background, Update

#: Sections that the report's outline gives no page of the site are shown with the results.
DEFAULT_PAGE = "ket-qua"
#: The name of a document's own page, for what has its place there.
DOCUMENT_PAGE = "tai-lieu"


def document_of(record_id: str) -> str:
    """`7-2030/iv-4-2` → `7-2030`."""
    return record_id.split("/")[0]


def document_address(document: str) -> str:
    """`/tai-lieu/7-2030/`: the page of a document itself."""
    return f"/tai-lieu/{document}/"


def page_address(page: str, document: str) -> str:
    """`/ket-qua/7-2030/`; `/van-ban/` for a page that holds all documents together; `/tai-lieu/7-2030/`, the document's own."""
    if page == DOCUMENT_PAGE:
        return document_address(document)
    return f"/{page}/{document}/" if page in PAGES_OF_A_DOCUMENT else f"/{page}/"


def subject_address(subject: str) -> str:
    """`/van-de/ngap/`."""
    return f"/van-de/{subject}/"


def body_address(body: str) -> str:
    """`/co-quan/ct-syt/`; only bodies in `bodies_with_page` have one."""
    return f"/co-quan/{body}/"


def page_of_section(dataset: Dataset, report: str, section: str) -> str:
    """The page of the site that carries a section of a report: `ket-qua`."""
    outline = dataset.reports[report].sections
    page = next((s.page for s in outline if s.path == section), None)
    return page or DEFAULT_PAGE


def section_anchor(report: Report, section: Section) -> str:
    """`7-2030-muc-ii-4`: the anchor of a section on its page."""
    return f"{report.id}-muc-{fold(section.path).replace('.', '-').replace(' ', '-')}"


def address(dataset: Dataset, record: Record) -> str:
    """The place of a record on the site. Raises TypeError for a kind that has none (settings, vocabularies)."""
    match record:
        case Commitment():
            return f"/cam-ket/{record.id}/"
        case Update():
            place = f"/cam-ket/{record.commitment}/" if record.commitment else subject_address(record.subjects[0])
            return f"{place}#{anchor(record.id)}"
        case Subject():
            return subject_address(record.id)
        case Background() | Correction() | Redirect():
            return f"/thay-doi/#{anchor(record.id)}"
        case Search():
            return f"/phuong-phap/#{anchor(record.id)}"
        case CommitmentGroup():
            return f"/cam-ket/#{anchor(record.id)}"
        case Assessment() | Problem():
            return f"/danh-gia/{document_of(record.id)}/#{anchor(record.id)}"
        case Relation():
            return f"/doi-chieu/{document_of(record.id)}/#{anchor(record.id)}"
        case Document():
            return f"/van-ban/#{record.id}"
        case Citation():
            return f"/van-ban/#{record.document}"
        case Body():
            return body_address(record.id) if record.id in bodies_with_page(dataset) else f"/bo-may/#{record.id}"
        case Mention():
            return address(dataset, dataset.bodies[record.body])
        case OrganisationItem():
            return f"/bo-may/{document_of(record.id)}/#{anchor(record.id)}"
        case PublicFigure():
            charts = (c for c in dataset.public_charts.values() if record.indicator in c.indicators)
            return f"/cam-ket/#{anchor(chart.id)}" if (chart := next(charts, None)) else "/cam-ket/"
        case Chart():
            return f"{page_address(record.page, document_of(record.id))}#{anchor(record.id)}"
        case Report():
            return document_address(record.id)
        case Figure() | Activity():
            page = page_of_section(dataset, document_of(record.id), record.source.section)
            page = page if page in ("ket-qua", "nhiem-vu", "bo-may", "danh-gia", "cam-ket") else DEFAULT_PAGE
            return f"{page_address(page, document_of(record.id))}#{anchor(record.id)}"
    raise TypeError(
        f"{type(record).__name__} has no place on the site: give it a `case` in macros/derived/addresses.py, or leave out its `url`."
    )
