"""Recipes for what data says and what is worked out of it: fields, kinds of record, checks, statuses, entries of people."""

from __future__ import annotations

from tests.data.test_diff import UPDATE
from tests.project import REPORT, Project
from tests.setup.recipes import first_id, recipe, write


@recipe("a field")
def field(project: Project) -> None:
    project.replace(
        "macros/records/figures.py",
        "    source: Source",
        '    taste: Text | None = Field(default=None, title="Vị", description="Vị thử.")\n    source: Source',
    )
    project.replace("macros/exports/tables/figures.py", '"documents", "note"),', '"documents", "note", "taste"),')
    project.replace(f"{REPORT}/figures.yml", "  label: Đèn đường chưa thay\n", "  label: Đèn đường chưa thay\n  taste: mặn\n")


@recipe("a check")
def check(project: Project) -> None:
    write(
        project,
        "macros/checks/no_1313.py",
        """
from macros.checks.base import Check
from macros.loading.problems import Problem


def _run(given):
    for figure in given.dataset.figures.values():
        if figure.value == 1313:
            yield Problem.at(figure.origin.at("value"), CHECK.name, "Số này là 1313.", "Hãy xem lại.", figure.id)


CHECK = Check("no-1313", "Không số nào là 1313.", _run)
""",
    )
    project.replace("macros/checks/__init__.py", "    letters,\n", "    letters,\n    no_1313,\n")
    project.replace("macros/checks/__init__.py", "    letters.CHECK,\n", "    letters.CHECK,\n    no_1313.CHECK,\n")


@recipe("a condition of a status")
def condition(project: Project) -> None:
    words = "- {id: co-ghi-chu, label: Có ghi chú, definition: Mục phải có ghi chú.}\n"
    project.append("data/vocabularies/status-conditions.yml", words)
    rule = "macros/derived/status_rule.py"
    project.replace(
        rule, "    def _very_thing(", "    def _noted(self, update, commitment):\n        return bool(update.note)\n\n    def _very_thing("
    )
    project.replace(rule, '    "dung-viec":', '    "co-ghi-chu": StatusRule._noted,\n    "dung-viec":')
    write(project, f"{REPORT}/updates/cn-1.yml", UPDATE)


@recipe("an oddity that a reviewer is told")
def oddity(project: Project) -> None:
    code = 'def _tried(seen, key, record):\n    if key.id == "7-2030/cn-1":\n        yield "lạ để thử"\n\n\nREASONS: tuple'
    project.replace("macros/diff/odd.py", "REASONS: tuple", code)
    project.replace("macros/diff/odd.py", "    _silent,\n", "    _silent,\n    _tried,\n")


@recipe("a question in the form")
def question(project: Project) -> None:
    asked = '    witness: Text | None = Field(default=None, title="Ai thấy", description="Người thấy việc này.")\n'
    project.replace("macros/records/updates.py", "    recorded: dt.date", f"{asked}    recorded: dt.date")


@recipe("a kind of record", "a kind of record that grows by contributions", "a kind of record that has further names")
def kind(project: Project) -> None:
    write(
        project,
        "macros/records/awards.py",
        """
from pydantic import Field

from .base import Record, RecordId, Text


class Award(Record):
    id: RecordId = Field(description="Mã.")
    words: Text = Field(description="Khen gì.")
""",
    )
    project.replace("macros/records/kinds.py", "from .base import Record\n", "from .awards import Award\nfrom .base import Record\n")
    entry = '    Kind("awards", Award, label="lời khen", one_file_each=True),\n'
    project.replace("macros/records/kinds.py", '    Kind("charts", Chart', f'{entry}    Kind("charts", Chart')
    dataset = "macros/loading/dataset.py"
    project.replace(
        dataset,
        "from macros.records.base import Record\n",
        "from macros.records.awards import Award\nfrom macros.records.base import Record\n",
    )
    project.replace(
        dataset,
        "    logo: Logo | None = None\n",
        "    awards: dict[str, Award] = field(default_factory=dict)\n    logo: Logo | None = None\n",
    )
    line = "# yaml-language-server: $schema=../../../../schemas/awards.schema.json\n"
    write(project, f"{REPORT}/awards/lk-1.yml", f"{line}id: 7-2030/lk-1\nwords: Đèn sáng.\n")
    addresses = "macros/derived/addresses.py"
    project.replace(
        addresses,
        "from macros.records.base import Record\n",
        "from macros.records.awards import Award\nfrom macros.records.base import Record\n",
    )
    project.replace(
        addresses,
        "        case Search():\n",
        '        case Award():\n            return f"/khen/#{anchor(record.id)}"\n        case Search():\n',
    )
    names = "macros/derived/old_names.py"
    project.replace(
        names,
        "from macros.records.base import Record\n",
        "from macros.records.awards import Award\nfrom macros.records.base import Record\n",
    )
    project.replace(names, "        case Body():\n", '        case Award():\n            yield f"/khen/{mark}/"\n        case Body():\n')


@recipe("a relation for the audit", "a kind of relation")
def relation(project: Project) -> None:
    project.replace("macros/records/relations.py", '    "not_checkable",\n', '    "not_zero",\n    "not_checkable",\n')
    code = "def _not_zero(relation, dataset):\n    stated, unit = _figure(dataset, relation.stated)\n"
    code += '    return AuditResult(relation, "consistent" if stated else "inconsistent", stated, unit=unit)\n\n\n'
    project.replace("macros/derived/audit.py", "#: Kind of relation → its rule.", f"{code}#: Kind of relation → its rule.")
    project.replace("macros/derived/audit.py", '    "sum": Rule(', '    "not_zero": Rule(_not_zero, ("stated",)),\n    "sum": Rule(')
    project.append(
        f"{REPORT}/relations.yml",
        """
- id: 7-2030/dc-i-77
  kind: not_checkable
  rule: Thử xem
  stated: 7-2030/iii-so-1
  note: Báo cáo không nêu gì thêm.
  source: {section: III, page: 2, excerpt: thành lập 01 ban chỉ đạo}
- id: 7-2030/dc-i-78
  kind: not_zero
  rule: Có ban nào không?
  stated: 7-2030/iii-so-1
  source: {section: III, page: 2, excerpt: thành lập 01 ban chỉ đạo}
""",
    )


@recipe("a subject", "what is asked", "The law that holds now")
def subject(project: Project) -> None:
    problem = first_id(project, f"{REPORT}/problems.yml")
    topic = first_id(project, "data/vocabularies/topics.yml")
    write(
        project,
        "data/subjects/den-duong.yml",
        f"""# yaml-language-server: $schema=../../schemas/subjects.schema.json
id: den-duong
name: Đèn đường
topic: {topic}
question: Đèn đường đã thay chưa?
answer: Chưa ghi được thông tin.
answer_date: 2030-12-01
problems: [{problem}]
ask: Số đèn đường đã thay, tính đến ngày trả lời.
""",
    )
    write(
        project,
        "data/laws.yml",
        """# yaml-language-server: $schema=../schemas/laws.schema.json
- id: luat-thu
  statement: Ai cũng được hỏi.
  basis: Luật Thử số 104/2029/QH16
  checked: 2030-12-01
  evidence:
    - {publisher: Báo Ví Dụ, url: "https://bao.vidu.vn/luat.html", accessed: 2030-12-01, excerpt: Luật Thử số 104/2029/QH16}
""",
    )


@recipe("a chart over time", "a term of a vocabulary")
def over_time(project: Project) -> None:
    project.append("data/vocabularies/indicators.yml", "- {id: den-da-thay, label: Đèn đã thay, definition: Số đèn đã thay., unit: đèn}\n")
    period = "  period: {from: 2030-01-01, to: 2030-06-10}\n"
    project.replace(
        f"{REPORT}/figures.yml", "  label: Đèn đường đã thay\n", f"  label: Đèn đường đã thay\n  indicator: den-da-thay\n{period}"
    )
    write(
        project,
        f"{REPORT}/public-charts.yml",
        """# yaml-language-server: $schema=../../../schemas/public-charts.schema.json
- id: 7-2030/bd-ck-1
  question: Mỗi năm thay bao nhiêu đèn?
  indicators: [den-da-thay]
""",
    )
