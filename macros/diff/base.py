"""The data that a change is compared with: found in the history of the repository, read with today's code.

Only `data/` of the base is taken, so its code may be older, newer, or of another fork. The working tree stays as it is.
"""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from macros.diff.changes import Key
from macros.loading.files import is_stray
from macros.loading.load import load
from macros.loading.problems import Problem
from macros.publication import Publication, check
from macros.records.site import Site

#: Where the branch that pull requests go to may be found: the project that was forked, the clone's origin, the clone itself.
REMOTES = ("upstream/", "origin/", "")


class NoBaseError(Exception):
    """There is nothing to compare with; the message says in Vietnamese what to do."""


@dataclass(frozen=True, slots=True)
class Base:
    """A commit, and in words why it is the one."""

    commit: str
    why: str


@dataclass(frozen=True, slots=True)
class BaseData:
    """`publication` holds what could be read; `problems` why that may not be all; `present` every record that the files name."""

    publication: Publication
    problems: list[Problem]
    present: frozenset[Key]

    @property
    def sound(self) -> bool:
        return not self.problems


def find_base(root: Path, asked: str | None, branch: str) -> Base:
    """The commit `asked` for; otherwise where this branch left `branch`; otherwise the last commit. Raises NoBaseError."""
    if asked:
        if commit := _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}"):
            return Base(commit, f"bản {asked}")
        raise NoBaseError(
            f"Không tìm thấy bản `{asked}` trong kho này. Nếu kho được tải về thiếu lịch sử, hãy chạy"
            f" `git fetch --depth=1 origin {asked}` rồi `make diff BASE=FETCH_HEAD`."
        )
    for name in (f"{remote}{branch}" for remote in REMOTES):
        if commit := _git(root, "merge-base", "HEAD", name):
            return Base(commit, f"chỗ nhánh này tách khỏi {name}")
    if commit := _git(root, "rev-parse", "--verify", "--quiet", "HEAD"):
        return Base(commit, "lần ghi (commit) gần nhất của nhánh này")
    raise NoBaseError("Thư mục này không phải kho git, hoặc chưa có lần ghi (commit) nào: không có gì để so sánh.")


def extract_data(root: Path, commit: str, target: Path) -> None:
    """Put `data/` of the commit under `target`; nothing when the commit has none.

    As a zip, which is unpacked inside `target` only, and links as plain files: the same of a tar needs Python 3.11.4.
    """
    packed = subprocess.run(["git", "-C", str(root), "archive", "--format=zip", commit, "data"], capture_output=True, check=False)
    if packed.returncode == 0:
        with zipfile.ZipFile(io.BytesIO(packed.stdout)) as archive:
            archive.extractall(target)


def read_base(folder: Path, today: Site) -> BaseData:
    """Read `folder/data` as far as it goes. `today`: the settings to use when the base has none."""
    checked = check(folder)
    if checked.publication is not None:
        return BaseData(checked.publication, [], frozenset())
    dataset = load(folder).dataset
    publication = Publication(replace(dataset, site=today) if dataset.lost.any_of("site") else dataset)
    return BaseData(publication, checked.problems, frozenset(_present(folder)))


def _present(folder: Path) -> set[Key]:
    """Every id that the files of reports and registers name, whether the record is right or not: plain YAML, all of it text."""
    found = set()
    for path in sorted((folder / "data").rglob("*.yml")):
        inner = path.relative_to(folder / "data").parts
        inner = inner[2:] if inner[0] == "reports" else inner
        if not inner or inner[0] in ("vocabularies", "site.yml") or is_stray(path.name):
            continue
        try:
            value = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 – makes nothing but text, lists and mappings
        except (yaml.YAMLError, UnicodeDecodeError):
            continue
        items = value if isinstance(value, list) else [value]
        ids = (item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str))
        found |= {Key(inner[0].removesuffix(".yml"), record_id) for record_id in ids}
    return found


def _git(root: Path, *arguments: str) -> str:
    """What git answers, empty when it cannot."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise NoBaseError("Không tìm thấy lệnh git.") from error
    return done.stdout.strip() if done.returncode == 0 else ""
