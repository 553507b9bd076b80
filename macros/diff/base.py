"""The data that a change is compared with: found in the history of the repository, read with today's code.

Only `data/` of the base is taken, so its code may be older, newer, or of another fork. The working tree stays as it is.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from macros.diff.entries import Key
from macros.diff.repository import NONE, NoRepository, git, git_bytes, require_repository
from macros.loading.load import load
from macros.loading.problems import Problem
from macros.loading.stray_files import is_stray
from macros.publication import Publication, check
from macros.records.site import Site

#: What a main branch is called, when neither the data nor the remote tells.
MAIN_NAMES = ("main", "master", "trunk", "develop")


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
    """The commit `asked` for; otherwise where this branch left the main one; otherwise, where that is all there is, the first commit.

    Raises NoBaseError rather than compare with something that would hide what was committed here.
    """
    if asked == NONE:
        return Base("", "lúc chưa công bố gì")
    try:
        require_repository(root)
        return _asked_for(root, asked) if asked else _left_main(root, branch) or _only_commit(root)
    except NoRepository as error:
        raise NoBaseError(f"Chưa so sánh được: {error}") from error


def _asked_for(root: Path, asked: str) -> Base:
    commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked}^{{commit}}")
    if commit.isalnum():  # `^main` is none: all commits but those of main
        return Base(commit, f"bản {asked}")
    raise NoBaseError(
        f"Không tìm thấy bản `{asked}` trong kho này. Nếu kho được tải về thiếu lịch sử, hãy chạy"
        f" `git fetch --depth=1 origin {asked}` rồi `make diff BASE=FETCH_HEAD`."
    )


def _left_main(root: Path, branch: str) -> Base | None:
    """Where this branch left the main one, whatever that is called; None when there is no other branch to have left.

    The branch that is checked out is no base: what was committed on it would compare with itself.
    """
    known = git(root, "for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes").split()
    here = git(root, "symbolic-ref", "--quiet", "HEAD")
    remotes = sorted({ref.split("/")[2] for ref in known if ref.startswith("refs/remotes/")}, key=_rank)
    names = [f"refs/remotes/{remote}/{name}" for remote in remotes for name in (branch, "HEAD", *MAIN_NAMES)]
    names += [ref for name in (branch, *MAIN_NAMES) if (ref := f"refs/heads/{name}") != here]
    candidates = [name for name in dict.fromkeys(names) if name in known]
    for name in candidates:
        if commit := git(root, "merge-base", "HEAD", name):
            _refuse_blind(root, commit, name.split("/", 2)[2])
            return Base(commit, f"chỗ nhánh này tách khỏi {name.split('/', 2)[2]}")
    if candidates:
        name = candidates[0].split("/", 2)[2]
        cause = "kho được tải về thiếu lịch sử (shallow)" if _shallow(root) else "hai nhánh không có lịch sử chung"
        raise NoBaseError(
            f"Chưa so sánh được: không tìm thấy chỗ nhánh này tách khỏi {name}, vì {cause}."
            f" Hãy chạy `git fetch --unshallow`, hoặc nêu bản để so: `make diff BASE={name}`."
        )
    return None


def _refuse_blind(root: Path, commit: str, name: str) -> None:
    """Raises NoBaseError where a commit would be compared with itself, and its history is not there to tell what it changed."""
    if _shallow(root) and commit == git(root, "rev-parse", "HEAD") and not _edited(root):
        raise NoBaseError(
            f"Chưa so sánh được: kho được tải về thiếu lịch sử (shallow), và bản đang xem chính là {name}."
            " Hãy chạy `git fetch --unshallow`, rồi nêu bản để so: `make diff BASE=HEAD^`."
        )


def _edited(root: Path) -> bool:
    """Whether anything under `data/` differs from the commit that is checked out."""
    return bool(git(root, "status", "--porcelain", "--untracked-files=all", "--", "data"))


def _only_commit(root: Path) -> Base:
    """The commit that is checked out, when nothing came before it and something was edited since. Raises NoBaseError otherwise."""
    first = not _shallow(root) and not git(root, "rev-parse", "--verify", "--quiet", "HEAD^")
    if first and _edited(root):
        return Base(git(root, "rev-parse", "HEAD"), "lần ghi (commit) đầu tiên, cũng là duy nhất")
    raise NoBaseError(
        "Chưa so sánh được: kho này không có nhánh nào khác để so. Hãy nêu bản để so: `make diff BASE=HEAD` (chỉ phần chưa commit),"
        " `make diff BASE=HEAD^` (lần commit gần nhất), hoặc tải nhánh chính về bằng `git fetch origin`."
    )


def _rank(remote: str) -> tuple[int, str]:
    """The project that was forked first, then the clone's origin, then others."""
    return (("upstream", "origin").index(remote) if remote in ("upstream", "origin") else 2, remote)


def _shallow(root: Path) -> bool:
    return git(root, "rev-parse", "--is-shallow-repository") == "true"


def extract_data(root: Path, commit: str, target: Path) -> None:
    """Put `data/` of the commit under `target`; nothing when the commit has none. Raises NoBaseError when it cannot be read.

    As a zip, which is unpacked inside `target` only, and links as plain files: the same of a tar needs Python 3.11.4.
    """
    if not commit:
        return
    packed = git_bytes(root, "archive", "--format=zip", commit, "data")
    if packed is not None:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            archive.extractall(target)
    elif git(root, "ls-tree", "--name-only", commit, "data"):
        raise NoBaseError(f"Chưa so sánh được: không đọc được dữ liệu của bản {commit[:9]}. Hãy chạy `git fetch --refetch`, rồi thử lại.")


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
