"""`make serve`: a saved edit shows on every page and in every data file that it concerns; a mistake keeps the server alive."""

from __future__ import annotations

from pathlib import Path

from scripts.served import served
from tests.project import Project

#: Generous: the tests run beside each other on a busy machine. How fast it is, `benchmarks.builders` measures.
LIMIT = 240.0


def test_an_edit_of_the_data_reaches_the_pages_and_the_data_files(project: Project) -> None:
    report = project.root / "data" / "reports" / "150-2024"
    files = [file for file in report.rglob("*.yml") if "commitments" in file.as_posix()]
    file, line = next(
        (f, row) for f in sorted(files) for row in f.read_text(encoding="utf-8").splitlines() if "statement: " in row and "{" not in row
    )
    before = file.read_text(encoding="utf-8")
    entry = before[: before.index(line)].rpartition("id: ")[2].split()[0].strip("\"',")
    headline = next(row for row in (report / "report.yml").read_text(encoding="utf-8").splitlines() if row.startswith("    label: "))
    with served(project.root, LIMIT) as server:
        page = f"cam-ket/{entry}/"
        epoch = server.epoch(page)
        file.write_text(before.replace(line, f"{line} – bản thử thứ nhất", 1), encoding="utf-8")
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
        project.replace("data/reports/150-2024/report.yml", headline, f"{headline} bản thử thứ hai")
        server.wait_for("", "bản thử thứ hai", LIMIT)
        file.write_text(before, encoding="utf-8")
        server.next_epoch(server.epoch(page))
        assert "bản thử thứ nhất" not in server.page(page)


def test_data_with_mistakes_shows_them_until_they_are_mended(project: Project) -> None:
    settings = project.root / "data" / "site.yml"
    right = settings.read_text(encoding="utf-8")
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
        epoch = server.epoch("")
        project.append("docs/phuong-phap.md", "\n## Mục {#muc-thu}\n")
        server.next_epoch(epoch)
        assert f"docs/phuong-phap.md, dòng {project.line_of('docs/phuong-phap.md', 'muc-thu')}" in server.page("")


def test_the_project_is_not_written_to(project: Project) -> None:
    def there() -> set[Path]:
        return {path for path in project.root.rglob("*") if ".cache" not in path.parts and "__pycache__" not in path.parts}

    before = there()
    with served(project.root, LIMIT):
        pass
    assert there() == before
