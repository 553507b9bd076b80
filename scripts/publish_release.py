"""`make publish-release TAG=data-…`: put the archive of a built site into a GitHub release.

Runs in the release workflow, with nothing installed but Python and gh. Refuses a tag that does not name the version that was built,
so that no archive is ever published under another's name.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.failures import run

TAG = re.compile(r"data-(\d{4}\.\d{2}\.\d{2}(?:\.\d+)?)")
INDEX = Path("site/api/v1/index.json")
DOWNLOADS = Path("site/du-lieu")
CHANGELOG = Path("CHANGELOG-DATA.md")


def problem(tag: str, built: str) -> str | None:
    """Why a tag cannot name the version that was built, None when it can."""
    match = TAG.fullmatch(tag)
    if match is None:
        return f"{tag} is not the tag of a data release (data-2026.11.23)."
    return None if match[1] == built else f"{tag} names version {match[1]}, but the site that was built has {built}."


def section(changelog: str, version: str) -> str:
    """What the changelog says about a version: from its heading to the next."""
    _, _, rest = changelog.partition(f"\n## {version}\n")
    return rest.partition("\n## ")[0].strip()


def verification(archive: str, environment: Mapping[str, str]) -> str:
    """How anybody can verify that this workflow built the archive: the command that the guide gives, with the names filled in."""
    repository = environment.get("GITHUB_REPOSITORY", "<nhóm>/<kho>")
    return f"Kiểm tra tệp này do quy trình của kho dựng ra:\n\n```sh\ngh attestation verify {archive} --repo {repository}\n```"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tag")
    tag = parser.parse_args(arguments).tag
    index = json.loads(INDEX.read_text(encoding="utf-8"))
    built = index["meta"]["version"]
    if wrong := problem(tag, built):
        print(wrong, file=sys.stderr)
        return 1
    archive = DOWNLOADS / index["downloads"]["zip"].rpartition("/")[2]
    notes = f"{section(CHANGELOG.read_text(encoding='utf-8'), built)}\n\n{verification(archive.name, os.environ)}"
    command = ["gh", "release", "create", tag, str(archive), "--verify-tag", "--title", f"Dữ liệu {built}", "--notes", notes]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    run(main)
