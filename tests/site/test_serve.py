"""`make serve`: a saved edit shows on every page and in every data file that it concerns; a mistake keeps the server alive."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.served import Served, served
from tests import many
from tests.project import REPORT, Project

#: Generous: the tests run beside each other on a busy machine. How fast it is, `benchmarks.builders` measures.
LIMIT = 240.0
COMMITMENTS, HEAD = f"{REPORT}/commitments.yml", f"{REPORT}/report.yml"
STATEMENT, HEADLINE = "Thay hết đèn đường cũ", "label: đèn đường đã thay"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The invented city with its report: all kinds of pages and files, and few of each."""
    return many.one(tmp_path / "project")


def there(project: Project) -> set[Path]:
    return {path for path in project.root.rglob("*") if ".cache" not in path.parts and "__pycache__" not in path.parts}


def test_a_mistake_is_shown_until_it_is_mended_and_an_edit_reaches_all_that_it_concerns(project: Project) -> None:
    """One server for all that an editor does; nothing is written into the project beside what the editor writes."""
    settings = project.root / "data" / "site.yml"
    right, before = settings.read_text(encoding="utf-8"), there(project)
    project.append("data/site.yml", "khong_co_truong_nay: 1\n")
    with served(project.root, LIMIT) as server:
        line = project.line_of("data/site.yml", "khong_co_truong_nay")
        page = server.page("cam-ket/")
        assert f"data/site.yml, dòng {line}" in page
        assert "khong_co_truong_nay" in page
        epoch = server.epoch("")
        settings.write_text(right, encoding="utf-8")
        assert server.next_epoch(epoch) > epoch
        assert "chỗ cần sửa" not in server.page("cam-ket/")
        an_edit_reaches_all_that_it_concerns(project, server)
        assert there(project) == before
        epoch = server.epoch("")
        project.append("docs/phuong-phap.md", "\n## Mục {#muc-thu}\n")
        server.next_epoch(epoch)
        assert f"docs/phuong-phap.md, dòng {project.line_of('docs/phuong-phap.md', 'muc-thu')}" in server.page("")


def an_edit_reaches_all_that_it_concerns(project: Project, server: Served) -> None:
    entry = f"{many.REPORT}/v-1-1"
    page = f"cam-ket/{entry}/"
    epoch = server.epoch(page)
    project.replace(COMMITMENTS, STATEMENT, f"{STATEMENT} – bản thử thứ nhất")
    server.wait_for(page, "bản thử thứ nhất", LIMIT)
    assert server.next_epoch(epoch) > epoch
    for place in (
        "cam-ket/",
        "api/v1/commitments.json",
        f"api/v1/commitments/{entry}.json",
        "du-lieu/commitments.csv",
        "assets/search/index.js",
    ):
        assert "bản thử thứ nhất" in server.page(place), place
    project.replace(COMMITMENTS, "bản thử thứ nhất", "bản thử thứ hai")
    project.replace(HEAD, HEADLINE, f"{HEADLINE} bản thử thứ ba")
    server.wait_for("", "bản thử thứ ba", LIMIT)
    server.wait_for(page, "bản thử thứ hai", LIMIT)
    assert "bản thử thứ nhất" not in server.page(page)
