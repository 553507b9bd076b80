"""Recipes for what readers see: pages, charts, choices, search."""

from __future__ import annotations

from tests.project import REPORT, Project
from tests.setup.recipes import recipe, write


@recipe("a page", "a page that each document has")
def page(project: Project) -> None:
    write(project, "docs/khen.md", '---\ntitle: "Lời khen"\ndescription: "Các lời khen."\n---\n\n# Lời khen\n\n{{ praise() }}\n')
    project.replace("mkdocs.yml", "  - Đóng góp: dong-gop.md\n", "  - Đóng góp: dong-gop.md\n  - Khen: khen.md\n")
    project.replace("mkdocs.yml", "  /du-lieu/*.md\n", "  /du-lieu/*.md\n  /khen/*.md\n")
    write(
        project,
        "macros/pages/praise.py",
        'def render(renderer, current, of=None):\n    return renderer.render("praise.html.jinja", current, of=of)\n',
    )
    write(
        project, "macros/templates/praise.html.jinja", "<p>Khen{% if of %} văn bản {{ of }}{% endif %}: {{ dataset.awards|length }}</p>\n"
    )
    project.replace("macros/__init__.py", "        method,\n", "        method,\n        praise,\n")
    line = '    macro("praise", lambda of=None: praise.render(renderer, current(), of))\n'
    project.replace("macros/__init__.py", '    macro("home"', f'{line}    macro("home"')
    entry = '    DocumentPage("khen", "Lời khen", \'praise("{0}")\', lambda dataset, report: bool(dataset.of_report(dataset.awards, report.id))),\n'
    project.replace(
        "macros/derived/document_pages.py", '    _of_sections("ket-qua", "Kết quả"),\n', f'    _of_sections("ket-qua", "Kết quả"),\n{entry}'
    )


@recipe("a chart of a report's figures", "a kind of chart")
def chart(project: Project) -> None:
    """Declared in data; a table chart, drawn in a kind of its own."""
    declared = (project.root / REPORT / "charts.yml").read_text(encoding="utf-8").split("\n", 1)[1]
    other = declared.replace("7-2030/bd-i", "7-2030/bd-i-2").replace("Đã thay {", "Thay được {").replace("Đã thay bao", "Thay được bao")
    project.append(f"{REPORT}/charts.yml", other)
    write(
        project,
        "macros/charts/models/figures_by_unit.py",
        """
from macros.charts.model import ChartModel, Row, Series


def chart(publication, report):
    figures = publication.dataset.of_report(publication.dataset.figures, report)
    rows = tuple(Row(figure.label, (1,)) for figure in figures)
    return ChartModel(f"{report}-thu", "ket-qua", "notches", "Thử", "Thử?", "Thử.", "số", (Series("Số"),), rows)
""",
    )
    project.replace("macros/charts/models/__init__.py", "documents_by_year, promises", "documents_by_year, figures_by_unit, promises")
    project.replace("macros/charts/models/__init__.py", "    promises.chart,\n", "    promises.chart,\n    figures_by_unit.chart,\n")
    write(
        project,
        "macros/charts/layouts/notches.py",
        """
from macros.charts.layouts.formats import Frame, Layout
from macros.drawing.shapes import Across, Drawing, Text


def layout(chart, format_):
    words = tuple(Text(Across(), 20 * number + 14, f"vạch: {row.label}") for number, row in enumerate(chart.rows))
    height = 20 * len(words)
    return Layout(Drawing(format_.width, height, (), words), Frame(height, height, 0, 1, 0, 1, 1, ()))
""",
    )
    project.replace("macros/charts/layouts/__init__.py", "milestones, parts", "milestones, notches, parts")
    project.replace(
        "macros/charts/layouts/__init__.py", '    "bars": bars.layout,\n', '    "bars": bars.layout,\n    "notches": notches.layout,\n'
    )


@recipe("a prepared choice before a session")
def choice(project: Project) -> None:
    session = "macros/pages/session.py"
    project.replace(
        session,
        "BY: dict[str, By] = {\n",
        'BY: dict[str, By] = {\n    "thu": By("Theo thử", lambda one: ("x",), lambda data: [("x", "Mọi việc")]),\n',
    )
    project.replace(
        session, '] = {\n    "qua-han-', '] = {\n    "thu-co-tin": ("Có tin để thử", ("chua-tim-thay", NOT_SEARCHED)),\n    "qua-han-'
    )


@recipe("a kind of search result")
def result(project: Project) -> None:
    project.replace("macros/search/kinds.py", "    PAGE = (", '    TRY = ("Thử", 0.1)\n    PAGE = (')
    maker = 'def _try(publication):\n    yield SearchDocument(Kind.TRY, "Việc thử", "", "", "/cam-ket/?q=thu")\n\n\nMAKERS: tuple'
    project.replace("macros/search/documents.py", "MAKERS: tuple", maker)
    project.replace("macros/search/documents.py", "    _subjects,\n", "    _subjects,\n    _try,\n")


@recipe("a question that people put around what they look for")
def asked_around(project: Project) -> None:
    project.replace("docs/assets/js/search/query.js", '"đúng không",', '"đúng không", "nhỉ bà con",')
