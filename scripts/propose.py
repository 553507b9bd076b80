"""`make propose FOLDER=archives`: propose to the repository what the weekly question found, as one request that a person reads.

Runs in a workflow with nothing installed but Python, beside no checkout's history: a branch and a file are made through the host's API. One
request at a time: while the last one is open, its branch is moved on.
"""

from __future__ import annotations

import argparse
import base64
import os
import sys
from pathlib import Path
from typing import Any

from scripts.failures import Failure, run
from scripts.host import Host, host_of

FILE = "data/archives.yml"
BRANCH = "ban-luu-nguon"
TITLE = "Bản lưu của các nguồn"
#: A request that a workflow's own token opens starts no workflow: somebody has to.
STARTS_NOTHING = "Để máy kiểm tra đề nghị này, hãy đóng nó rồi mở lại (Close, Reopen): GitHub không tự chạy kiểm tra cho đề nghị do máy mở."


def propose(host: Host, content: bytes, told: str) -> str:
    """Make or move the branch, and open the request unless it is open. Its address, or where to open it by hand."""
    repository = host.need("")
    main = str(repository["default_branch"])
    head = host.need(f"git/ref/heads/{main}")["object"]["sha"]
    status, _ = host.ask("git/refs", "POST", {"ref": f"refs/heads/{BRANCH}", "sha": head})
    if status == 422:  # it is there already: from the last week, or from a request that was accepted
        status, _ = host.ask(f"git/refs/heads/{BRANCH}", "PATCH", {"sha": head, "force": True})
    _must(status, "tạo nhánh", "contents: write")
    there, known = host.ask(f"contents/{FILE}?ref={BRANCH}")
    body: dict[str, Any] = {"message": TITLE, "content": base64.b64encode(content).decode(), "branch": BRANCH}
    status, _ = host.ask(f"contents/{FILE}", "PUT", body | ({"sha": known["sha"]} if there == 200 else {}))
    _must(status, "ghi tệp", "contents: write")
    owner = host.repository.partition("/")[0]
    opened = host.need(f"pulls?state=open&head={owner}:{BRANCH}")
    if opened:
        host.ask(f"pulls/{opened[0]['number']}", "PATCH", {"body": told})
        return str(opened[0]["html_url"])
    status, made = host.ask("pulls", "POST", {"title": TITLE, "head": BRANCH, "base": main, "body": told})
    if status == 201:
        return str(made["html_url"])
    # Settings may forbid a workflow to open requests; the branch is there, and one press opens it.
    return f"{repository['html_url']}/compare/{main}...{BRANCH}?expand=1"


def _must(status: int, what: str, permission: str) -> None:
    if status not in (200, 201):
        raise Failure(
            f"Máy chủ của kho không cho {what} ({status}): bước này cần quyền `{permission}`.",
            f"The host refuses ({status}): this step needs the permission {permission}.",
        )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="what `make check-sources ARCHIVES=folder` wrote")
    folder = parser.parse_args(arguments).folder
    told = (folder / "proposal.md").read_text(encoding="utf-8")
    if not told.strip():
        print("Không có gì mới để đề nghị.")
        return 0
    host = host_of(os.environ)
    if host is None:
        print(f"Ngoài GitHub Actions: hãy chép {folder / 'archives.yml'} vào {FILE} rồi gửi đề nghị.", file=sys.stderr)
        return 1
    print(propose(host, (folder / "archives.yml").read_bytes(), f"{told}\n{STARTS_NOTHING}\n"))
    return 0


if __name__ == "__main__":
    run(main)
