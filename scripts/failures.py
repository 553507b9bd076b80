"""What stops a command, in one sentence of Vietnamese and one of English that say what to do. Standard library only: `make` begins here."""

from __future__ import annotations

import atexit
import errno
import io
import os
import re
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
#: Where the details of a failure are kept, for those who mend the code.
DETAILS = Path(".cache") / "loi.txt"
INTERRUPTED = 128 + signal.SIGINT
STOPPED = "\nĐã dừng. / Stopped."


class Failure(Exception):
    """A command cannot go on; `vietnamese` and `english` say why and what to do."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(f"{vietnamese}\n{english}")
        self.vietnamese = vietnamese
        self.english = english


def no_space(place: str = "") -> Failure:
    where = f" ({place})" if place else ""
    return Failure(
        f"Ổ đĩa đã đầy{where}: hãy xoá bớt để có ít nhất 2 GB trống, rồi chạy lại lệnh này.",
        f"The disk is full{where}: free at least 2 GB, then run this command again.",
    )


def no_permission(place: str) -> Failure:
    return Failure(
        f"Không được phép ghi hoặc đọc {place}: hãy dùng tài khoản sở hữu thư mục này, hoặc chép dự án vào thư mục của bạn.",
        f"No permission to write or read {place}: use the account that owns this folder, or copy the project to a folder of yours.",
    )


def no_network() -> Failure:
    return Failure(
        "Không tải được các gói vì không có mạng, hoặc mạng chặn nơi chứa gói: hãy kiểm tra kết nối (và proxy), rồi chạy lại.",
        "The packages cannot be downloaded: no internet, or it is blocked. Check the connection (and the proxy), then try again.",
    )


def of_system(error: OSError) -> Failure | None:
    """In words what the operating system refused; None when it is nothing that a person at the machine can mend."""
    place = str(error.filename or "thư mục này / this folder")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return no_space(str(error.filename or ""))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return no_permission(place)
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return Failure("Quá nhiều tệp đang mở: hãy đóng bớt chương trình.", "Too many open files: close some programs.")
    if error.errno == errno.ENOMEM:
        return Failure("Máy không đủ bộ nhớ: hãy đóng bớt chương trình.", "Not enough memory: close some programs.")
    if error.errno == errno.ELOOP:
        return Failure(f"Liên kết {place} quay vòng: hãy xoá nó.", f"The link {place} leads to itself: remove it.")
    if error.errno == errno.ENAMETOOLONG:
        return Failure(
            "Đường dẫn quá dài: hãy chuyển dự án tới thư mục ngắn hơn.", "The path is too long: move the project to a shorter one."
        )
    if error.errno in (errno.EADDRINUSE, errno.EADDRNOTAVAIL):
        return Failure(
            "Cổng này đang có chương trình khác dùng: hãy chọn cổng khác, ví dụ `make serve PORT=8001`.",
            "This port is in use: choose another one, for example `make serve PORT=8001`.",
        )
    if error.errno in (errno.EIO, errno.ESTALE):
        return Failure(
            f"Ổ đĩa hoặc thư mục mạng không đọc ghi được {place}: hãy kiểm tra ổ đĩa, kết nối, rồi chạy lại.",
            f"The disk or the network folder cannot read or write {place}: check it, then run this command again.",
        )
    if error.errno in (errno.EBUSY, errno.ETXTBSY):
        return Failure(
            f"{place} đang được chương trình khác dùng: hãy đóng chương trình đó, rồi chạy lại.",
            f"{place} is in use: close the program that uses it, then run this command again.",
        )
    if error.errno in (errno.ENOENT, errno.ENOTEMPTY, errno.EEXIST) and error.filename:
        return Failure(
            f"{place} vừa bị xoá, thêm hoặc đổi tên trong lúc lệnh đang chạy (hay không có): hãy kiểm tra rồi chạy lại.",
            f"{place} was removed, added or renamed while this command ran (or is not there): check, then run it again.",
        )
    if error.errno in (errno.EISDIR, errno.ENOTDIR) and error.filename:
        return Failure(
            f"{place} phải là tệp mà lại là thư mục, hoặc ngược lại: hãy xoá hoặc đổi tên nó.",
            f"{place} is a folder where a file belongs, or the other way round: remove or rename it.",
        )
    if error.errno in (errno.EAGAIN, errno.EDEADLK):
        return Failure("Máy đang chạy quá nhiều chương trình: hãy đóng bớt.", "Too many programs are running: close some.")
    return None


def of_output(output: str) -> Failure | None:
    """In words what pip or npm complained about; None when it is something else."""

    def said(*words: str) -> bool:
        return any(re.search(word, output, re.IGNORECASE) for word in words)

    if said("no space left on device", "ENOSPC", "disk quota exceeded"):
        return no_space()
    if said("do not match the hashes", "EINTEGRITY"):
        return Failure(
            "Gói tải về không đúng mã băm trong tệp khoá, nên không được cài: hãy chạy lại; nếu vẫn vậy, hãy báo cho nhóm.",
            "A downloaded package does not match its hash in the lock file and was not installed: try again; if it stays, tell the team.",
        )
    if said("CERTIFICATE_VERIFY_FAILED", "SELF_SIGNED_CERT", "UNABLE_TO_(VERIFY|GET)", "CERT_HAS_EXPIRED"):
        return Failure(
            "Không kiểm tra được chứng chỉ của nơi chứa gói: hãy xem lại ngày giờ của máy và gói ca-certificates.",
            "The certificate of the package registry cannot be verified: check the machine's clock and its package ca-certificates.",
        )
    if said(
        "name resolution",
        "name or service not known",
        "nodename nor servname",
        "failed to establish a new connection",
        "network is unreachable",
        "connection (refused|reset|timed out|aborted|broken)",
        "ProxyError|proxy",
        "ReadTimeout|ConnectTimeout|timed out",
        "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET",
    ):
        return no_network()
    if said("permission denied", "EACCES", "EPERM", "EROFS", "read-only file system"):
        return no_permission(str(ROOT))
    if said("no matching distribution found", "is not a supported wheel"):
        return Failure(
            "Không có gói dựng sẵn cho máy này (cần Linux, macOS hoặc WSL, 64 bit), hoặc không có mạng: hãy kiểm tra cả hai.",
            "There is no ready-made package for this machine (Linux, macOS or WSL, 64 bit, is needed), or no internet: check both.",
        )
    return None


def unknown(error: BaseException | str, root: Path = ROOT) -> Failure:
    """A mistake in the code: the place of it, and where the whole story is kept."""
    details = error if isinstance(error, str) else "".join(traceback.format_exception(error))
    kept = keep_details(details, root)
    last = next((line for line in reversed(details.strip().splitlines()) if line.strip()), "")[:200]
    return Failure(
        f"Chương trình dừng vì một lỗi không lường trước ({last}); {_where_vi(kept)}",
        f"The program stopped at an unforeseen error; {_where_en(kept)}",
    )


def keep_details(details: str, root: Path = ROOT) -> Path | None:
    """Write the whole story of a failure into `.cache/`; None where that is not possible."""
    path = root / DETAILS
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(details, encoding="utf-8")
    except OSError:
        return None
    return path


def _where_vi(kept: Path | None) -> str:
    return f"chi tiết ở {DETAILS}, hãy gửi tệp đó cho nhóm." if kept else "hãy báo cho nhóm."


def _where_en(kept: Path | None) -> str:
    return f"details are in {DETAILS}, send that file to the team." if kept else "tell the team."


def run(main: Callable[[], int], deaf: bool = False) -> NoReturn:
    """Run a command and end with its exit code: every failure in words, an interruption (130) in two. SIGTERM cleans up too.

    `deaf`: to Ctrl-C, where another command began this one so; that one is interrupted, and ends this one.
    """
    _speak()
    signal.signal(signal.SIGTERM, _terminated)
    if not deaf:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs begin with it ignored
    try:
        code = main()
        if sys.stdout is not None:  # none where it was closed
            sys.stdout.flush()
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 128 + signal.SIGPIPE
    except Failure as failure:
        print(failure, file=sys.stderr)
        code = 1
    except OSError as error:
        print(of_system(error) or unknown(error), file=sys.stderr)
        code = 1
    except MemoryError:
        print(of_system(OSError(errno.ENOMEM, "")), file=sys.stderr)
        code = 1
    except Exception as error:
        print(error if getattr(error, "in_words", False) else unknown(error), file=sys.stderr)
        code = 1
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End, and leave it to the system to take the memory back: Python would do so piece by piece, for half a second after a build."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            if stream is not None:
                stream.flush()
    os._exit(code)


def _speak() -> None:
    """Vietnamese is written whatever the machine's locale is: a terminal that cannot show a letter shows another sign."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (stream.encoding or "").lower().replace("_", "-") not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _terminated(number: int, frame: object) -> NoReturn:
    raise SystemExit(128 + number)
