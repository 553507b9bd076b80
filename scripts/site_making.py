"""One build, and everything that can stop it as problems in Vietnamese: `python -m scripts.site_making --site-dir site`.

Used by `make site`, `make preview` (in a process of its own) and `make serve` (again and again in one process).
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Any

from macros.drawing import typeface
from macros.loading.problems import Problem
from macros.reporters.text import text_report
from macros.site.elsewhere import elsewhere
from macros.site.lighter_macros import lighten
from macros.site.refused import Refused
from scripts import ROOT
from scripts.build_warnings import in_words
from scripts.failures import DETAILS, keep_details, of_system, run


class _Collected(logging.Handler):
    """The warnings of one build, instead of lines on the screen."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def make_site(root: Path, site: Path, serve_url: str | None = None, **settings: Any) -> list[Problem]:
    """Build `root` into the folder `site` (`settings` as in mkdocs.yml); what stopped it, if anything did."""
    letters = elsewhere(typeface.made)
    # A third of a second to import, in which the other processor makes the letters that all drawings wait for.
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    collected = _Collected()
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(collected)
    lighten()
    try:
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(site), strict=True, **settings)
        config.extra["letters"] = letters
        config.plugins.on_startup(command="serve" if serve_url else "build", dirty=False)
        if serve_url:
            config.site_url = serve_url
            config.extra["served"] = True
        build(config, serve_url=serve_url)
        config.plugins.on_shutdown()
    except Refused as refused:
        if refused.__cause__:
            keep_details("".join(traceback.format_exception(refused.__cause__)), root)
        return refused.problems
    except (Exception, SystemExit) as error:
        if isinstance(error, SystemExit) and isinstance(error.code, int) and error.code > 128:  # a signal ended it, no mistake did
            raise
        return _problems(error, collected.messages, root)
    finally:
        logger.removeHandler(collected)
    return []


def _problems(error: BaseException, messages: list[str], root: Path) -> list[Problem]:
    """What a build ended with: the warnings that it may not have, what the system refused, or a mistake in the code."""
    from mkdocs.exceptions import MkDocsException

    if isinstance(error, (MkDocsException, SystemExit)):
        told = [*messages] or [str(error)]
        if getattr(error, "__cause__", None) or getattr(error, "__context__", None):
            keep_details("".join(traceback.format_exception(error)), root)
        return sorted({in_words(message, root) for message in told})
    if isinstance(error, FileNotFoundError) and "node_modules" in str(error.filename):
        advice = "Hãy chạy `make site` (hoặc `make serve`): lệnh đó cài chúng. / Run `make site`: it installs them."
        return [Problem("node_modules", 1, 1, "setup", "Thiếu các gói npm mà website cần.", advice)]
    if isinstance(error, OSError) and (failure := of_system(error)):
        name = _relative(str(error.filename or "."), root)
        return [Problem(name, 1, 1, "system", failure.vietnamese, failure.english)]
    if isinstance(error, UnicodeDecodeError):
        return [Problem("docs", 1, 1, "page", "Có tệp không phải chữ Unicode (UTF-8).", "Hãy lưu mọi tệp văn bản với bảng mã UTF-8.")]
    return [code_problem(error, root)]


def code_problem(error: BaseException, root: Path) -> Problem:
    """A mistake in the code: the last place of ours that it passed through, and where the whole story is kept."""
    keep_details("".join(traceback.format_exception(error)), root)
    ours = [
        frame for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(root) and ".venv" not in frame.filename and "node_modules" not in frame.filename
    ]  # fmt: skip
    place = ours[-1] if ours else None
    file, line = (_relative(place.filename, root), place.lineno or 1) if place else ("macros", 1)
    message = f"Lỗi trong mã của website, không phải trong dữ liệu: {type(error).__name__}: {error}"
    return Problem(file, line, 1, "code", message, f"Chi tiết ở {DETAILS}; nếu bạn không sửa mã, hãy gửi tệp đó cho nhóm.")


def _relative(name: str, root: Path) -> str:
    path = Path(name)
    return path.relative_to(root).as_posix() if path.is_absolute() and path.is_relative_to(root) else name


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--site-dir", type=Path, required=True)
    parser.add_argument("--no-directory-urls", action="store_true")
    options = parser.parse_args(arguments)
    os.chdir(options.root)
    gc.disable()  # one build, then the end: nothing is worth looking for
    settings: dict[str, Any] = {"use_directory_urls": False} if options.no_directory_urls else {}
    problems = make_site(options.root, options.site_dir, **settings)
    if problems:
        print(text_report(problems), flush=True)
        first = f"Line {problems[0].line} of {problems[0].file}"
        print(f"{len(problems)} lỗi: website không được dựng. / The site was not built; the first mistake: {first}.", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    run(main, deaf=signal.getsignal(signal.SIGINT) is signal.SIG_IGN)
