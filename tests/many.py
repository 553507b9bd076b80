"""Whole projects with none, one, two, three and thirty documents, all invented and small: what a build with them shows is told in tests/site."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from scripts import new_report
from scripts.schemas import name_schemas
from tests.project import EXAMPLE, ROOT, Project, whole_project

THIRTY = 30
#: The merger of the invented city, and its own look: readable, unlike the one that comes with the project.
LAST_OLD_DAY = dt.date(2030, 9, 30)
COLOURS = 'colours:\n  band: "#5b2a86"\n  accent: "#7a1f5c"\n'
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="#5b2a86"/></svg>\n'
#: Where a project site of GitHub lies; words that try to break out of their place; an id that was given up.
UNDER_A_PATH = "https://nhom.github.io/minh-bach/"
EVIL = '\\"><script>alert(1)</script>'
GIVEN_UP = "- id: 7-2030/v-1-9\n  to: 7-2030/v-1-1\n  note: Trùng với một việc khác.\n"
#: In the text of a draft; nothing of the site may hold it.
HIDDEN = "Việc còn nháp, chưa ai đối chiếu"
#: The same number in the same year, of another authority; a plan; the report that the plan continues.
REPORT, OTHER, PLAN = "7-2030", "sa-7-2030", "kh-8-2030"
#: A second report, of everything that the first has.
SECOND = "9-2030"
#: What the second report says otherwise than the first.
OF_SECOND = {
    REPORT: SECOND,
    "7/BC-UBND": "9/BC-UBND",
    "date: 2030-06-15": "date: 2030-09-15",
    "statement: Thay hết đèn đường cũ": "statement: Thay hết đèn hầm chui",
    "9-qd-ubnd-vd": "8-qd-ubnd-vd",
    "9/QĐ-UBND": "8/QĐ-UBND",
    "vd-so-do": "vd-so-cau",
    "Sở Đo lường": "Sở Cầu đường",
}
SUBJECT = f"""\
id: den-duong
name: Đèn đường
topic: do-thi-giao-thong
question: Đèn đường thay xong chưa?
answer: Chưa ai nói.
answer_date: 2030-12-20
commitments:
  - {REPORT}/v-1-1
"""


def emptied(target: Path) -> Project:
    """Everything but data; that of the invented city without any document, in its own colours."""
    project = whole_project(target, data=False)
    data = project.root / "data"
    shutil.copytree(EXAMPLE, data, ignore=shutil.ignore_patterns("reports"))
    shutil.copytree(ROOT / "data" / "vocabularies", data / "vocabularies")
    project.append("data/site.yml", COLOURS)
    (data / "logo.svg").write_text(LOGO, encoding="utf-8")
    return project


def one(target: Path) -> Project:
    """The invented city with its report, and a draft beside it that nobody has finished."""
    project = emptied(target)
    shutil.copytree(EXAMPLE / "reports" / REPORT, project.root / "data" / "reports" / REPORT)
    new_report.main(["kh-9-2031", "--root", str(project.root)])
    half = project.root / "data" / "reports" / "nq-3-2031"
    half.mkdir()
    (half / "report.yml").write_text(f"id: nq-3-2031\ndraft: true\nnumber: 3/NQ-HĐND\ntitle: {HIDDEN}\ndate:\n", encoding="utf-8")
    (half / "figures.yml").write_text(f"- id: nq-3-2031/i-so-1\n  draft: true\n  label: {HIDDEN}\n", encoding="utf-8")
    return project


def changed(target: Path) -> Project:
    """Two reports with all there is, an id that was given up, an address under a sub-path, and a page whose texts attack the head."""
    project = one(target)
    project.append("data/site.yml", f'address: "{UNDER_A_PATH}"\n')
    add_second(project)
    (project.root / "data" / "redirects.yml").write_text(GIVEN_UP, encoding="utf-8")
    name_schemas(project.root)
    project.replace("docs/phuong-phap.md", 'title: "Phương pháp"', f'title: "{EVIL}"')
    project.replace("docs/phuong-phap.md", 'description: "', f'description: "{EVIL}')
    return project


def add_second(project: Project) -> None:
    """Beside the first report another one of the same authority, with all that the first has, and a document and a body of its own."""
    data = project.root / "data"
    shutil.copytree(data / "reports" / REPORT, data / "reports" / SECOND)
    for file in (data / "reports" / SECOND).rglob("*.yml"):
        file.write_text(_of_second(file.read_text(encoding="utf-8")), encoding="utf-8")
    for folder in ("bodies", "documents"):
        (file,) = (data / folder).glob("*.yml")
        head, *entries = re.split("(?m)^(?=- )", file.read_text(encoding="utf-8"))
        own = [_of_second(entry) for entry in entries if _of_second(entry) != entry]
        (data / folder / "hai.yml").write_text(head + "".join(own), encoding="utf-8")


def _of_second(text: str) -> str:
    for old, new in OF_SECOND.items():
        text = text.replace(old, new)
    return text


def three(target: Path) -> Project:
    """The report; one with the same number of another authority; a plan without pages, which continues the report."""
    project = one(target)
    _write(project, "bodies/sa.yml", [{"id": "sa-ubnd", "name": "Ủy ban nhân dân phường Sa", "kind": "ubnd"}])
    small(project, OTHER, number="7/BC-UBND", issuer="sa-ubnd", date=dt.date(2030, 8, 1))
    small(
        project,
        PLAN,
        number="8/KH-UBND",
        issuer="vd-ubnd",
        date=dt.date(2030, 12, 5),
        kind="ke-hoach",
        pages=False,
        continues=f"{REPORT}/v-1-1",
    )
    project.replace(f"data/reports/{REPORT}/report.yml", "pages: 3\n", f"pages: 3\nterritory_until: {LAST_OLD_DAY}\n")
    project.replace(
        f"data/reports/{REPORT}/figures.yml",
        '  unit: đèn\n  as_printed: "1.200"\n',
        '  unit: đèn\n  indicator: den-da-thay\n  as_printed: "1.200"\n',
    )
    indicator = {"id": "den-da-thay", "label": "Đèn đã thay", "definition": "Số đèn đường đã thay, cộng dồn.", "unit": "đèn"}
    _write(project, "vocabularies/indicators.yml", [indicator])
    reviewed(project, dt.date(2030, 12, 20))
    name_schemas(project.root)
    return project


def previewed(target: Path) -> Project:
    """The same three with a subject: every kind of page."""
    project = three(target)
    subjects = project.root / "data" / "subjects"
    subjects.mkdir()
    (subjects / "den-duong.yml").write_text(SUBJECT, encoding="utf-8")
    name_schemas(project.root)
    return project


def thirty(target: Path) -> Project:
    """Thirty documents of three authorities, one a month."""
    project = emptied(target)
    _write(project, "bodies/sa.yml", [{"id": f"sa-{n}-ubnd", "name": f"Ủy ban nhân dân phường Sa {n}", "kind": "ubnd"} for n in range(3)])
    for number in range(THIRTY):
        day = dt.date(2028 + number // 12, number % 12 + 1, 7)
        small(project, f"bc-{number + 1}-{day.year}", number=f"{number + 1}/BC-UBND", issuer=f"sa-{number % 3}-ubnd", date=day)
    name_schemas(project.root)
    return project


def small(
    project: Project,
    report: str,
    *,
    number: str,
    issuer: str,
    date: dt.date,
    kind: str = "bao-cao",
    pages: bool = True,
    continues: str = "",
) -> None:
    """A document with one figure and one commitment. Without pages its places are sections and points."""

    def source(section: str, excerpt: str) -> dict[str, Any]:
        return {"section": section, "point": "a", **({"page": 1} if pages else {}), "excerpt": excerpt}

    paged = {"first_page": 1, "last_page": 1} if pages else {}
    sections = [
        {"path": "I", "title": "Chiếu sáng", "page": "ket-qua", **paged},
        {"path": "II", "title": "Việc sẽ làm", "page": "cam-ket", **paged},
    ]
    head = {"id": report, "kind": kind, "number": number, "title": f"Chiếu sáng, văn bản {report}", "date": date, "place": "Ví Dụ"}
    head |= {"issuer": issuer, "signer": "Nguyễn Văn Mẫu", **({"pages": 1} if pages else {}), "sections": sections}
    figure = {"id": f"{report}/i-a-so-1", "label": "Đèn đã thay", "value": 1300, "unit": "đèn", "as_printed": "1.300"}
    measured = {"indicator": "den-da-thay"} if continues else {}
    figure |= {"period": {"from": dt.date(date.year - 1, 1, 1), "to": date}, **measured, "source": source("I", "đã thay 1.300 đèn")}
    promise = {"id": f"{report}/ii-1", "parent": f"{report}/ii", "statement": "Thay tiếp đèn đường."}
    promise |= {
        "topic": "do-thi-giao-thong",
        **({"continues": continues} if continues else {}),
        "source": source("II", "thay tiếp đèn đường"),
    }
    folder = f"reports/{report}"
    _write(project, f"{folder}/report.yml", {**head, "source": source("I", "văn bản về chiếu sáng")})
    _write(project, f"{folder}/figures.yml", [figure])
    _write(
        project, f"{folder}/commitment-groups.yml", [{"id": f"{report}/ii", "title": "Việc sẽ làm", "source": source("II", "thay tiếp")}]
    )
    _write(project, f"{folder}/commitments.yml", [promise])


def reviewed(project: Project, day: dt.date) -> None:
    """Say that all data was reviewed on a day."""
    settings = project.root / "data" / "site.yml"
    settings.write_text(re.sub(r"(?m)^as_of: .*$", f"as_of: {day}", settings.read_text(encoding="utf-8")), encoding="utf-8")


def _write(project: Project, name: str, content: Any) -> None:
    path = project.root / "data" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
