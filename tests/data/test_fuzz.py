"""Any bytes give either records or messages with a position: never a traceback."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from macros.publication import Checked, check
from tests.project import EXAMPLE, REPORT, ROOT, example_data

FILES = sorted(path.relative_to(EXAMPLE.parent).as_posix() for path in EXAMPLE.rglob("*.yml"))
#: Pieces that mean something to YAML, to our rules or to Unicode.
PIECES = ["- ", "- id: ", "id: 7-2030/i-so-1", ": ", "\n", "\n  ", "\t", "[", "]", "{", "}", '"', "'", "&a ", "*a", "!!python/object/apply:os.system ", "<<: ",
          "|\n", ">", "# ", "%YAML 9\n", "---\n", "...\n", "? ", "2024-13-45", "0000-00-00", "1.436", "34,07%", "1e999", "0x1F", "yes", "null", "~", "\u200b", "\u0301", "\ufeff",
          "\x00", "\x1b[2J", "\x85", "\u2028", "source: {section: I, page: 1, excerpt: x}", "value: 9" + "9" * 30, "0." + "3" * 40, "url: https://[", "{{ x }}", "unit: %"]  # fmt: skip
#: Any signs. (`st.text()` would try every one there is whether UTF-8 has it, which takes seconds in a fresh clone.)
ANY_TEXT = st.text(st.characters(), max_size=8)
NOT_SLOW = settings(
    deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_data(tmp_path_factory.mktemp("fuzz") / "example").root


def outcome(root: Path, contents: dict[str, bytes]) -> Checked:
    """Check with other bytes in some files; every problem has a place that exists and words to act on."""
    right = {file: (root / file).read_bytes() for file in contents}
    try:
        for file, content in contents.items():
            (root / file).write_bytes(content)
        checked = check(root)
    finally:
        for file, content in right.items():
            (root / file).write_bytes(content)
    lines = {file: content.count(b"\n") + content.count(b"\r") + 1 for file, content in contents.items()}
    for problem in checked.problems:
        assert problem.line >= 1 and problem.column >= 1
        assert problem.message and problem.advice, problem
        assert "không dùng được" not in problem.message, f"no words for this mistake yet: {problem}"
        assert problem.line <= lines.get(problem.file, problem.line)
    assert (checked.publication is None) == bool(checked.problems)
    return checked


@given(content=st.binary(max_size=300))
@example(content=b"[")
@example(content=b"- a: [b,")
@example(content=b"- {")
@NOT_SLOW
def test_any_bytes(root: Path, content: bytes) -> None:
    assert outcome(root, {f"{REPORT}/figures.yml": content}).problems


@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), ANY_TEXT), max_size=30), file=st.sampled_from(FILES))
@NOT_SLOW
def test_anything_that_looks_like_yaml(root: Path, pieces: list[str], file: str) -> None:
    outcome(root, {file: "".join(pieces).encode("utf-8", "surrogatepass")})


@given(data=st.data(), file=st.sampled_from(FILES))
@NOT_SLOW
def test_a_real_file_with_pieces_put_in(root: Path, data: st.DataObject, file: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.sampled_from(PIECES)) + text[end:]
    outcome(root, {file: text.encode()})


@given(data=st.data(), file=st.sampled_from(FILES))
@NOT_SLOW
def test_a_file_with_lines_lost_doubled_and_swapped(root: Path, data: st.DataObject, file: str) -> None:
    lines = (root / file).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, max(0, len(lines) - 1)))
        other = data.draw(st.integers(0, max(0, len(lines) - 1)))
        match data.draw(st.sampled_from(["lose", "double", "swap", "indent", "value"])):
            case "lose":
                del lines[at : at + 1]
            case "double":
                lines[at:at] = lines[at : at + 1]
            case "swap" if lines:
                lines[at], lines[other] = lines[other], lines[at]
            case "indent" if lines:
                lines[at] = f" {lines[at]}"
            case "value" if lines:
                lines[at] = f"{lines[at].partition(':')[0]}: {data.draw(st.sampled_from(PIECES))}\n"
    outcome(root, {file: "".join(lines).encode()})


def test_the_real_data_with_lines_garbled(tmp_path: Path) -> None:
    """Three rounds over the real files, in each ten of them with ten lines lost, doubled or cut."""
    chance = random.Random(150)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    files = sorted((tmp_path / "data").rglob("*.yml"))
    for _ in range(3):
        contents = {file.relative_to(tmp_path).as_posix(): garbled(file, chance) for file in chance.sample(files, 10)}
        assert {problem.file for problem in outcome(tmp_path, contents).problems} >= set(contents)


def garbled(file: Path, chance: random.Random) -> bytes:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(10):
        at = chance.randrange(len(lines))
        lines[at : at + 1] = chance.choice(
            [[], [lines[at], lines[at]], [lines[at][: len(lines[at]) // 2]], [lines[at].replace(": ", ":", 1)]]
        )
    return "".join(lines).encode()
