"""Every failure in one sentence of Vietnamese and one of English; an interruption without any story."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import check, failures
from tests.project import ROOT

OFFLINE = (
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...: Failed to establish a new connection: "
    "[Errno -3] Temporary failure in name resolution')': /simple/x/\nERROR: No matching distribution found for x==1"
)


@pytest.mark.parametrize(
    ("output", "word"),
    [
        (OFFLINE, "không có mạng"),
        ("npm error code EAI_AGAIN", "không có mạng"),
        ("npm error code ENOTFOUND", "không có mạng"),
        ("npm error network request failed, reason: connect ECONNREFUSED 127.0.0.1:9", "không có mạng"),
        ("pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.", "không có mạng"),
        ("ProxyError('Cannot connect to proxy.')", "không có mạng"),
        ("OSError: [Errno 28] No space left on device", "Ổ đĩa đã đầy"),
        ("npm error code ENOSPC", "Ổ đĩa đã đầy"),
        ("Could not install packages due to an OSError: [Errno 122] Disk quota exceeded", "Ổ đĩa đã đầy"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'", "Không được phép"),
        ("npm error code EACCES", "Không được phép"),
        ("OSError: [Errno 30] Read-only file system: '/x'", "Không được phép"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "mã băm"),
        ("npm error code EINTEGRITY", "mã băm"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "chứng chỉ"),
        ("ERROR: No matching distribution found for x==1", "Không có gói dựng sẵn"),
    ],
)
def test_what_pip_and_npm_complain_about_is_said_in_words(output: str, word: str) -> None:
    told = failures.of_output(output)
    assert told is not None
    assert word in told.vietnamese
    assert told.english
    assert str(told).count("\n") == 1


@pytest.mark.parametrize(
    "number",
    [
        *(errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS, errno.EMFILE, errno.ENOMEM, errno.ELOOP, errno.ENAMETOOLONG),
        *(errno.EADDRINUSE, errno.EIO, errno.ESTALE, errno.EBUSY, errno.ENOENT, errno.ENOTEMPTY, errno.EISDIR, errno.ENOTDIR, errno.EAGAIN),
    ],
)
def test_what_the_system_refuses_is_said_in_words(number: int) -> None:
    told = failures.of_system(OSError(number, "x", "/một/chỗ"))
    assert told is not None
    assert str(told).count("\n") == 1


#: As a command begins that somebody waits for; what a shell runs beside others begins deaf to Ctrl-C.
HEARING = "import os, signal, sys\nsignal.signal(signal.SIGINT, signal.default_int_handler)\nfrom scripts.failures import run\n"


def ended(code: str, begun: str = HEARING) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"{begun}{code}"],
        cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip


def test_an_interrupted_command_ends_with_130_and_no_story() -> None:
    done = ended("run(lambda: os.kill(os.getpid(), signal.SIGINT) or 0)")
    assert done.returncode == 130
    assert "Traceback" not in done.stderr


def test_a_command_that_is_ended_leaves_its_folders_clean() -> None:
    code = "from contextlib import ExitStack\nstack = ExitStack()\nstack.callback(print, 'cleaned')\n"
    done = ended(f"{code}def main():\n  with stack: os.kill(os.getpid(), signal.SIGTERM); signal.pause()\nrun(main)")
    assert done.returncode == 128 + signal.SIGTERM
    assert "cleaned" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere than on Linux no helper is begun")
def test_helpers_say_nothing_when_all_are_interrupted() -> None:
    code = """
from macros.drawing import beside
from macros.site import elsewhere
elsewhere.os.cpu_count = lambda: 2
begun, ready = os.pipe()
class Drawn:
    name = "x"
    def is_kept(self): return False
    def content(self): work()
beside.FEW = 1
def work():
    os.write(ready, b"x")
    signal.pause()
def main():
    elsewhere.elsewhere(work)
    beside.begin([Drawn()])
    while len(os.read(begun, 1)) + len(os.read(begun, 1)) < 2: pass
    os.killpg(0, signal.SIGINT)
    signal.pause()
os.setsid()
run(main)
"""
    done = ended(code)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nĐã dừng. / Stopped.\n")


def test_a_command_that_is_interrupted_while_it_imports_tells_no_story() -> None:
    code = "import importlib, scripts\nsys.argv = ['-m']\nimportlib.reload(scripts)\nos.kill(os.getpid(), signal.SIGINT)\nsignal.pause()"
    done = ended(code)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nĐã dừng. / Stopped.\n")


def test_a_command_that_a_shell_runs_beside_others_hears_an_interruption_when_it_runs_not_while_it_imports() -> None:
    deaf = HEARING.replace("default_int_handler", "SIG_IGN")
    code = "import importlib, scripts\nsys.argv = ['-m']\nimportlib.reload(scripts)\nos.kill(os.getpid(), signal.SIGINT)\n"
    done = ended(f"{code}run(lambda: print('runs', flush=True) or os.kill(os.getpid(), signal.SIGINT) or 0)", deaf)
    assert (done.returncode, done.stdout, done.stderr) == (130, "runs\n", "\nĐã dừng. / Stopped.\n")


def test_a_build_leaves_it_to_the_command_that_began_it_to_be_interrupted() -> None:
    done = ended("""
from scripts.build import ROOT, _run
from scripts.failures import run
child = "import signal; print(signal.getsignal(signal.SIGINT).name)"
print(_run([sys.executable, "-c", child], ROOT, dict(os.environ)), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
signal.signal(signal.SIGINT, signal.SIG_IGN)
run(lambda: os.kill(os.getpid(), signal.SIGINT) or 5, deaf=True)
""")
    assert (done.returncode, done.stdout.split(), done.stderr) == (5, ["SIG_IGN", "0", "True"], "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_vietnamese_is_written_whatever_the_locale_is(encoding: str) -> None:
    done = ended(f"sys.stdout.reconfigure(encoding='{encoding}')\nrun(lambda: print('Dữ liệu công bố được.') or 0)")
    assert done.returncode == 0
    assert done.stdout == "Dữ liệu công bố được.\n"


def test_what_is_registered_for_the_end_is_done_and_helpers_end() -> None:
    done = ended("""
import atexit, multiprocessing
atexit.register(print, "told at the end")
begun, ready = os.pipe()
def work():
    os.write(ready, b"x")
    signal.pause()
def main():
    helper = multiprocessing.get_context("fork").Process(target=work, daemon=True)
    helper.start()
    os.read(begun, 1)
    print(helper.pid, flush=True)
    return 7
run(main)
""")
    pid, told = done.stdout.split("\n", 1)
    assert (done.returncode, told) == (7, "told at the end\n")
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


def test_a_closed_output_changes_no_answer() -> None:
    done = ended("sys.stdout = None\nrun(lambda: 0)")
    assert (done.returncode, done.stderr) == (0, "")


def test_another_day_that_is_none_is_told_in_words() -> None:
    days = ("mai", "31/12/2030", "2030-02-30")
    done = ended(f"""
import os
from macros.checks.today import today
for day in {days}:
    os.environ["CHECK_AS_OF"] = day
    child = os.fork()
    if not child:
        run(today)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
""")
    assert done.stdout.split() == ["1"] * len(days)
    told = done.stderr.splitlines()
    assert [line.partition(" là một ngày")[0] for line in told] == [f"CHECK_AS_OF={day} không phải" for day in days]


def test_no_memory_is_told_in_words() -> None:
    done = ended("def main(): raise MemoryError\nrun(main)")
    assert done.stderr.startswith("Máy không đủ bộ nhớ")


def test_a_folder_without_data_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("Không có thư mục data")


def test_a_full_disk_is_told_and_no_traceback() -> None:
    done = ended("def main(): raise OSError(28, 'No space left on device', '/x')\nrun(main)")
    assert done.returncode == 1
    assert "Ổ đĩa đã đầy (/x)" in done.stderr
    assert "Traceback" not in done.stderr
