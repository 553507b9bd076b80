"""Where each record stands on the site: `/nhiem-vu/#150-2024-ii-4-so-1`. Addresses start with `/`, pages end with `/`."""

from __future__ import annotations

from macros.formatting.alphabet import anchor
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
from macros.records.relations import Relation
from macros.records.report import Report
from macros.records.searches import Search
from macros.records.updates import Background, Update

#: Sections that the report's outline gives no page of the site are shown with the results.
DEFAULT_PAGE = "ket-qua"


def page_of_section(dataset: Dataset, report: str, section: str) -> str:
    """The page of the site that carries a section of a report: `ket-qua`."""
    outline = dataset.reports[report].sections
    page = next((s.page for s in outline if s.path == section), None)
    return page or DEFAULT_PAGE


def address(dataset: Dataset, record: Record) -> str:
    """The place of a record on the site. Raises TypeError for a kind that has none (settings, vocabularies)."""
    match record:
        case Commitment():
            return f"/cam-ket/{record.id}/"
        case Update():
            return f"/cam-ket/{record.commitment}/#{anchor(record.id)}"
        case Background() | Correction():
            return f"/thay-doi/#{anchor(record.id)}"
        case Search():
            return f"/phuong-phap/#{anchor(record.id)}"
        case CommitmentGroup():
            return f"/cam-ket/#{anchor(record.id)}"
        case Assessment() | Problem():
            return f"/danh-gia/#{anchor(record.id)}"
        case Relation():
            return f"/doi-chieu/#{anchor(record.id)}"
        case Document():
            return f"/van-ban/#{record.id}"
        case Citation():
            return f"/van-ban/#{record.document}"
        case Body():
            return f"/bo-may/#{record.id}"
        case Mention():
            return f"/bo-may/#{record.body}"
        case OrganisationItem():
            return f"/bo-may/#{anchor(record.id)}"
        case Chart():
            return f"/{record.page}/#{anchor(record.id)}"
        case Report():
            return f"/#{anchor(record.id)}"
        case Figure() | Activity():
            page = page_of_section(dataset, record.id.split("/")[0], record.source.section)
            page = page if page in ("ket-qua", "nhiem-vu", "bo-may", "danh-gia", "cam-ket") else DEFAULT_PAGE
            return f"/{page}/#{anchor(record.id)}"
    raise TypeError(f"{type(record).__name__} has no place on the site")
