"""Files are kept as they were read, by what stands in them: never stale, and no record is shared between two data sets."""

from __future__ import annotations

from pathlib import Path

from macros.loading.load import load
from macros.loading.yaml_file import YamlFile
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


def test_a_place_is_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "x.yml").write_text(
        "- id: a\n  of: [b, c]\n- id: d\n  part: {one: 1, two: {deep: 2}}\n  part: 3\n", encoding="utf-8"
    )
    file = YamlFile(tmp_path, tmp_path / "data" / "x.yml")

    def value(*path: str | int) -> tuple[int, int]:
        return file.position(path).line, file.position(path).column

    def name(*path: str | int) -> tuple[int, int]:
        return file.key_position(path).line, file.key_position(path).column

    assert [value(), value(0), value(0, "id"), value(0, "of", 1), value(1, "part", "two", "deep")] == [
        (1, 1),
        (1, 3),
        (1, 7),
        (2, 11),
        (4, 30),
    ]
    assert [name(0, "of"), name(1, "part"), name(1, "part", "two", "deep")] == [(2, 3), (4, 3), (4, 24)], "of two of a name the first"
    around = [value(1, "missing"), value(0, "of", 2), value(0, "of", "x"), value(0, "id", "x"), value(7, "id")]
    assert around == [(3, 3), (2, 7), (2, 7), (1, 7), (1, 1)], "what is not written is where it would be"
    assert [name(1, "missing"), name(7, "id")] == [(3, 3), (1, 1)]
