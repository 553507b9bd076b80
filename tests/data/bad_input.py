"""How a mistake in the data is made, found and described: what the cases in `bad_input_cases.py` consist of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.loading.files import DataFile, data_files
from macros.loading.problems import Problem
from macros.loading.walking import sources_of
from scripts.schemas import name_schema
from tests.project import Project

Change = Callable[[Project, str], None]


@dataclass(frozen=True)
class BadInput:
    """One mistake. `name` says it in Vietnamese, `shown` is the wrong text as an editor would see it.

    `change` makes the mistake in `file` of the invented report. `line` is where the message must point to: a number, or a text that
    stands on that line once the mistake is made. `rule` and `words` must be in the message; `at` is the file it is about when that is
    another than the one changed. `with_text`: only found where the text of the report is at hand. `on_page`: shown on the page of
    mistakes, as one is of each kind. `messages`: how many messages the mistake makes; more than one needs a reason beside the case.
    """

    group: str
    name: str
    file: str
    change: Change
    rule: str
    line: str | int
    words: tuple[str, ...]
    shown: str = ""
    at: str = ""
    with_text: bool = False
    on_page: bool = True
    messages: int = 1

    def make(self, project: Project) -> Path | None:
        """Make the mistake in `project`; the text of the report to check it with, for a mistake that is only found there."""
        text = report_text(project) if self.with_text else None
        self.change(project, self.file)
        return text

    def outcome(self, project: Project) -> Outcome:
        """Make the mistake in `project` and check it."""
        checked = project.check(self.make(project))
        file = self.at or self.file
        line = self.line if isinstance(self.line, int) else _line_of(project, file, self.line)
        found = [p for p in checked.problems if (p.file, p.line, p.rule) == (file, line, self.rule)]
        return Outcome(checked.problems, found, checked.publication is not None)

    def told(self, found: list[Problem]) -> Problem | None:
        """The first of them that says what must be said."""
        return next((p for p in found if all(word in f"{p.message} {p.advice} {p.text}" for word in self.words)), None)


@dataclass(frozen=True)
class Outcome:
    """What the check says of one mistake: every problem, and those of the right file, line and rule."""

    problems: list[Problem]
    found: list[Problem]
    published: bool


def _line_of(project: Project, file: str, text: str) -> int:
    """The line, counted from 1, on which the last line of `text` stands."""
    content = (project.root / file).read_text(encoding="utf-8")
    return content.count("\n", 0, content.index(text) + len(text.rstrip("\n"))) + 1


def instead(old: str, new: str) -> Change:
    """Write `new` in place of the first `old`."""
    return lambda project, file: project.replace(file, old, new)


def added(text: str) -> Change:
    """Add entries at the end of a file, which is made when it is not there."""

    def change(project: Project, file: str) -> None:
        path = project.root / file
        new = not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        project.append(file, text)
        for found in data_files(project.root) if new else ():
            if isinstance(found, DataFile) and found.path == path:
                name_schema(project.root, found)

    return change


def both(*changes: Change) -> Change:
    """One mistake for which several places of the file change."""

    def change(project: Project, file: str) -> None:
        for one in changes:
            one(project, file)

    return change


def in_files(texts: dict[str, str]) -> Change:
    """Add entries to several files, for a mistake that takes two."""

    def change(project: Project, _file: str) -> None:
        for name, text in texts.items():
            added(text)(project, name)

    return change


def written(content: str | bytes) -> Change:
    """Write the whole file."""

    def change(project: Project, file: str) -> None:
        path = project.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def recoded(encoding: str, start: bytes = b"") -> Change:
    """Save the file in another encoding; what that one cannot write becomes `?`."""

    def change(project: Project, file: str) -> None:
        path = project.root / file
        path.write_bytes(start + path.read_text(encoding="utf-8").encode(encoding, "replace"))

    return change


def moved(target: str) -> Change:
    """Move the file to another name or folder."""

    def change(project: Project, file: str) -> None:
        place = project.root / target
        place.parent.mkdir(parents=True, exist_ok=True)
        (project.root / file).rename(place)

    return change


def linked(project: Project, file: str) -> None:
    """Put a symbolic link in the place of a file or folder."""
    path = project.root / file
    real = project.root / "real"
    path.rename(real)
    path.symlink_to(real, target_is_directory=real.is_dir())


def report_text(project: Project) -> Path:
    """A text of the invented report that has every excerpt on the page it names."""
    publication = project.check().publication
    assert publication is not None
    pages: dict[int, list[str]] = {1: [], 2: [], 3: []}
    for _, record in publication.dataset.records():
        for _, source in sources_of(record):
            assert source.page is not None
            pages[source.page].append(source.excerpt)
    path = project.root / "7-bc-ubnd-2030.txt"
    path.write_text("\n\n\n\n".join("\n".join(lines) for lines in pages.values()), encoding="utf-8")
    return path
