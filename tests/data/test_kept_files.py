"""Files are kept as they were read, by what stands in them: never stale, and no record is shared between two data sets."""

from __future__ import annotations

from pathlib import Path

from macros.loading.load import load
from tests.project import REPORT, Project, example_data

FIGURE = "7-2030/i-so-1"


def test_a_file_that_changes_is_read_anew_and_one_that_changes_back_too(example: Project) -> None:
    file = f"{REPORT}/figures.yml"
    values = [load(example.root).dataset.figures[FIGURE].value]
    for old, new in (("value: 2400", "value: 2401"), ("value: 2401", "value: 2400")):
        example.replace(file, old, new)
        values.append(load(example.root).dataset.figures[FIGURE].value)
    assert values == [2400, 2401, 2400]


def test_what_is_wrong_with_the_bytes_is_told_each_time(example: Project) -> None:
    file = example.root / REPORT / "figures.yml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert [[(p.rule, p.line) for p in example.check().problems] for _ in range(2)] == [[("encoding", 1)]] * 2


def test_two_data_sets_of_the_same_files_share_no_record(example: Project, tmp_path: Path) -> None:
    other = example_data(tmp_path / "other")
    first, again, elsewhere = (load(root).dataset for root in (example.root, example.root, other.root))
    said = [[record.model_dump() for _, record in dataset.records()] for dataset in (first, again, elsewhere)]
    assert said[0] and said[0] == said[1] == said[2]
    records = [{id(record) for _, record in dataset.records()} for dataset in (first, again, elsewhere)]
    assert not records[0] & records[1] and not records[0] & records[2]


def test_a_record_stands_where_its_own_file_has_it(example: Project, tmp_path: Path) -> None:
    other = example_data(tmp_path / "other")
    record = load(example.root).dataset.figures[FIGURE]
    other.replace(f"{REPORT}/figures.yml", "- id: 7-2030/i-so-1", "# Một dòng nữa.\n- id: 7-2030/i-so-1")
    moved = load(other.root).dataset.figures[FIGURE]
    assert moved.origin.at("id").line == record.origin.at("id").line + 1
