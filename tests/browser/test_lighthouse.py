"""Lighthouse on one page of each kind, mobile preset: full marks for what does not depend on the machine's load."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.lighthouse import measure, pages_of


@pytest.mark.parametrize("number", range(4), ids=["home", "results", "commitments", "commitment"])
def test_lighthouse_finds_nothing_to_improve(site: Path, address: str, number: int) -> None:
    page = pages_of(site)[number]
    found = measure(address, page)
    if found.marks["performance"] < 95:
        found = measure(address, page)
    print(found)
    assert {name: mark for name, mark in found.marks.items() if name != "performance"} == {
        "accessibility": 100,
        "best-practices": 100,
        "seo": 100,
    }
    # `make bench` reports 100 on a quiet machine; other tests run beside this one.
    assert found.marks["performance"] >= 90
    assert found.shift < 0.001
