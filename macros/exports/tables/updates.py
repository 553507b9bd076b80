"""What public sources say since: updates of commitments, backgrounds, figures, and every source by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.exports.fields import REPORT, SOURCE, URL, column, fields, text
from macros.exports.lookups import Lookups, report_of
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import labelled, standard
from macros.formatting.alphabet import anchor
from macros.records.evidence import Evidence
from macros.records.public_figures import PublicFigure
from macros.records.updates import Background, Update

_PROMISED = SOURCE.but(description="Chỗ báo cáo hứa việc này.")


def _updates(lookups: Lookups) -> Iterator[Row]:
    for update in lookups.dataset.updates.values():
        source = lookups.dataset.commitments[update.commitment].source
        yield standard(lookups, update) | {"source": lookups.value(source)}


def _backgrounds(lookups: Lookups) -> Iterator[Row]:
    for background in lookups.dataset.backgrounds.values():
        yield lookups.value(background) | _place_of_background(lookups, background)


def _public_figures(lookups: Lookups) -> Iterator[Row]:
    for figure in lookups.dataset.public_figures.values():
        yield lookups.value(figure) | _place_of_public_figure(lookups, figure) | {"evidence": [lookups.value(figure.evidence)]}


def _evidence(lookups: Lookups) -> Iterator[Row]:
    dataset = lookups.dataset
    for update in dataset.updates.values():
        source = lookups.value(dataset.commitments[update.commitment].source)
        place = {"report": report_of(update.id), "url": lookups.url(update), "source": source}
        yield from _of(lookups, "update", update, update.evidence, place)
    for background in dataset.backgrounds.values():
        yield from _of(lookups, "background", background, background.evidence, _place_of_background(lookups, background))
    for figure in dataset.public_figures.values():
        yield from _of(lookups, "public_figure", figure, (figure.evidence,), _place_of_public_figure(lookups, figure))
    for body in dataset.bodies.values():
        report, source = lookups.source_of_body(body.id)
        place = {"report": report, "url": lookups.url(body), "source": lookups.value(source)}
        yield from _of(lookups, "body", body, body.evidence, place)


def _of(lookups: Lookups, owner: str, record: Any, evidence: tuple[Evidence, ...], place: Row) -> Iterator[Row]:
    for number, item in enumerate(evidence, start=1):
        row = lookups.value(item)
        yield row | place | {"id": f"{record.id}-nguon-{number}", owner: record.id, "evidence_url": row["url"]}


def _place_of_background(lookups: Lookups, background: Background) -> Row:
    first = lookups.named[background.about[0]]
    return {"report": report_of(background.id), "url": lookups.url(background), "source": lookups.value(first.source)}


def _place_of_public_figure(lookups: Lookups, figure: PublicFigure) -> Row:
    chart = lookups.chart_of_public_figure.get(figure.id)
    place = f"/cam-ket/#{anchor(chart.id)}" if chart else "/cam-ket/"
    commitments = lookups.dataset.commitments
    source = commitments[chart.commitments[0]].source if chart and chart.commitments else None
    return {"report": report_of(figure.id), "url": lookups.absolute(place), "source": lookups.value(source)}


UPDATES = Table(
    name="updates",
    title="Cập nhật",
    description="Từng mốc sau báo cáo: nguồn công khai nói gì về một cam kết. Chỉ thêm, không viết đè.",
    columns=(
        *fields(Update, "id"),
        REPORT,
        URL,
        *fields(Update, "commitment", "date", "summary"),
        *labelled(fields(Update, "bearing")[0], "bearings"),
        *(c.but(absence="null") for c in fields(Update, "from", "to", refers=dict.fromkeys(("from", "to"), "evidence_statuses"))),
        *fields(Update, "official_from", "official_to", refers=dict.fromkeys(("official_from", "official_to"), "official_statuses")),
        *fields(Update, "recorded", "enlarged_city", "unconfirmed", "contradicts", "note", "evidence"),
        _PROMISED,
    ),
    rows=_updates,
)

BACKGROUNDS = Table(
    name="backgrounds",
    title="Bối cảnh",
    description="Thông tin giúp hiểu một cam kết hay hạn chế nhưng không phải cập nhật của nó.",
    columns=(
        *fields(Background, "id"),
        REPORT,
        URL,
        *fields(Background, "about", "date", "summary", "recorded", "enlarged_city", "note", "evidence"),
        SOURCE.but(description="Chỗ báo cáo nêu mục đầu tiên ở cột about."),
    ),
    rows=_backgrounds,
    group="more",
)

PUBLIC_FIGURES = Table(
    name="public_figures",
    title="Số liệu công khai",
    description="Con số từ nguồn công khai về điều đã diễn ra sau báo cáo. Không phải số của báo cáo.",
    columns=(
        *fields(PublicFigure, "id"),
        REPORT,
        URL,
        *fields(PublicFigure, "label", "value", "unit", "date"),
        fields(PublicFigure, "computed")[0].but(heading="Cách tính"),
        *fields(PublicFigure, "unconfirmed", "note"),
        column("evidence", "objects", "Nguồn công khai nêu con số này.", parts=fields(Evidence)),
        SOURCE.but(description="Chỗ báo cáo hứa việc mà con số này giúp hiểu, nếu có.", absence="null"),
    ),
    rows=_public_figures,
    group="more",
)

EVIDENCE = Table(
    name="evidence",
    title="Nguồn công khai",
    description="Từng nguồn công khai, mỗi lần dẫn một dòng; đúng một trong bốn cột update, background, public_figure, body có mã.",
    columns=(
        text("id", "Mã mục được chứng minh, thêm -nguon- và số thứ tự."),
        REPORT.but(absence="null"),
        URL.but(description="Trang của website có dẫn nguồn này."),
        text("update", "Mã cập nhật dẫn nguồn này.", absence="left_out", refers="updates"),
        text("background", "Mã bối cảnh dẫn nguồn này.", absence="left_out", refers="backgrounds"),
        text("public_figure", "Mã số liệu công khai dẫn nguồn này.", absence="left_out", refers="public_figures"),
        text("body", "Mã cơ quan có mốc thời gian dẫn nguồn này.", absence="left_out", refers="bodies"),
        *fields(Evidence, "publisher", "title"),
        column("evidence_url", "url", "Địa chỉ trang gốc của nơi đăng."),
        *fields(Evidence, "published", "accessed", "excerpt"),
        SOURCE.but(description="Chỗ báo cáo nói điều mà nguồn này cho biết thêm, nếu có.", absence="null"),
    ),
    rows=_evidence,
    group="more",
)
