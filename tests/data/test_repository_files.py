"""Files that GitHub and tools read: each parses, and says what the rest of the project says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.derived import contributing
from macros.pages.method import render_decisions
from macros.pages.rendering import Renderer
from macros.publication import Publication
from tests.project import ROOT

FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_an_issue_form_is_one_that_github_takes(path: Path) -> None:
    form = read(path)
    assert {"name", "description", "body"} <= form.keys() <= {"name", "description", "title", "labels", "body"}
    ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
    assert len(ids) == len(set(ids))
    for field in form["body"]:
        assert field["type"] in ("markdown", "input", "textarea", "dropdown")
        assert field["attributes"]["value" if field["type"] == "markdown" else "label"]
        assert re.fullmatch(r"[A-Za-z0-9_-]+", field.get("id", "x"))


def test_every_form_that_the_site_links_to_exists() -> None:
    assert {path.name for path in FORMS} >= {contributing.MISTAKE_FORM, contributing.EVIDENCE_FORM, contributing.QUESTION_FORM}


def test_targets_named_in_workflows_hooks_and_texts_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(" ".join(re.findall(r"^([a-z -]+):(?!=)", makefile, flags=re.MULTILINE)).split())
    texts = [
        ROOT / name
        for name in ("CONTRIBUTING.md", "HACKING.md", "PUBLISHING.md", "README.md", ".pre-commit-config.yaml", "docs/dong-gop.md")
    ]
    for path in [*WORKFLOWS, *texts, ROOT / ".devcontainer" / "devcontainer.json"]:
        named = set(re.findall(r"(?:run: |entry: |`|^|\")make ([a-z-]+)", path.read_text(encoding="utf-8"), flags=re.MULTILINE))
        assert named <= targets, path


def test_files_named_in_the_guides_exist() -> None:
    for guide in ("CONTRIBUTING.md", "HACKING.md", "PUBLISHING.md", "README.md"):
        text = (ROOT / guide).read_text(encoding="utf-8")
        for name in re.findall(r"\]\(([^)#:]+)", text) + re.findall(r"`((?:macros|scripts|tests|data|docs|\.github)/[\w./-]+)`", text):
            assert (ROOT / name).exists(), (guide, name)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_uses_only_actions_of_the_list_at_their_commit(path: Path) -> None:
    allowed = {f"{action}@{pin['commit']} # {pin['version']}" for action, pin in read(ROOT / ".github" / "actions.lock.yml").items()}
    used = re.findall(r"^[ -]*uses: *(.+?) *$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert used
    assert set(used) <= allowed
    steps = [step for job in read(path)["jobs"].values() for step in job["steps"]]
    assert sum("uses" in step for step in steps) == len(used)


def test_every_action_of_the_list_is_used() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    assert all(f"uses: {action}@" in texts for action in read(ROOT / ".github" / "actions.lock.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_step_of_a_workflow_is_one_target(path: Path) -> None:
    commands = [step["run"] for job in read(path)["jobs"].values() for step in job["steps"] if "run" in step]
    assert all(re.fullmatch(r"make [a-z-]+( [A-Z]+=\S+)*", command) for command in commands), commands


def test_publishing_waits_for_nothing_but_check_quick_tests_and_build() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]
    commands = [step["run"] for step in jobs["build"]["steps"] if "run" in step]
    assert commands == [
        "make ready-quick", "make published", "make check", "make summary", "make test-quick", "make address", "make site",
    ]  # fmt: skip
    assert jobs["deploy"]["needs"] == "build"
    assert "needs" not in jobs["test"]
    assert [step["run"] for step in jobs["test"]["steps"] if "run" in step] == ["make test"]


def test_a_pull_request_needs_no_secret_and_no_permission_to_write() -> None:
    path = ROOT / ".github" / "workflows" / "pull-request.yml"
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert "secrets." not in path.read_text(encoding="utf-8")
    assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())


def test_editors_see_errors_and_summary_before_anything_else_runs() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "pull-request.yml")["jobs"]
    assert [step["run"] for step in jobs["data"]["steps"] if "run" in step] == ["make check", "make summary BASE='HEAD^1'"]
    assert "needs" not in jobs["data"]
    assert all(job["needs"] == "data" for name, job in jobs.items() if name != "data")


def test_each_weekly_job_may_write_only_what_it_is_for() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "sources.yml")["jobs"]
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "ask": {"contents": "read"},
        "propose": {"contents": "write", "pull-requests": "write"},
        "tell": {"issues": "write"},
    }


def test_the_citation_names_what_the_data_names(publication: Publication) -> None:
    citation = read(ROOT / "CITATION.cff")
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["authors"] == [{"name": publication.dataset.site.operator}]
    assert citation["title"].startswith(publication.dataset.site.name)
    assert citation["license"].replace("-", " ", 1).replace("-", " ") == publication.dataset.site.data_licence.name


def test_the_method_page_names_as_reviewers_whom_the_repository_asks(publication: Publication) -> None:
    """With nobody in CODEOWNERS nobody is asked, and the page says so; with somebody, both name the same."""
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    asked = {name for line in lines if line and not line.startswith("#") for name in line.split()[1:]}
    assert bool(asked) == bool(publication.dataset.site.team)
    page = render_decisions(Renderer(publication), "phuong-phap/")
    assert ("chưa ai được nêu tên là người duyệt" in page) == (not asked)
    assert ("Chưa có ai đứng tên vận hành" in page) == (not publication.dataset.site.team)


def test_what_the_method_page_calls_compulsory_is_what_publishing_waits_for(publication: Publication) -> None:
    steps = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["build"]["steps"]
    commands = " ".join(step.get("run", "") for step in steps)
    page = render_decisions(Renderer(publication), "phuong-phap/")
    for command, words in (
        ("make check", "mọi quy tắc kiểm tra"),
        ("make summary", "không mất mã đã công bố"),
        ("make test-quick", "kiểm thử nhanh"),
    ):
        assert command in commands
        assert words in page


def test_hooks_run_only_what_is_in_this_folder() -> None:
    repositories = read(ROOT / ".pre-commit-config.yaml")["repos"]
    assert [repository["repo"] for repository in repositories] == ["local"]
    assert all(hook["language"] == "system" for hook in repositories[0]["hooks"])


def test_updates_of_packages_are_grouped_by_where_they_come_from() -> None:
    updates = read(ROOT / ".github" / "dependabot.yml")["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "npm", "github-actions"}
    assert all(update["schedule"]["interval"] == "weekly" and len(update["groups"]) == 1 for update in updates)


def test_the_container_can_do_what_the_readme_asks_for() -> None:
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    assert container["postCreateCommand"] == "make setup"
    dockerfile = (ROOT / ".devcontainer" / container["build"]["dockerfile"]).read_text(encoding="utf-8")
    assert "node" not in dockerfile.lower()
    assert all(package in dockerfile for package in ("git", "make", "python3-venv", "chromium"))
