"""Recipes for reading documents."""

from __future__ import annotations

from tests.project import Project
from tests.setup.recipes import recipe, write


@recipe("a kind of document to read")
def reader(project: Project) -> None:
    code = """
from drafting.source import Source, paragraph


def read_lines(data):
    return Source([paragraph(line) for line in data.decode().splitlines()[1:]])
"""
    write(project, "drafting/readers/lines_tried.py", code)
    opened = "drafting/readers/open_file.py"
    project.replace(
        opened, "from drafting.source import", "from drafting.readers.lines_tried import read_lines\nfrom drafting.source import"
    )
    entry = '    "tried": Form("thử", (".thu",), read_lines, lambda data: data.startswith(b"THU1")),\n'
    project.replace(opened, '    "html": Form(', f'{entry}    "html": Form(')


@recipe("a kind of finding", "another name of a body")
def finding(project: Project) -> None:
    write(
        project,
        "drafting/find/telephones.py",
        """
import re


def find_telephones(document):
    return [number for unit in document.units for number in re.findall(r"(?<!\\d)19\\d{2} \\d{4}(?!\\d)", unit.text)]
""",
    )
    findings = "drafting/findings.py"
    project.replace(
        findings,
        "from drafting.source import Table\n",
        "from drafting.find.telephones import find_telephones\nfrom drafting.source import Table\n",
    )
    project.replace(findings, "    commitments: list[Promise]\n", "    commitments: list[Promise]\n    telephones: list[str]\n")
    project.replace(
        findings,
        "        find_commitments(document, figures),\n",
        "        find_commitments(document, figures),\n        find_telephones(document),\n",
    )
    project.replace(
        findings, '        "commitments": [_promise', '        "telephones": findings.telephones,\n        "commitments": [_promise'
    )
    project.append("drafting/aliases.yml", "vd-so-do: [nhà thắp đèn]\n")
