"""Rules for more than one document: texts, commitments that continue, indicators over time, colours and logo of a site."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.checks.logo import MOST
from macros.derived.colours import GROUNDS, READABLE, contrast, dark, light
from macros.derived.series import series
from macros.drawing.palette import dark_palette, light_palette
from macros.loading.report_text import find_texts, text_name
from macros.publication import Publication
from macros.records.site import Colours
from macros.site.contents import generated_pages
from tests.many import LOGO, OTHER, PLAN, REPORT, reviewed, small
from tests.project import Project

INDICATOR = "- id: den\n  label: Đèn đã thay\n  definition: Số đèn đã thay.\n  unit: đèn\n"
BODY = "- id: sa-ubnd\n  name: Ủy ban nhân dân phường Sa\n  kind: ubnd\n"


@pytest.fixture
def several(example: Project) -> Project:
    """The invented report, the same number of another authority, a later plan."""
    example.append("data/bodies/vi-du.yml", BODY)
    small(example, OTHER, number="7/BC-UBND", issuer="sa-ubnd", date=dt.date(2030, 8, 1))
    small(example, PLAN, number="8/KH-UBND", issuer="vd-ubnd", date=dt.date(2030, 12, 5), kind="ke-hoach", pages=False)
    reviewed(example, dt.date(2030, 12, 20))
    from scripts.schemas import name_schemas

    name_schemas(example.root)
    assert example.check().problems == []
    return example


def publication(project: Project) -> Publication:
    checked = project.check()
    assert checked.publication is not None, checked.problems
    return checked.publication


def test_a_text_is_never_taken_for_two_reports(several: Project, tmp_path: Path) -> None:
    reports = publication(several).dataset.reports
    folder = tmp_path / "texts"
    folder.mkdir()
    assert text_name(reports[REPORT]) == text_name(reports[OTHER])
    (folder / text_name(reports[REPORT])).write_text("chung", encoding="utf-8")
    assert find_texts(reports, folder) == ({}, [])
    for key in (REPORT, OTHER):
        (folder / f"{key}.txt").write_text(key, encoding="utf-8")
    (folder / text_name(reports[PLAN])).write_text("kế hoạch", encoding="utf-8")
    found, problems = find_texts(reports, folder)
    assert problems == []
    assert {key: text.pages for key, text in found.items()} == {REPORT: (REPORT,), OTHER: (OTHER,), PLAN: ("kế hoạch",)}


def test_a_text_of_nobody_knows_which_report_is_told(several: Project, tmp_path: Path) -> None:
    reports = publication(several).dataset.reports
    (tmp_path / "ban-chu.txt").write_text("chữ", encoding="utf-8")
    found, [problem] = find_texts(reports, tmp_path / "ban-chu.txt")
    assert found == {}
    assert f"{REPORT}.txt" in problem.advice


def test_a_commitment_continues_one_of_an_earlier_document_only(several: Project) -> None:
    file = f"data/reports/{PLAN}/commitments.yml"
    several.replace(file, "topic:", f"continues: {REPORT}/v-1-1\n  topic:")
    assert [one.id for one in publication(several).continued_by[f"{REPORT}/v-1-1"]] == [f"{PLAN}/ii-1"]
    several.replace(file, f"{REPORT}/v-1-1", f"{PLAN}/ii-1")
    [problem] = several.check().problems
    assert (problem.rule, problem.line) == ("continued", several.line_of(file, "continues"))


def test_two_commitments_cannot_continue_each_other(several: Project) -> None:
    several.replace(f"data/reports/{PLAN}/commitments.yml", "topic:", f"continues: {REPORT}/v-1-1\n  topic:")
    several.replace(f"data/reports/{REPORT}/commitments.yml", "  topic:", f"  continues: {PLAN}/ii-1\n  topic:")
    assert [problem.rule for problem in several.check().problems] == ["continued"]


def measured(project: Project) -> None:
    """Two figures of one indicator, on both sides of a merger."""
    path = project.root / "data" / "vocabularies" / "indicators.yml"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n" + INDICATOR, encoding="utf-8")
    project.replace(f"data/reports/{REPORT}/report.yml", "pages: 3\n", "pages: 3\nterritory_until: 2030-09-30\n")
    project.replace(
        f"data/reports/{REPORT}/figures.yml",
        '  unit: đèn\n  as_printed: "1.200"\n',
        '  unit: đèn\n  indicator: den\n  as_printed: "1.200"\n',
    )
    project.replace(f"data/reports/{PLAN}/figures.yml", "  unit: đèn\n", "  unit: đèn\n  indicator: den\n")


def test_a_series_is_in_order_and_breaks_where_the_territory_changed(several: Project) -> None:
    measured(several)
    [one] = series(publication(several).dataset).values()
    assert [(point.record.id, point.day, point.straddles) for point in one.points] == [
        (f"{REPORT}/i-so-2", dt.date(2030, 6, 10), False),
        (f"{PLAN}/i-a-so-1", dt.date(2030, 12, 5), True),
    ]
    assert [len(stretch) for stretch in one.stretches] == [1, 1]
    assert one.breaks == (dt.date(2030, 10, 1),)


def test_another_unit_or_no_time_is_not_the_same_measure(several: Project) -> None:
    measured(several)
    several.replace(f"data/reports/{PLAN}/figures.yml", "unit: đèn", "unit: bóng")
    [problem] = several.check().problems
    assert (problem.rule, problem.text) == ("indicators", "bóng")
    several.replace(f"data/reports/{PLAN}/figures.yml", "unit: bóng", "unit: đèn")
    path = several.root / "data" / "reports" / PLAN / "figures.yml"
    text = path.read_text(encoding="utf-8")
    start = text.index("  period:")
    path.write_text(text[:start] + text[text.index("  indicator:") :] if text.index("  indicator:") > start else text, encoding="utf-8")


@pytest.mark.parametrize("accent", ["#0a6062", "#7a1f5c", "#1f4f93", "#000000", "#5b2a86"])
def test_colours_that_are_derived_can_be_read(accent: str) -> None:
    colours = Colours(band=accent, accent=accent)
    for roles, palette in ((light(colours), light_palette()), (dark(colours), dark_palette())):
        for ground in GROUNDS:
            assert contrast(roles["accent"], palette[ground]) >= READABLE, (roles, ground)
        for ink in ("band-ink", "band-ink-2"):
            assert contrast(roles[ink], roles["band"]) >= READABLE
        assert contrast(roles["accent-ink"], roles["accent"]) >= READABLE


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#fff", "#767676") == pytest.approx(4.54, abs=0.01)


def test_a_colour_that_cannot_be_read_is_refused(example: Project) -> None:
    example.append("data/site.yml", 'colours:\n  band: "#123456"\n  accent: "#8fd3ff"\n')
    [problem] = example.check().problems
    assert (problem.rule, problem.text) == ("colours", "#8fd3ff")
    assert problem.line == example.line_of("data/site.yml", "accent")


def logo(project: Project, text: str) -> list[str]:
    (project.root / "data" / "logo.svg").write_text(text, encoding="utf-8")
    return [problem.message for problem in project.check().problems if problem.rule == "logo"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<image href="https://vi.du/x.png"/>',
        '<use href="https://vi.du/x.svg#a"/>',
        '<rect fill="url(https://vi.du/x)"/>',
        '<rect style="fill:url(//vi.du/x)"/>',
        "<style>rect{fill:red}</style>",
        '<foreignObject width="1" height="1"/>',
        "<text>Chữ</text>",
        '<a href="javascript:alert(1)"><rect/></a>',
        "<g><set attributeName='x' to='1'/></g>",
        "<rect",
    ],
)
def test_a_logo_that_is_more_than_a_picture_is_refused(example: Project, inside: str) -> None:
    assert len(logo(example, LOGO.replace("</svg>", f"{inside}</svg>"))) == 1


@pytest.mark.parametrize(
    "text", [f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{LOGO}", "", LOGO.replace("viewBox", "view"), LOGO + " " * MOST, "<html/>"]
)
def test_a_file_that_is_no_small_svg_is_refused(example: Project, text: str) -> None:
    assert len(logo(example, text)) == 1


def test_an_ordinary_logo_is_taken(example: Project) -> None:
    parts = '<defs><linearGradient id="a"><stop stop-color="#fff"/></linearGradient></defs><path style="fill:#123" d="M0 0"/><rect fill="url(#a)"/>'
    assert logo(example, f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- vẽ tay -->\n{LOGO.replace("</svg>", parts + "</svg>")}') == []


def test_what_two_documents_promise_in_the_same_words_has_two_titles(publication: Publication) -> None:
    dataset = publication.dataset
    of_documents = {key.split("/")[0]: commitment for key, commitment in dataset.commitments.items()}
    assert len(of_documents) > 1
    alike = {}
    for commitment in of_documents.values():
        alike[commitment.id] = commitment.model_copy(update={"statement": "Thay hết đèn đường."})
        alike[commitment.id].read_from(commitment.origin)
    made = generated_pages(replace(publication, dataset=replace(dataset, commitments=alike)))
    titles = {page.path: re.search(r"(?m)^title: (.*)$", page.markdown) for page in made if page.path.removesuffix(".md")[8:] in alike}
    assert len({found[1] for found in titles.values() if found}) == len(titles) == len(alike)
