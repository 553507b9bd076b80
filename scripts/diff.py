"""`make diff`: what the changes in this folder do to the public data, as Markdown; exit 1 when a published name would lead nowhere or a
released update be rewritten."""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from macros.derived.old_names import target_of
from macros.diff.base import NoBaseError, extract_data, find_base, read_base
from macros.diff.compare import compare
from macros.diff.markdown import render, render_problems
from macros.diff.names import fixed_names, lost_names, render_names
from macros.loading.dataset import Dataset
from macros.publication import check
from scripts import ROOT
from scripts.failures import run


def redirects_of(dataset: Dataset) -> dict[str, str]:
    """Old id → where it leads now."""
    return {old: target_of(dataset, redirect) if redirect.withdrawn else str(redirect.to) for old, redirect in dataset.redirects.items()}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", help="a commit, tag or branch (default: where this branch left the main one), or none: nothing is out")
    parser.add_argument("--no-pages", dest="pages", action="store_false", help="do not make the pages of both to compare them (quicker)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    checked = check(options.root)
    after = checked.publication
    if after is None:
        print(render_problems(checked.problems))
        print(f"{len(checked.problems)} lỗi trong dữ liệu: chưa so sánh được.", file=sys.stderr)
        return 1
    try:
        base = find_base(options.root, options.base, after.deployment.branch)
        with tempfile.TemporaryDirectory(prefix="base-") as scratch:
            extract_data(options.root, base.commit, Path(scratch))
            before = read_base(Path(scratch), after.dataset.site)
            changes = compare(before.publication, after, redirects_of(after.dataset), before.sound, before.present)
            names = [*lost_names(before.publication, after), *fixed_names(options.root, base.commit)]
            if options.pages and before.sound:
                from macros.diff.pages import changed_pages  # templates, charts: a third of what a command without pages takes

                changes = replace(changes, pages=changed_pages(before.publication, after, ROOT / "docs"))
    except NoBaseError as error:
        print(error, file=sys.stderr)
        return 1
    print(render(changes, f"{base.why} ({base.commit[:9]})" if base.commit else base.why, before.problems))
    if names:
        print(render_names(names))
        print(f"{len(names)} địa chỉ đã công bố không còn dẫn tới đâu.", file=sys.stderr)
        print("\n".join(f"  {lost.name}: {lost.advice} {lost.write}" for lost in names[:20]), file=sys.stderr)
    if changes.lost:
        print(f"{len(changes.lost)} mã đã công bố bị bỏ mà không có chuyển hướng.", file=sys.stderr)
    if changes.broken:
        print(f"{len(changes.broken)} chỗ của cập nhật đã công bố bị viết lại mà không có đính chính.", file=sys.stderr)
    return 1 if changes.lost or changes.broken or names else 0


if __name__ == "__main__":
    run(main)
