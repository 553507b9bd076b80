"""`make release`: name a new version of the data, write what changed since the last one, and keep what the next is compared with.

Writes `CHANGELOG-DATA.md`, `releases/last.json` (a digest of every record), `release` in `data/site.yml`, and the released shape of the
API. Refuses a shape that breaks what is released. Commit what it wrote and push the tag it names: the release workflow does the rest.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path

from macros.diff.repository import git
from macros.exports.edition import Edition, FilledTable, date_version
from macros.exports.shape import broken, shape
from macros.formatting.dates import date_vi
from macros.formatting.numbers import number_vi
from macros.publication import check
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.failures import run

CHANGELOG = "CHANGELOG-DATA.md"
LAST = "releases/last.json"
SHAPE = "tests/exports/api-v1-shape.json"
TAG = "data-"
INTRODUCTION = (
    "# Nhật ký dữ liệu\n\n"
    "Mỗi mục là một bản phát hành của dữ liệu, mới nhất ở trên. Phiên bản là ngày rà soát dữ liệu. Mã dẫn tới mục cùng mã trên website.\n"
)
#: What names a record in the changelog, the first that it has.
_NAMES = ("statement", "summary", "label", "title", "name", "rule", "subject", "publisher")
_MOST_NAMED = 20

Digests = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class TableChange:
    """The keys of rows that were added, changed or removed in one table."""

    title: str
    added: list[str]
    changed: list[str]
    removed: list[str]


def digests(edition: Edition) -> Digests:
    """Table → key of a row → digest, for the tables of records."""
    return {name: filled.digests for name, filled in edition.tables.items() if filled.table.group != "links"}


def changes(before: Digests, edition: Edition) -> list[TableChange]:
    """What differs from the release whose digests are `before`, table by table; tables without a difference are left out."""
    found = []
    now = digests(edition)
    for name, rows in now.items():
        was = before.get(name, {})
        change = TableChange(
            edition.tables[name].table.title,
            [key for key in rows if key not in was],
            [key for key, digest in rows.items() if key in was and was[key] != digest],
            [key for key in was if key not in rows],
        )
        if change.added or change.changed or change.removed:
            found.append(change)
    found += [TableChange(name, [], [], list(rows)) for name, rows in before.items() if name not in now]
    return found


def next_version(wanted: str, taken: set[str]) -> str:
    """`2026.11.23`, or `2026.11.23.1` when that day has been released already."""
    candidates = [wanted, *(f"{wanted}.{number}" for number in range(1, len(taken) + 1))]
    return next(version for version in candidates if version not in taken)


def entry(version: str, edition: Edition, found: list[TableChange], first: bool) -> str:
    """The changelog's text about one version."""
    site = edition.publication.dataset.site
    total = sum(len(filled.rows) for filled in edition.tables.values() if filled.table.group in ("main", "more"))
    lines = [f"## {version}", "", f"Rà soát đến {date_vi(site.as_of)}. {number_vi(total)} mục dữ liệu.", ""]
    if first:
        lines += ["Bản phát hành đầu tiên.", ""]
        return "\n".join(lines + [f"- {change.title}: {number_vi(len(change.added))}" for change in found]) + "\n"
    tables = {filled.table.title: filled for filled in edition.tables.values()}
    for change in found:
        counts = [("thêm", change.added), ("sửa", change.changed), ("bỏ", change.removed)]
        lines.append(f"- {change.title}: " + ", ".join(f"{word} {number_vi(len(keys))}" for word, keys in counts if keys))
        for word, keys in counts:
            lines += [f"  - {word} {_named(tables.get(change.title), key)}" for key in keys[:_MOST_NAMED]]
            if len(keys) > _MOST_NAMED:
                lines.append(f"  - {word} {number_vi(len(keys) - _MOST_NAMED)} mục nữa")
    return "\n".join(lines) + "\n"


def _named(filled: FilledTable | None, key: str) -> str:
    row = next((row for row in filled.rows if filled.key(row) == key), None) if filled else None
    name = next((str(row[field]) for field in _NAMES if row.get(field)), "") if row else ""
    return f"`{key}` {name}".strip()


def _taken(root: Path, changelog: str) -> set[str]:
    tags = git(root, "tag", "--list", f"{TAG}*").split()
    return {tag.removeprefix(TAG) for tag in tags} | set(re.findall(r"^## (\S+)$", changelog, flags=re.MULTILINE))


def release(root: Path) -> tuple[int, str]:
    """(exit code, what to tell) after writing a release of the data in `root`; nothing is written when something is wrong."""
    checked = check(root)
    if checked.publication is None:
        return 1, f"{text_report(checked.problems)}\n\nDữ liệu có lỗi: chưa phát hành được."
    edition = Edition(checked.publication)
    if problem := _keep_shape(root):
        return 1, problem
    last = root / LAST
    before = json.loads(last.read_text(encoding="utf-8")) if last.exists() else None
    if before and before["digest"] == edition.digest:
        return 0, f"Dữ liệu không đổi từ bản {before['version']}: không có gì để phát hành."
    changelog = root / CHANGELOG
    written = changelog.read_text(encoding="utf-8") if changelog.exists() else INTRODUCTION
    version = next_version(date_version(checked.publication), _taken(root, written))
    text = entry(version, edition, changes(before["tables"] if before else {}, edition), first=before is None)
    head, mark, older = written.partition("\n## ")
    changelog.write_text(f"{head.rstrip()}\n\n{text}{mark}{older}", encoding="utf-8")
    last.parent.mkdir(exist_ok=True)
    _write_json(last, {"version": version, "digest": edition.digest, "tables": digests(edition)})
    _write_release(root / "data" / "site.yml", version, edition.digest)
    return 0, f"{text}\nĐã ghi {CHANGELOG}, {LAST}, data/site.yml. Tiếp theo: commit, rồi git tag {TAG}{version} và đẩy tag đó lên."


def _keep_shape(root: Path) -> str:
    """Keep the present shape as the released one; what is wrong with it, if it breaks the released one."""
    path = root / SHAPE
    if path.exists() and (found := broken(json.loads(path.read_text(encoding="utf-8")), shape())):
        return "API v1 sẽ bị hỏng với người đang dùng:\n" + "\n".join(f"  {what}" for what in found)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_json(path, shape())
    return ""


def _write_release(path: Path, version: str, digest: str) -> None:
    """Replace the lines of `release` in `data/site.yml`, or add them at the end; every other line stays as it is."""
    text = re.sub(r"^release:\n(?:[ ]+.*\n)*", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(f'{text.rstrip()}\nrelease:\n  version: "{version}"\n  digest: "{digest}"\n', encoding="utf-8")


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    parser.add_argument("--shape", action="store_true", help="only accept new fields and new wordings into the released shape")
    options = parser.parse_args(arguments)
    code, text = _accept(options.root) if options.shape else release(options.root)
    print(text)
    return code


def _accept(root: Path) -> tuple[int, str]:
    problem = _keep_shape(root)
    return (1, problem) if problem else (0, f"Đã ghi {SHAPE}.")


if __name__ == "__main__":
    run(main)
