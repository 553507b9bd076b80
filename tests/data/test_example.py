"""The invented report is whole again for the next test, whatever the last one did to it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project import REPORT, BrokenExample, example_data


def same_length_at_once(root: Path) -> None:
    file = root / REPORT / "figures.yml"
    file.write_bytes(file.read_bytes().replace(b"2400", b"2500", 1))


def in_place_of_another(root: Path) -> None:
    (root / "data" / "vocabularies" / "topics.yml").rename(root / "data" / "vocabularies" / "indicators.yml")


def a_link_for_a_folder(root: Path) -> None:
    (root / "data" / "bodies").rename(root / "real")
    (root / "data" / "bodies").symlink_to(root / "real")


def a_folder_for_a_file(root: Path) -> None:
    (root / "data" / "site.yml").unlink()
    (root / "data" / "site.yml" / "within").mkdir(parents=True)


def a_file_for_a_folder(root: Path) -> None:
    shutil.rmtree(root / REPORT)
    (root / REPORT).write_text("x", encoding="utf-8")


def more_than_there_was(root: Path) -> None:
    (root / ".git" / "refs").mkdir(parents=True)
    (root / "data" / "x.yml").symlink_to("nowhere")


HARM = (
    same_length_at_once,
    in_place_of_another,
    a_link_for_a_folder,
    a_folder_for_a_file,
    a_file_for_a_folder,
    more_than_there_was,
    shutil.rmtree,
)


def tree(root: Path) -> dict[str, bytes | None]:
    return {path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None for path in root.rglob("*")}


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__)
def test_the_example_is_mended(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    broken = BrokenExample(tmp_path / "example")
    whole = tree(example_data(tmp_path / "new").root)
    assert tree(broken.mended().root) == whole
    for _ in range(2):
        harm(broken.mended().root)
        assert tree(broken.mended().root) == whole
