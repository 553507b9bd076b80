"""What was published stays: `make diff` names what is rewritten, moved, or not yet verified."""

from __future__ import annotations

import pytest

from tests.data.test_diff import Repository, repository, told
from tests.project import REPORT

__all__ = ["repository"]

UPDATES = f"{REPORT}/updates/cn-1.yml"
UPDATE = """# yaml-language-server: $schema=../../../../schemas/updates.schema.json
id: 7-2030/cn-1
commitment: 7-2030/v-1-1
date: 2030-10-01
summary: Đã thay thêm 300 đèn.
bearing: context
recorded: 2030-11-01
evidence:
  - {publisher: Báo Ví Dụ, url: "https://bao.vidu.vn/a.html", accessed: 2030-11-01, excerpt: đã thay thêm 300 đèn}
"""


def with_update(repository: Repository) -> None:
    repository.write(UPDATES, UPDATE)


@pytest.mark.parametrize(
    ("old", "new", "told_as"),
    [
        ("Đã thay thêm 300 đèn.", "Đã thay đủ 300 đèn.", "`summary`"),
        ("date: 2030-10-01", "date: 2030-10-02", "`date`"),
        ("https://bao.vidu.vn/a.html", "https://bao.vidu.vn/b.html", "`evidence.1.url`"),
        ("excerpt: đã thay thêm 300 đèn", "excerpt: thay thêm 300 đèn", "`evidence.1.excerpt`"),
    ],
)
@pytest.mark.parametrize("released", [False, True])
def test_a_published_update_that_is_rewritten_is_named(
    repository: Repository, capsys: pytest.CaptureFixture[str], old: str, new: str, told_as: str, released: bool
) -> None:
    with_update(repository)
    if released:
        repository.append("data/site.yml", 'release: {version: "2030.12.01", digest: abc}\n')
    repository.commit()
    repository.replace(UPDATES, old, new)
    code, summary = told(repository, capsys, "HEAD")
    assert code == int(released)
    section = summary.partition("### Sửa cập nhật đã công bố")[2].partition("###")[0]
    assert told_as in section


def test_another_order_is_named(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    path = repository.root / REPORT / "citations.yml"
    head = path.read_text(encoding="utf-8").partition("- id: 7-2030/vd-1")[0]
    entries = path.read_text(encoding="utf-8").removeprefix(head).split("- id: ")
    first, second = f"- id: {entries[1]}", f"- id: {entries[2]}"
    path.write_text(head + second.rstrip("\n") + "\n" + first, encoding="utf-8")
    _, summary = told(repository, capsys, "HEAD")
    assert "đổi thứ tự" in summary
    assert "`7-2030/vd-1`" in summary


def test_an_excerpt_that_nobody_verified_is_named(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.replace(f"{REPORT}/problems.yml", "excerpt: thiếu đèn", "excerpt: thiếu nến")
    _, summary = told(repository, capsys, "HEAD")
    assert "chưa đối chiếu với bản gốc" in summary
    assert "thiếu nến" in summary.partition("### Đoạn trích chưa đối chiếu với bản gốc")[2].partition("###")[0]
