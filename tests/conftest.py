"""Which tests are quick, and when each has its turn. What tests are given is made in `tests/fixtures.py`."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Generator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

# There is no garbage while tests are collected; what is there then stays until the end, and is not looked through again.
gc.disable()

#: What a test needs, or the file it stands in, by which it takes too long for `make test-quick`: a browser, a second build, many tries.
NOT_QUICK = {"browser", "address", "invented"}
NOT_QUICK_FILES = {
    "test_fuzz.py", "test_nasty_files.py", "test_growth.py", "test_serve.py", "test_html.py", "test_naive_build.py",
    "test_bad_files.py", "test_drafts.py", "test_reading.py", "test_scores.py", "test_review.py", "test_workflows.py",
    "test_kinds_of_fault.py", "test_strange_files.py", "test_documents.py",
    # What an editor is told, case by case: data that is published has no mistakes.
    "test_inconsistent.py", "test_advice.py", "test_bad_input.py", "test_accepted.py", "test_schemas.py", "test_entry.py",
    "test_entry_message.py", "test_diff.py", "test_diff_names.py", "test_diff_frozen.py", "test_diff_judged.py", "test_failures.py",
    # How the project is worked on.
    "test_lint.py", "test_repository.py", "test_recipes.py", "test_map.py", "test_check_repository.py",
    # Every file, every row, with the tools of those who use them; what the files are is told by test_contract.py and test_round_trip.py.
    "test_files.py", "test_data_page.py", "test_json_api.py",
}  # fmt: skip
NOT_QUICK_TESTS = {"test_two_builds_in_two_folders_are_the_same_bytes"}
#: Letters of a text by which a test is named: names go to and fro between processes, and one had five million.
LONGEST_NAME = 60


def pytest_make_parametrize_id(val: object) -> str | None:
    """The beginning of a long text; of anything else the name that pytest gives it."""
    return ascii(val[:LONGEST_NAME])[1:-1] + "…" if isinstance(val, str) and len(val) > LONGEST_NAME else None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """For `make test-quick` what is not quick is not even read."""
    never = collection_path.name in NOT_QUICK_FILES or collection_path.name == "browser"
    return True if never and config.option.markexpr == "quick" else None


#: What most tests load and Python takes long to compile, in parts that take about the same time.
LARGE = ["playwright.sync_api", "pydantic", "jinja2", "hypothesis", "xlsxwriter"]


def begun_elsewhere(things: list[Any]) -> list[Any]:
    """Another order in each worker. In a fresh clone nothing is compiled: what one of them has compiled meanwhile the others find."""
    worker, workers = os.environ.get("PYTEST_XDIST_WORKER", "gw0"), int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    first = len(things) * int(worker.removeprefix("gw")) // workers
    return [*things[first:], *things[:first]]


def not_compiled(module: str) -> bool:
    spec = find_spec(module.partition(".")[0])
    return spec is not None and spec.cached is not None and not Path(spec.cached).exists()


def pytest_collection(session: pytest.Session) -> None:
    """Asked where tests are collected: the process that only hands them out (there xdist answers first) imports nothing of the project."""
    for module in filter(not_compiled, begun_elsewhere(LARGE)):
        import_module(module)
    session.config.pluginmanager.import_plugin("tests.fixtures")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if isinstance(collector, pytest.Directory):
        report.result = begun_elsewhere(report.result)  # the order of tests is made below, the same in all workers
    return report


#: What builds sites of its own: it runs first while another worker makes the site that most tests look at.
OWN_SITES = {"test_documents.py", "test_serve.py", "test_workflows.py"}
#: What its tests share is dear to make: one worker runs them all.
TOGETHER = {"exports"}
#: Many small tests: at the end, so that no worker has long to wait for the other's last.
SMALL = {"data", "drafting"}
#: So many small tests of a file are handed out together: with each that is done, xdist looks through all that it has handed out.
HANDFUL = 10
#: Some builds of Chromium fall over by themselves. The plugin asks another process about each test that may be tried again: no other is.
ONCE_MORE = pytest.mark.flaky(reruns=1, only_rerun=["Target crashed", "Page crashed"])


def turn(item: pytest.Item) -> int:
    """When a test has its turn; those with the same go by folder and file (`--no-loadscope-reorder`)."""
    if item.path.name == "test_build.py":  # asks for the site at once
        return 0
    if item.path.name in OWN_SITES:
        return 1
    if item.path.parent.name in SMALL:
        return 4
    return 3 if "site" in getattr(item, "fixturenames", ()) else 2


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are processors: a test that waits for its browser leaves its turn to another. No quick test has one."""
    return (os.cpu_count() or 1) + (config.option.markexpr != "quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: (turn(item), item.path.parts))
    seen = Counter[Path]()
    for item in items:
        seen[item.path] += 1
        if item.path.parent.name in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(item.path.parent.name))
        elif item.path.parent.name in SMALL and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(f"{item.path.stem} {seen[item.path] // HANDFUL}"))
        needs = set(getattr(item, "fixturenames", ()))
        if "browser" in needs:
            item.add_marker(ONCE_MORE)
        if not (
            needs & NOT_QUICK or item.path.name in NOT_QUICK_FILES or item.name in NOT_QUICK_TESTS or item.path.parent.name == "browser"
        ):
            item.add_marker(pytest.mark.quick)


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)  # pages are large trees, and the next 700 parts of one are no reason to look for garbage
    gc.enable()
