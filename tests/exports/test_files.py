"""The data package, the database, the workbook and the archive, each opened as its users open it."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import shutil
import sqlite3
import zipfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.exports import Exports
from macros.exports.sqlite import VIEWS
from macros.exports.xlsx import sheet_columns, sheet_name
from macros.records.commitments import Commitment

if TYPE_CHECKING:
    from openpyxl import Workbook


def validated(package: Path, table: str | None = None) -> Any:
    """What frictionless says of a package, or of one table of it. It takes long to import: only the worker that has these tests does."""
    from frictionless import Package
    from frictionless.vendors import stringcase

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv.Sniffer, "sniff", _no_guess)  # what the package declares is taken at its word, and not guessed beside
        for form in ("camelcase", "snakecase"):  # the same hundred names are rewritten two hundred thousand times
            patch.setattr(stringcase, form, cache(getattr(stringcase, form)))
        return Package(str(package)).validate(name=table)


def _no_guess(*_: object) -> None:
    raise csv.Error


def test_the_data_package_is_valid(folder: Path) -> None:
    report = validated(folder / "datapackage.json")
    assert report.valid, report.flatten(["name", "type", "message"])


def alone(folder: Path, target: Path, name: str) -> dict[str, Any]:
    """One table in a package of its own at `target`, described as in the whole one, with the tables it names and no others."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {resource["name"]: resource for resource in package["resources"]}
    named = {key["reference"].get("resource") or name for key in tables[name]["schema"].get("foreignKeys", [])}
    for other in named - {name}:
        tables[other]["schema"].pop("foreignKeys", None)
    package["resources"] = [tables[one] for one in sorted({name, *named})]
    for resource in package["resources"]:
        shutil.copy(folder / resource["path"], target)
    return dict(package)


def mistakes(target: Path, package: dict[str, Any], name: str) -> set[str]:
    """What frictionless says of one table of a package that lies at `target`."""
    (target / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    return {error[0] for error in validated(target / "datapackage.json", name).flatten(["type"])}


@pytest.mark.parametrize("name", ["figures", "commitments", "updates"])
def test_one_changed_byte_makes_the_data_package_invalid(folder: Path, tmp_path: Path, name: str) -> None:
    package = alone(folder, tmp_path, name)
    content = bytearray((tmp_path / f"{name}.csv").read_bytes())
    place = content.index(b"150-2024/")
    content[place] = ord("9")
    (tmp_path / f"{name}.csv").write_bytes(content)
    assert mistakes(tmp_path, package, name) >= {"hash-count"}


def test_a_wrong_delimiter_makes_the_data_package_invalid(folder: Path, tmp_path: Path) -> None:
    package = alone(folder, tmp_path, "reports")
    assert mistakes(tmp_path, package, "reports") == set(), "right before it is broken"
    for resource in package["resources"]:
        resource["dialect"]["delimiter"] = ";"
    assert mistakes(tmp_path, package, "reports")


def test_the_data_package_knows_every_relation(folder: Path, tmp_path: Path) -> None:
    """A code that names nothing is found even when size and hash are made to fit."""
    name = "commitment_documents"
    package = alone(folder, tmp_path, name)
    assert mistakes(tmp_path, package, name) == set(), "right before it is broken"
    file = tmp_path / f"{name}.csv"
    first = file.read_text(encoding="utf-8-sig").splitlines()[1]
    file.write_bytes(file.read_bytes().replace(first.encode(), first.split(",")[0].encode() + b",khong-co", 1))
    resource = next(r for r in package["resources"] if r["name"] == name)
    resource["bytes"] = len(file.read_bytes())
    resource["hash"] = f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
    assert mistakes(tmp_path, package, name) == {"foreign-key"}


def test_the_data_package_describes_every_file_and_column(exports: Exports) -> None:
    package = json.loads(exports.files["du-lieu/datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"][0]["path"].startswith("https://creativecommons.org/")
    assert package["sources"]
    assert [r["path"] for r in package["resources"]] == [f"{name}.csv" for name in exports.edition.tables]
    for resource in package["resources"]:
        content = exports.files[f"du-lieu/{resource['path']}"]
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{hashlib.sha256(content).hexdigest()}")
        assert resource["schema"]["primaryKey"]
        assert all(field["title"] and field["description"] and field["type"] for field in resource["schema"]["fields"])


@pytest.fixture
def database(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "cantho-minh-bach.sqlite")


def test_the_database_is_sound_and_its_references_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    keys = database.execute("PRAGMA foreign_key_list(commitments)").fetchall()
    assert {"commitment_groups", "topics", "evidence_statuses", "reports"} <= {key[2] for key in keys}


def test_the_database_refuses_a_code_that_names_nothing(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("UPDATE commitments SET topic = 'khong-co'")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_answers(database: sqlite3.Connection, view: str) -> None:
    assert database.execute(f"SELECT * FROM {view}").fetchall()


def test_views_agree_with_the_tables(database: sqlite3.Connection, exports: Exports) -> None:
    count = database.execute("SELECT count(*) FROM cam_ket_tinh_trang").fetchone()[0]
    assert count == len(exports.edition.tables["commitments"].rows)
    main = database.execute("SELECT sum(as_main_topic) FROM cam_ket_theo_chu_de").fetchone()[0]
    assert main == count
    failing = database.execute("SELECT count(*) FROM so_lieu_khong_khop").fetchone()[0]
    assert failing == sum(result.verdict == "inconsistent" for result in exports.edition.publication.audit.values())


def test_the_database_explains_its_columns(database: sqlite3.Connection) -> None:
    meaning = database.execute("SELECT meaning FROM _columns WHERE \"table\" = 'commitments' AND \"column\" = 'deadline'").fetchone()
    assert meaning == (Commitment.model_fields["deadline"].description,)
    assert dict(database.execute("SELECT name, value FROM _meta"))["as_of"]


def test_the_first_sheet_explains_the_others(workbook: Workbook, exports: Exports) -> None:
    guide = workbook.worksheets[0]
    assert guide.title == "Giới thiệu"
    texts = " ".join(str(cell) for row in guide.iter_rows(values_only=True) for cell in row if cell)
    for needed in ("CC BY 4.0", exports.edition.version, "150/BC-UBND", "không có nghĩa là việc chưa làm"):
        assert needed in texts
    links = [cell.hyperlink for row in guide.iter_rows() for cell in row if cell.hyperlink]
    linked = {link.location.split("!")[0].strip("'") for link in links}
    assert linked == {sheet.title for sheet in workbook.worksheets[2:]}


def test_sheets_have_frozen_headings_filters_and_widths(workbook: Workbook) -> None:
    for sheet in workbook.worksheets[2:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
        assert sheet["A1"].value == "Mã"
        assert sheet["A1"].font.bold
        assert max(column.width for column in sheet.column_dimensions.values()) > 15


def test_each_row_links_to_its_record(workbook: Workbook, exports: Exports) -> None:
    filled = exports.edition.tables["commitments"]
    sheet = workbook[sheet_name(filled)]
    for number, row in enumerate(filled.rows, start=2):
        assert sheet.cell(number, 1).hyperlink.target == row["url"]


def test_dates_are_dates_and_no_cell_is_a_formula(workbook: Workbook, exports: Exports) -> None:
    updates = next(filled for filled in exports.edition.tables.values() if filled.table.name == "updates")
    column = next(number for number, column in enumerate(sheet_columns(updates), 1) if column.name == "date")
    cell = workbook["Cập nhật"].cell(2, column)
    assert isinstance(cell.value, dt.datetime)
    assert cell.number_format == "dd/mm/yyyy"
    assert not [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_archive_holds_everything_and_its_checksums_hold(exports: Exports) -> None:
    with zipfile.ZipFile(io.BytesIO(exports.files["du-lieu/cantho-minh-bach.zip"])) as archive:
        assert archive.testzip() is None
        names = [name.partition("/")[2] for name in archive.namelist()]
        contents = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    sums = dict(reversed(line.split("  ")) for line in contents.pop("SHA256SUMS").decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    assert names == sorted(names)
    for path in exports.files:
        name = path.removeprefix("du-lieu/")
        if path.startswith("du-lieu/") and not name.endswith(".zip"):
            assert contents[name] == exports.files[path]
    assert contents["json/commitments.json"] == exports.files["api/v1/commitments.json"]
    assert exports.edition.version in contents["CITATION.txt"].decode()
    assert "CC BY 4.0" in contents["README.txt"].decode()
    assert "commitments – Cam kết" in contents["CODEBOOK.txt"].decode()
