"""Fixtures: the real data in every format, in memory and on disk; the invented report with anything put into it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from macros.exports import Exports, export
from macros.exports.edition import Edition
from macros.pages.rendering import Renderer
from tests.project import Project

if TYPE_CHECKING:
    from openpyxl import Workbook


@pytest.fixture(scope="session")
def exports(renderer: Renderer) -> Exports:
    """Those that the pages of this worker name as well."""
    return renderer.exports


@pytest.fixture(scope="session")
def folder(exports: Exports, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`/du-lieu/` of the site, as a folder."""
    place = tmp_path_factory.mktemp("exports")
    for path, content in exports.files.items():
        if path.startswith("du-lieu/"):
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_bytes(content)
    return place / "du-lieu"


@pytest.fixture(scope="session")
def workbook(exports: Exports) -> Workbook:
    """The workbook as openpyxl reads it, which takes long to import and to read: the worker that has the exports does both once."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(exports.files["du-lieu/cantho-minh-bach.xlsx"]))


def answer(exports: Exports, name: str) -> dict[str, object]:
    """An answer of the API: `commitments` → `/api/v1/commitments.json`."""
    made = json.loads(exports.files[f"api/v1/{name}.json"])
    assert isinstance(made, dict)
    return made


def exported(project: Project) -> Exports:
    """What is exported from a changed project."""
    checked = project.check()
    assert checked.publication is not None, checked.problems
    return export(Edition(checked.publication))
