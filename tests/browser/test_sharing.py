"""What several tests look at is made once: they all run in the same worker."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.xdist_group("looks at the same")


def test_tests_of_one_group_are_kept_together(request: pytest.FixtureRequest, worker_id: str) -> None:
    # pytest-xdist tells its workers by the end of the name: a release of pytest took that away, and nothing said so.
    assert worker_id == "master" or request.node.nodeid.endswith("@looks at the same")
