"""Where the numbers of a chart come from, in one line: a picture that leaves the site takes this line with it."""

from __future__ import annotations

from macros.charts.model import ChartModel, Row
from macros.derived.deployment import LOCAL_ADDRESS
from macros.derived.naming import chosen_name, place_in
from macros.formatting.alphabet import sort_key
from macros.formatting.dates import date_vi
from macros.publication import Publication
from macros.records.report import Report


def source_line(publication: Publication, report: Report, chart: ChartModel) -> str:
    """`Nguồn: Báo cáo 7/BC-UBND ngày 15/6/2030, mục II.4, trang 9.`; for public figures, who published them."""
    public = [figure for row in chart.rows for figure in row.public]
    if public:
        names = {figure.evidence.publisher for figure in public}
        return f"Nguồn: {'; '.join(sorted(names, key=sort_key))}. {publication.dataset.site.name} tổng hợp."
    named = f"Nguồn: {chosen_name(publication.dataset, report)}"
    figures = [figure for row in chart.rows for figure in row.figures]
    if not figures:
        return f"{named}; {publication.dataset.site.name} đếm."
    pages = sorted({figure.source.page for figure in figures if figure.source.page})
    sections = list(dict.fromkeys(figure.source.section for figure in figures))
    printed = f", trang {', '.join(map(str, pages))}" if pages else ""
    return f"{named}, mục {', '.join(sections)}{printed}."


def number_source(publication: Publication, report: Report, row: Row, index: int) -> str:
    """Where one number of a row stands; empty for a number that the website counted."""
    if row.public:
        return row.public[index].evidence.publisher
    if row.figures:
        return place_in(publication.dataset, report, row.figures[index].source)
    return ""


def credit_line(publication: Publication) -> str:
    """Who made the chart, how fresh its data are, and where it lives once the site has a public address."""
    site = publication.dataset.site
    address = publication.deployment.address
    place = "" if address == LOCAL_ADDRESS else f" · {address.removeprefix('https://').rstrip('/')}"
    return f"{site.name}{place} · dữ liệu rà soát đến {date_vi(site.as_of)} · {site.data_licence.name}"
