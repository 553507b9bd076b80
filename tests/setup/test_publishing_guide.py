"""The guides for operators and editors, followed to the letter as far as that needs no account: names, commands, examples."""

from __future__ import annotations

import re

import yaml

from macros.records.redirects import Redirect
from scripts.address import addresses
from scripts.publish_release import verification
from scripts.repository_settings import REQUIRED_CHECKS
from tests.project import ROOT

GUIDE = (ROOT / "PUBLISHING.md").read_text(encoding="utf-8")
STEPS = re.split(r"^\d+\. ", GUIDE.partition("## Từ con số không")[2].partition("\n## ")[0], flags=re.MULTILINE)[1:]


def test_ten_steps_and_no_more() -> None:
    assert len(STEPS) == 10


def test_the_steps_name_what_the_check_asks_for() -> None:
    forms = (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")
    labels = {label for form in forms for label in yaml.safe_load(form.read_text(encoding="utf-8")).get("labels", ())}
    assert all(f"`{label}`" in STEPS[7] for label in labels)
    assert all(f"`{name}`" in STEPS[5] for name in REQUIRED_CHECKS)
    assert "vars.SITE_URL" in (ROOT / ".github" / "workflows" / "publish.yml").read_text(encoding="utf-8")
    assert "`SITE_URL`" in STEPS[4]
    assert addresses({"GITHUB_REPOSITORY": "nhom/minh-bach"})["SITE_URL"] in STEPS[4]


def test_the_command_that_verifies_a_release_is_the_one_that_the_release_names() -> None:
    command = re.findall(r"gh attestation verify.*", verification("cantho-minh-bach.zip", {"GITHUB_REPOSITORY": "nhom/minh-bach"}))
    assert command[0] in GUIDE.splitlines()
    workflow = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    assert "subject-path: site/du-lieu/*.zip" in workflow


def test_the_examples_of_redirects_are_right() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Đổi mã, rút một mục")[2]
    example = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert example
    entries = [Redirect.model_validate(_tuples(entry)) for entry in yaml.safe_load(example[1])]
    assert {bool(entry.withdrawn) for entry in entries} == {True, False}
    assert any(entry.places for entry in entries)
    assert any(entry.renamed for entry in entries)


def _tuples(value: object) -> object:
    """As the loader reads lists."""
    if isinstance(value, dict):
        return {key: _tuples(inner) for key, inner in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
