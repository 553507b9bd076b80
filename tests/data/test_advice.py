"""What the check advises is right: every concrete advice is followed, to the letter, and the mistake is gone without another number."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from macros.loading.problems import Problem
from macros.publication import Publication
from tests.data.bad_input import BadInput, Outcome
from tests.data.bad_input_cases import CASES
from tests.data.bad_input_kinds import figure
from tests.project import REPORT, BrokenExample, Project, example_data

#: Forms of advice that say exactly what to write; the first group is it.
_SAYS = (
    re.compile(r"trên một dòng: (\".*\")\.\Z"),
    re.compile(r"hãy viết `value: (-?[\d.]+)`"),
    re.compile(r"[Hh]ãy viết liền(?:, không có dấu chấm hàng nghìn)?: (-?[\d.]*\d)\."),
    re.compile(r"Hãy viết dấu chấm thay dấu phẩy: (-?[\d.]*\d)\."),
    re.compile(r"[Hh]ãy viết (-?\d+(?:\.\d+)?)(?= \(|: |; )"),
    re.compile(r"Hãy viết (\d{4}-\d\d-\d\d) "),
    re.compile(r"Hãy viết `(https://[^`]*)`"),
    re.compile(r"trang đó: `(https://[^`]*)`"),
    re.compile(r"(?:tiếng Việt|cả từ): `([^`]*)`\."),
    re.compile(r"Có phải bạn muốn viết `([^`{}]*)`\?"),
    re.compile(r"Hãy viết `publisher: ([^`]*)`"),
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
#: Kinds whose advice always says exactly what to write: a change of wording does not quietly empty the test.
ALWAYS = (
    "Dấu cách thừa",
    "Chữ của bảng chữ khác",
    "Địa chỉ có mã theo dõi",
    "Dấu phẩy thập phân",
    "Dấu chấm hàng nghìn",
    "Ngày viết ngày/tháng/năm",
)


def said(problem: Problem) -> str | None:
    return next((match[1] for pattern in _SAYS if (match := pattern.search(problem.advice))), None)


def follow(project: Project, problem: Problem, advice: str) -> bool:
    """Write what is advised in place of what is written, on the line that is named; False when it is not found there."""
    path = project.root / problem.file
    lines = path.read_text(encoding="utf-8").split("\n")
    line = lines[problem.line - 1]
    written = line[problem.column - 1 :]
    if problem.rule == "character":
        token = re.search(r"\S+", written)
        start = line.rfind(" ", 0, problem.column - 1) + 1
        old = line[start:].split(" ")[0]
        assert token
    elif problem.rule == "loose-text":
        block = written[:1] in "|>"
        if block:
            end = problem.line
            while end < len(lines) and lines[end].startswith("    "):
                end += 1
            lines[problem.line : end] = []
        old = written if block or written[:1] != '"' else written[: _QUOTED.match(written).end()]  # type: ignore[union-attr]
    else:
        old = problem.text
        if f'"{old}"' in line:  # a number in quotes: what is advised stands without them
            old = f'"{old}"'
    if not old or old not in line:
        return False
    at = line.index(old)
    lines[problem.line - 1] = line[:at] + advice + line[at + len(old) :]
    path.write_text("\n".join(lines), encoding="utf-8")
    return True


def values(publication: Publication) -> dict[str, Decimal]:
    return {key: Decimal(record.value) for key, record in publication.dataset.figures.items()}


ADVISED = [case for case in CASES if case.name != "Tệp 50 MB"]


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Decimal]:
    """Figure → its value in the example, which nobody has broken."""
    publication = example_data(tmp_path_factory.mktemp("right") / "example").check().publication
    assert publication is not None
    return values(publication)


@pytest.mark.parametrize("case", ADVISED, ids=lambda case: case.name)
def test_advice_that_is_followed_mends_the_mistake(
    broken_example: BrokenExample, outcome_of: Callable[[BadInput], Outcome], right: dict[str, Decimal], case: BadInput
) -> None:
    problem = case.told(outcome_of(case).found)
    assert problem is not None
    advice = said(problem)
    if advice is None:
        assert not case.name.startswith(ALWAYS), problem
        return
    example = broken_example.mended()
    text = case.make(example)
    if not follow(example, problem, advice):
        assert not case.name.startswith(ALWAYS), problem
        return
    after = example.check(text)
    assert [p for p in after.problems if (p.file, p.rule, p.message) == (problem.file, problem.rule, problem.message)] == [], advice
    for key, value in values(after.publication).items() if after.publication else ():
        if right.get(key):
            assert Decimal("0.1") < value / right[key] < 10, f"{key}: {right[key]} became {value}"


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("105.3", "điểm", "105,3"),
        ("-2.3", "điểm", "-2,3"),
        ("-2.3", "điểm", "−2,3"),
        ("-2.3", "điểm", "giảm 2,3"),
        ("-0.5", "điểm", "(0,5)"),
        ("1436", "nhiệm vụ", "1,436"),
        ("1436", "nhiệm vụ", "1 436"),
        ("1436", "nhiệm vụ", "1.436"),
        ("1.436", "điểm", "1,436"),
        ("34.07", "điểm", "34.07"),
        ("34.07", "điểm", "34,07"),
        ("1436000", "đồng", "1,436,000"),
        ("1436.5", "ha", "1.436,5"),
        ("1436.5", "ha", "1,436.5"),
        ("12", "hạng", "12/63"),
        ("9.49", "điểm", "9,49/9,5"),
        ("20", "việc", "hai mươi"),
        ("25", "việc", "hai mươi lăm"),
        ("105", "việc", "một trăm linh năm"),
        ("7.5", "điểm", "7,5–8"),
        ("8", "điểm", "7,5 - 8"),
        ("90", "điểm", "trên 90"),
        ("12500000", "đồng", "12,5 triệu"),
        ("12.5", "triệu đồng", "12,5 triệu"),
        ("5", "việc", "05"),
        ("100000", "đồng", "100 000"),
        ("0.436", "điểm", "0,436"),
        ("200", "điểm", "200"),
        ("-12", "bậc", "-12"),
        ("2.5", "điểm", "+2,5"),
    ],
)
def test_true_figures_of_real_reports_are_accepted(example: Project, value: str, unit: str, printed: str) -> None:
    example.append(f"{REPORT}/figures.yml", figure(value, unit, printed, f"đạt {printed} trong kỳ"))
    assert example.check().problems == []


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("1.436", "nhiệm vụ", "1,436"),
        ("1.436", "nhiệm vụ", "1.436"),
        ("1.436", "điểm", "1.436"),
        ("12.5", "đồng", "12,5 triệu"),
        ("2.3", "điểm", "-2,3"),
    ],
)
def test_what_would_be_a_thousand_times_wrong_is_refused(example: Project, value: str, unit: str, printed: str) -> None:
    example.append(f"{REPORT}/figures.yml", figure(value, unit, printed, f"đạt {printed} trong kỳ"))
    [problem] = example.check().problems
    assert problem.rule == "printed-forms"
    assert f"value: {value}`" not in problem.advice


def test_a_percentage_may_be_negative_or_above_a_hundred(example: Project) -> None:
    relation = (
        "- id: 7-2030/dc-{0}\n  kind: not_checkable\n  rule: Không có tử số, mẫu số {0}\n  stated: 7-2030/i-so-{0}\n"
        "  note: Báo cáo không nêu tử số, mẫu số.\n  source: {{section: I, page: 1, excerpt: trong kỳ này}}\n"
    )
    for number, (value, printed) in {"9": ("105.3", "105,3%"), "8": ("-2.3", "-2,3%")}.items():
        example.append(
            f"{REPORT}/figures.yml",
            figure(value, "%", printed, f"đạt {printed} kỳ")
            .replace("i-so-9", f"i-so-{number}")
            .replace("Việc thử", f"Tỷ lệ thử {'một' if number == '9' else 'hai'}"),
        )
        example.append(f"{REPORT}/relations.yml", relation.format(number))
    assert example.check().problems == []
