"""Each rule about updates and sources names its mistake: the line, what is wrong, what to write instead."""

from __future__ import annotations

import pytest

from tests.project import REPORT, Project

FILE = f"{REPORT}/updates.yml"
VALID = """\
# yaml-language-server: $schema=../../../schemas/updates.schema.json
- id: 7-2030/cn-1
  commitment: 7-2030/v-1-1
  date: 2030-09-01
  summary: Đã thay thêm một nửa số đèn.
  bearing: progress
  from: chua-tim-thay
  to: co-tien-trien
  recorded: 2030-11-20
  evidence:
    - publisher: Báo Ví Dụ
      url: https://bao.vi.du/den-duong-1
      published: 2030-09-01
      accessed: 2030-11-20
      excerpt: đã thay thêm một nửa
- id: 7-2030/cn-2
  commitment: 7-2030/v-1-1
  date: 2030-11-25
  summary: Đã thay hết đèn.
  bearing: completion
  from: co-tien-trien
  to: co-hoan-thanh
  recorded: 2030-11-30
  evidence:
    - publisher: Báo Ví Dụ
      url: https://bao.vi.du/den-duong-2
      accessed: 2030-11-30
      excerpt: đã thay hết đèn
"""

#: what is wrong → (old text, new text, rule, a word of the message or advice)
CASES = {
    "a status that no update justifies": ("  bearing: completion\n", "  bearing: progress\n", "update-bearing", "co-hoan-thanh|completion"),
    "a status from context": ("  bearing: completion\n", "  bearing: context\n", "update-bearing", "Bối cảnh"),
    "a status from an unconfirmed source": (
        "  recorded: 2030-11-30\n",
        "  recorded: 2030-11-30\n  unconfirmed: true\n",
        "update-bearing",
        "chưa được xác nhận",
    ),
    "a status from the enlarged city": (
        "  recorded: 2030-11-30\n",
        "  recorded: 2030-11-30\n  enlarged_city: true\n",
        "update-bearing",
        "sáp nhập",
    ),
    "an update older than the commitment": ("date: 2030-09-01", "date: 2030-06-14", "update-history", "cũ hơn"),
    "a change that starts elsewhere": ("from: co-tien-trien", "from: chua-tim-thay", "update-history", "from: co-tien-trien"),
    "a change to the same status": (
        "from: co-tien-trien\n  to: co-hoan-thanh",
        "from: co-tien-trien\n  to: co-tien-trien",
        "update-history",
        "giống",
    ),
    "a change without its start": ("  from: co-tien-trien\n", "", "update-history", "from: co-tien-trien"),
    "an entry in front of an older one": ("recorded: 2030-11-30", "recorded: 2030-11-19", "update-history", "sớm hơn|thứ tự"),
    "an entry recorded after the as-of date": ("recorded: 2030-11-30", "recorded: 2030-12-02", "update-history", "rà soát"),
    "an event after its record": ("date: 2030-11-25", "date: 2030-12-24", "update-history", "sớm hơn"),
    "an unknown status": ("to: co-hoan-thanh", "to: co-hoan-than", "references", "co-hoan-thanh"),
    "an unknown commitment": (
        "commitment: 7-2030/v-1-1\n  date: 2030-11",
        "commitment: 7-2030/v-1-2\n  date: 2030-11",
        "references",
        "v-1-1",
    ),
    "a repost": ("https://bao.vi.du/den-duong-2", "https://baomoi.com/den-duong-2.epi", "evidence", "đăng lại"),
    "a page of search results": ("https://bao.vi.du/den-duong-2", "https://bao.vi.du/tags/den-duong", "evidence", "trang danh sách"),
    "an address that is not secure": ("https://bao.vi.du/den-duong-2", "http://bao.vi.du/den-duong-2", "addresses", "https"),
    "an address with a password": ("https://bao.vi.du/den-duong-2", "https://a:b@bao.vi.du/den-duong-2", "addresses", "mật khẩu"),
    "an address with tracking": ("https://bao.vi.du/den-duong-2", "https://bao.vi.du/x?utm_source=a", "addresses", "utm_source"),
    "an excerpt that is too long": ("excerpt: đã thay hết đèn", f"excerpt: {'đèn ' * 16}", "evidence", "15"),
    "a source read after the as-of date": ("accessed: 2030-11-30", "accessed: 2030-12-05", "evidence", "rà soát"),
    "a source published after it was read": ("published: 2030-09-01", "published: 2030-11-21", "evidence", "sau ngày đọc"),
    "no source at all": (
        "  evidence:\n    - publisher: Báo Ví Dụ\n      url: https://bao.vi.du/den-duong-2\n      accessed: 2030-11-30\n      excerpt: đã thay hết đèn\n",
        "",
        "missing-field",
        "evidence",
    ),
}


@pytest.fixture
def example_with_updates(example: Project) -> Project:
    (example.root / FILE).write_text(VALID, encoding="utf-8")
    return example


def test_the_history_is_valid_and_gives_its_last_status(example_with_updates: Project) -> None:
    checked = example_with_updates.check()
    assert checked.problems == []


@pytest.mark.parametrize("case", CASES)
def test_mistake_in_an_update_is_named(example_with_updates: Project, case: str) -> None:
    old, new, rule, words = CASES[case]
    example_with_updates.replace(FILE, old, new)
    problems = [p for p in example_with_updates.check().problems if p.file == FILE and p.rule == rule]
    assert problems, example_with_updates.check().problems
    assert any(word in f"{p.message} {p.advice} {p.text}" for p in problems for word in words.split("|")), problems
    assert all(p.line > 0 and p.column > 0 and p.advice for p in problems)


def test_the_enlarged_city_is_context_only(example_with_updates: Project) -> None:
    example_with_updates.replace(FILE, "  from: chua-tim-thay\n  to: co-tien-trien\n", "")
    example_with_updates.replace(FILE, "from: co-tien-trien", "from: chua-tim-thay")
    example_with_updates.replace(FILE, "  recorded: 2030-11-20\n", "  recorded: 2030-11-20\n  enlarged_city: true\n")
    problems = [p for p in example_with_updates.check().problems if p.rule == "update-bearing"]
    assert [example_with_updates.line_of(FILE, "bearing: progress")] == [p.line for p in problems]


def test_after_the_merger_an_update_must_say_which_city_it_speaks_of(example_with_updates: Project) -> None:
    example_with_updates.replace(f"{REPORT}/report.yml", "pages: 3\n", "pages: 3\nterritory_until: 2030-10-31\n")
    problems = [p for p in example_with_updates.check().problems if p.rule == "update-bearing"]
    assert [example_with_updates.line_of(FILE, "date: 2030-11-25")] == [p.line for p in problems]
    assert "enlarged_city" in problems[0].advice


def test_a_commitment_that_cannot_be_rated_has_no_status(example_with_updates: Project) -> None:
    example_with_updates.replace(f"{REPORT}/commitments.yml", "  source:", "  not_ratable: Việc đã qua khi ký báo cáo.\n  source:")
    problems = [p for p in example_with_updates.check().problems if p.rule == "update-bearing"]
    assert len(problems) == 2


def test_a_new_status_needs_no_code(example_with_updates: Project) -> None:
    example_with_updates.append(
        "data/vocabularies/evidence-statuses.yml",
        '- id: sap-xong\n  label: Sắp xong\n  definition: Nguồn nói việc sắp xong.\n  sign: "◒"\n  tone: info\n  bearings: [progress, completion]\n',
    )
    example_with_updates.replace(FILE, "to: co-hoan-thanh", "to: sap-xong")
    checked = example_with_updates.check()
    assert checked.publication is not None, checked.problems
    assert checked.publication.statuses["7-2030/v-1-1"].evidence.label == "Sắp xong"
