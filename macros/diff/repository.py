"""Git, asked in one way: whatever the machine's settings are, and whatever state the folder is in, the answer is the same or none.

Nothing of the caller's environment or settings takes part (another repository in GIT_DIR, colours, pagers, signatures in logs, aliases),
nor a repository that merely lies around the folder (a zip unpacked inside somebody's home under git).
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

#: Stands for a commit where nothing was ever published: everything is new.
NONE = "none"
#: Of what git reads from the environment, all names begin so.
_PREFIX = "GIT_"
#: Settings of the folder itself that would change an answer or run a program.
_SETTINGS = (
    "core.fsmonitor=false",
    "core.quotePath=false",
    "core.pager=cat",
    "color.ui=false",
    "log.showSignature=false",
    "diff.external=",
    "protocol.allow=never",
    "safe.bareRepository=all",
)


class NoRepository(Exception):
    """Git cannot tell anything about this folder; the message says in Vietnamese why, and what to do."""


def git_bytes(root: Path, *arguments: str) -> bytes | None:
    """What git writes, None when it fails. Raises NoRepository where there is no git at all."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_PREFIX)}
    environment |= {
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_REPLACE_OBJECTS": "1",  # a commit is what it was when it was made
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
    # The code of this folder is running already: whose folder it is adds nothing to what it could do.
    settings = [word for setting in (*_SETTINGS, "safe.directory=*") for word in ("-c", setting)]
    command = ["git", "--no-pager", *settings, "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        raise NoRepository(
            "Máy này không có lệnh git (hoặc không chạy được): hãy cài git (Debian, Ubuntu: sudo apt install git), rồi chạy lại."
        ) from error
    return done.stdout if done.returncode == 0 else None


def git(root: Path, *arguments: str) -> str:
    """What git answers, without the last line end; empty when it cannot. Raises NoRepository where there is no git at all."""
    return (git_bytes(root, *arguments) or b"").decode("utf-8", errors="replace").strip()


def require_repository(root: Path) -> None:
    """Raises NoRepository, in words, when `root` is not under git itself or has no commit yet."""
    if not git(root, "rev-parse", "--git-dir"):
        if (root / ".git").exists():
            raise NoRepository(
                "Kho git của thư mục này bị hỏng hoặc không đọc được (cũng có thể nó cần git mới hơn): hãy xem `git status` nói gì,"
                " hoặc dùng `git clone` vào một thư mục mới rồi chạy lại trong đó."
            )
        reason = "Thư mục này không phải kho git (ví dụ: tải về dạng .zip)"
        raise NoRepository(f"{reason}: hãy dùng `git clone` để có lịch sử, rồi chạy lại trong đó.")
    if not git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"):
        if other := git(root, "for-each-ref", "--count=1", "--format=%(refname:short)", "refs/heads", "refs/remotes"):
            raise NoRepository(
                "Nhánh đang mở chưa có lần ghi (commit) nào, trong khi kho có nhánh khác:"
                f" hãy sang nhánh có sẵn, ví dụ `git switch {other}`."
            )
        raise NoRepository("Kho git này chưa có lần ghi (commit) nào đọc được: hãy ghi lần đầu bằng `git add -A` và `git commit`.")
    top = git(root, "rev-parse", "--show-toplevel")
    if top and Path(top).resolve() != root.resolve() and not git(root, "rev-parse", "--verify", "--quiet", "HEAD:./data"):
        raise NoRepository(f"Thư mục này nằm trong một kho git khác ({top}), không thuộc kho đó: hãy dùng `git clone` để có lịch sử.")


def commit_time(root: Path) -> int | None:
    """Seconds since 1970 of the commit that `root` stands at; None where there is no git, no repository or no commit."""
    try:
        require_repository(root)
    except NoRepository:
        return None
    # The commit itself: what a log shows depends on settings.
    for line in git(root, "cat-file", "commit", "HEAD").splitlines():
        if line.startswith("committer "):
            return int(line.rsplit(" ", 2)[1])
        if not line:
            break
    return None
