"""What public sources say since: updates of commitments, backgrounds, figures, and every source by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.exports.fields import REPORT, SOURCE, URL, column, fields, text
from macros.exports.lookups import Lookups, report_of
from macros.exports.schema import Row, Table
from macros.exports.tables.rows import labelled, of_report, standard
from macros.formatting.alphabet import anchor
from macros.records.evidence import Evidence
from macros.records.public_figures import PublicFigure
from macros.records.searches import Search
from macros.records.updates import Background, Update

#: The condition that an update fails whose sources were read only once.
READ_AGAIN = "con-tim-lai-duoc"

_PROMISED = SOURCE.but(description="Chỗ báo cáo hứa việc này.")


def _updates(lookups: Lookups) -> Iterator[Row]:
    for update in lookups.dataset.updates.values():
        source = lookups.source_of_update(update)
        step = lookups.publication.steps[update.id]
        row = (
            standard(lookups, update)
            | {"commitment": update.commitment}
            | {"source": lookups.value(source), "unconfirmed": READ_AGAIN in step.unmet}
        )
        row |= {"conditions_unmet": list(step.unmet)}
        for change, start, end in ((step.evidence, "from", "to"), (step.official, "official_from", "official_to")):
            row |= {start: change[0].id if change else None, end: change[1].id if change else None}
        yield row


def _searches(lookups: Lookups) -> Iterator[Row]:
    commitments = lookups.dataset.commitments
    for search in lookups.dataset.searches.values():
        found = (lookups.dataset.updates[key].commitment for key in search.found)
        about = [*search.commitments, *(key for key in found if key)]
        asked = commitments[about[0]].source if about else None
        place = {"place": lookups.term("search-places", search.place), "place_code": search.place}
        yield standard(lookups, search) | place | {"source": lookups.value(asked)}


def _backgrounds(lookups: Lookups) -> Iterator[Row]:
    for background in lookups.dataset.backgrounds.values():
        yield lookups.value(background) | _place_of_background(lookups, background)


def _public_figures(lookups: Lookups) -> Iterator[Row]:
    for figure in lookups.dataset.public_figures.values():
        yield lookups.value(figure) | _place_of_public_figure(lookups, figure) | {"evidence": [lookups.value(figure.evidence)]}


def _evidence(lookups: Lookups) -> Iterator[Row]:
    dataset = lookups.dataset
    for update in dataset.updates.values():
        source = lookups.value(lookups.source_of_update(update))
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
    source = lookups.named[background.about[0]].source if background.about else lookups.source_of_subject(background.subjects[0])[1]
    return {"report": report_of(background.id), "url": lookups.url(background), "source": lookups.value(source)}


def _place_of_public_figure(lookups: Lookups, figure: PublicFigure) -> Row:
    chart = lookups.chart_of_public_figure.get(figure.id)
    place = f"/cam-ket/#{anchor(chart.id)}" if chart else "/cam-ket/"
    commitments = lookups.dataset.commitments
    source = commitments[chart.commitments[0]].source if chart and chart.commitments else None
    return {"report": report_of(figure.id), "url": lookups.absolute(place), "source": lookups.value(source)}


UPDATES = of_report(
    name="updates",
    title="Cập nhật",
    description="Từng mốc sau báo cáo: nguồn công khai nói gì về một cam kết. Chỉ thêm, không viết đè.",
    model=Update,
    columns=(
        fields(Update, "commitment")[0].but(description="Mã cam kết; trống nếu chỉ nói về các vấn đề ở cột subjects.", absence="null"),
        *fields(Update, "subjects", "date", "period", "summary"),
        *labelled(fields(Update, "bearing")[0], "bearings"),
        *fields(Update, "covers", "measure"),
        *(
            text(name, f"Tình trạng bằng chứng {when}, nếu tình trạng thay đổi. Máy tính.", absence="null", refers="evidence_statuses")
            for name, when in (("from", "trước đó"), ("to", "sau đó"))
        ),
        *(
            text(name, f"Tình trạng cơ quan công bố {when}, nếu thay đổi. Máy tính.", absence="left_out", refers="official_statuses")
            for name, when in (("official_from", "trước đó"), ("official_to", "sau đó"))
        ),
        *fields(Update, "official_status", refers={"official_status": "official_statuses"}),
        column("conditions_unmet", "list", "Điều kiện còn thiếu để được tính vào tình trạng; rỗng khi đủ.", refers="status_conditions"),
        *fields(Update, "recorded", "enlarged_city"),
        column("unconfirmed", "boolean", "true: nguồn tìm lại không thấy – được hiện, nhưng không đổi tình trạng."),
        *fields(Update, "contradicts", "note", "evidence"),
    ),
    rows=_updates,
    source=_PROMISED,
)

SEARCHES = of_report(
    name="searches",
    title="Lần tìm",
    description="Đã tìm gì, ở đâu, ngày nào. Không thấy ở nơi đã tìm không có nghĩa là không công bố.",
    model=Search,
    columns=(
        *fields(Search, "date"),
        text("place", "Nơi đã tìm.", heading="Nơi tìm"),
        text("place_code", "Mã nơi đã tìm; giới hạn của nơi đó ở bảng search_places.", refers="search_places"),
        *fields(Search, "words", "commitments", "found", "queries", "not_found", "note"),
    ),
    rows=_searches,
    source=SOURCE.but(description="Chỗ báo cáo hứa việc đầu tiên ở cột commitments hoặc found, nếu có.", absence="null"),
)

BACKGROUNDS = of_report(
    name="backgrounds",
    title="Bối cảnh",
    description="Thông tin giúp hiểu một cam kết hay hạn chế nhưng không phải cập nhật của nó.",
    model=Background,
    columns=(*fields(Background, "about", "subjects", "date", "summary", "recorded", "enlarged_city", "note", "evidence"),),
    rows=_backgrounds,
    source=SOURCE.but(description="Chỗ báo cáo nêu mục đầu tiên ở cột about."),
    group="more",
)

PUBLIC_FIGURES = of_report(
    name="public_figures",
    title="Số liệu công khai",
    description="Con số từ nguồn công khai về điều đã diễn ra sau báo cáo. Không phải số của báo cáo.",
    model=PublicFigure,
    columns=(
        *fields(PublicFigure, "label", "value", "unit", "date", "period", "indicator"),
        fields(PublicFigure, "computed")[0].but(heading="Cách tính"),
        fields(PublicFigure, "target")[0].but(heading="Là mục tiêu"),
        *fields(PublicFigure, "unconfirmed", "note"),
        column("evidence", "objects", "Nguồn công khai nêu con số này.", parts=fields(Evidence)),
    ),
    rows=_public_figures,
    source=SOURCE.but(description="Chỗ báo cáo hứa việc mà con số này giúp hiểu, nếu có.", absence="null"),
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
        *fields(Evidence, "publisher", "kind", "document_number", "title"),
        column("evidence_url", "url", "Địa chỉ trang gốc của nơi đăng."),
        *fields(Evidence, "published", "accessed", "readings", "not_found_again", "excerpt", "translation"),
        SOURCE.but(description="Chỗ báo cáo nói điều mà nguồn này cho biết thêm, nếu có.", absence="null"),
    ),
    rows=_evidence,
    group="more",
)
