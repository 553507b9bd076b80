"""Each workflow as the host runs it: its steps in order, in a fresh clone as deep as the step asks for, with the variables that a host sets.

The host and the command `gh` stand in here, and the data is the invented one. What takes minutes (`make test`, `make site` …) is what the
other tests run already: here only that make knows it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import ROOT
from scripts.release import release
from scripts.schemas import name_schemas
from tests.data.test_diff import Repository
from tests.project import REPORT, TODAY, copy_code, example_data
from tests.stand_in import StandIn, standing_in

# The repository on the host is made once.
pytestmark = pytest.mark.xdist_group("workflows")

WORKFLOWS = ROOT / ".github" / "workflows"
#: Targets that install, build or test: run elsewhere.
HEAVY = ("ready-quick", "test", "test-quick", "site", "preview")
#: The same command with the same variables in several workflows: run in the first.
RUN_ONCE = ("make check", "make address")
_done: set[str] = set()
ME = "/repos/nhom/minh-bach"
#: `gh release create …` writes down what it was asked for.
GH = '#!/bin/sh\nprintf "%s\\n" "$@" > "$GH_ASKED"\n'


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The repository on the host: the project with the invented data, released, and a request merged into main."""
    made = Repository(example_data(tmp_path_factory.mktemp("kho") / "origin").root)
    for folder in ("macros", "scripts", ".github", "requirements", "docs"):
        shutil.copytree(ROOT / folder, made.root / folder, ignore=shutil.ignore_patterns("__pycache__", "images", "fonts"))
    for file in ("Makefile", "package.json", "package-lock.json", ".gitignore", "pyproject.toml"):
        shutil.copy(ROOT / file, made.root)
    name_schemas(made.root)
    assert release(made.root)[0] == 0
    made.git("init", "--quiet", "--initial-branch", "main")
    for key in ("core.compression", "pack.window"):  # every job clones it: nothing is packed small that goes from folder to folder
        made.git("config", key, "0")
    made.commit()
    made.git("config", "uploadpack.allowAnySHA1InWant", "true")
    made.git("checkout", "--quiet", "-b", "sua")
    made.replace(f"{REPORT}/problems.yml", "Thiếu đèn", "Không có đèn")
    made.commit()
    made.git("checkout", "--quiet", "main")
    made.git("merge", "--quiet", "--no-ff", "--no-edit", "sua")
    made.git("tag", "data-2030.12.01", "HEAD^1")
    return made


@pytest.fixture(scope="module")
def host(origin: Repository) -> Iterator[StandIn]:
    """The first commit of main is live; there are Pages."""
    with standing_in() as server:
        live = origin.git("rev-parse", "HEAD^1")
        server.answers = {
            ME: (200, {"default_branch": "main", "html_url": "https://github.com/nhom/minh-bach"}),
            f"{ME}/pages": (200, {}),
            f"{ME}/deployments": (200, [{"id": 1, "sha": live}]),
            f"{ME}/deployments/1/statuses": (200, [{"state": "success"}]),
        }
        yield server


class Run:
    """One run of a workflow: jobs one after the other, each in a clone of its own; artifacts go from one to the next."""

    def __init__(self, name: str, event: Mapping[str, Any], origin: Repository, host: StandIn, folder: Path) -> None:
        self.jobs = yaml.safe_load((WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"))["jobs"]
        self.origin, self.folder = origin, folder
        self.known = {
            "github.token": "bi-mat",
            "github.repository": "nhom/minh-bach",
            "github.server_url": "https://github.com",
            "github.event.repository.default_branch": "main",
            "vars.SITE_URL": "",
            **{f"github.{key}": str(value) for key, value in event.items()},
        }
        self.host = {
            **{key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "SITE_", "GIT_"))},
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": "nhom/minh-bach",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_API_URL": host.address,
            "CHECK_AS_OF": TODAY.isoformat(),
            "PAGES": "no",  # what other pages say is told elsewhere, and takes a minute
            "ARCHIVE_URL": host.address,
            "PATH": f"{folder}/bin:{os.environ['PATH']}",
            "GH_ASKED": str(folder / "gh"),
        }
        (folder / "bin").mkdir()
        (folder / "bin" / "gh").write_text(GH, encoding="utf-8")
        (folder / "bin" / "gh").chmod(0o755)
        self.ran: list[str] = []
        self.told: dict[str, str] = {}

    def job(self, name: str) -> dict[str, str]:
        """Run the steps of a job; what it gives to other jobs."""
        place = self.folder / name
        files = {key: self.folder / f"{name}.{key}" for key in ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.touch()
        for step in self.jobs[name]["steps"]:
            if "uses" in step:
                self.action(step["uses"].partition("@")[0], step.get("with") or {}, place)
                continue
            following = dict(line.split("=", 1) for line in files["GITHUB_ENV"].read_text(encoding="utf-8").splitlines())
            own = {key: self.value(value) for key, value in (step.get("env") or {}).items()}
            self.step(step["run"], place, {**self.host, **{key: str(file) for key, file in files.items()}, **following, **own})
        self.told[name] = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        return dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines())

    def value(self, text: str) -> str:
        """An expression of the workflow; one that is not known here fails."""
        return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: self.known[found[1]], str(text))

    def action(self, name: str, given: Mapping[str, Any], place: Path) -> None:
        if name == "actions/checkout":
            depth = int(given.get("fetch-depth", 1))
            ref = self.known["github.ref_name"]
            self.origin.git(
                "clone", "--quiet", *([f"--depth={depth}"] if depth else []), f"--branch={ref}", f"file://{self.origin.root}", str(place)
            )
            copy_code(place, "macros", "scripts")  # the same files, with bytecode
            for packages in (".venv", "node_modules"):
                (place / packages).symlink_to((ROOT / packages).resolve())
        elif name == "actions/upload-artifact":
            for pattern in str(given["path"]).split():
                found = list(place.glob(pattern))
                assert found, (pattern, "nothing to keep for the next job")
                for path in found:
                    kept = (
                        self.folder
                        / f"artifact-{given['name']}"
                        / (path.name if len(str(given["path"]).split()) == 1 else path.relative_to(place))
                    )
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    (shutil.copytree if path.is_dir() else shutil.copy)(path, kept)
        elif name == "actions/download-artifact":
            kept = self.folder / f"artifact-{given['name']}"
            # Everything below the deepest folder that all kept files share lands in `path`.
            inner = (
                kept / "site" if (kept / "site").exists() else kept / str(given["path"]) if (kept / str(given["path"])).exists() else kept
            )
            shutil.copytree(inner, place / str(given["path"]), dirs_exist_ok=True)

    def step(self, command: str, place: Path, environment: dict[str, str]) -> None:
        target = command.split()[1]
        self.ran.append(command)
        if target in HEAVY:
            done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr
            if target == "site":
                self.build(place)
            return
        if command in RUN_ONCE and command in _done:
            return
        _done.add(command)
        done = subprocess.run(["bash", "-e", "-c", command], cwd=place, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (command, done.stdout[-2000:], done.stderr[-2000:])

    def build(self, place: Path) -> None:
        """What later steps read of a built site."""
        (place / "site" / "api" / "v1").mkdir(parents=True)
        index = {"meta": {"version": "2030.12.01"}, "downloads": {"zip": "https://nhom.github.io/minh-bach/du-lieu/vi-du.zip"}}
        (place / "site" / "api" / "v1" / "index.json").write_text(json.dumps(index), encoding="utf-8")
        (place / "site" / "du-lieu").mkdir()
        (place / "site" / "du-lieu" / "vi-du.zip").touch()


PUSH = {"ref_name": "main", "ref_type": "branch"}


def test_a_push_is_compared_with_what_is_live_checked_and_built(origin: Repository, host: StandIn, tmp_path: Path) -> None:
    run = Run("publish", PUSH, origin, host, tmp_path)
    assert run.job("build") == {"pages": "true"}
    assert run.ran == [
        "make ready-quick", "make published", "make check", "make summary", "make test-quick", "make address", "make site",
    ]  # fmt: skip
    live = origin.git("rev-parse", "--short=9", "HEAD^1")
    assert live in run.told["build"]
    assert "Không có đèn" in run.told["build"]
    assert run.jobs["deploy"]["if"] == "needs.build.outputs.pages == 'true' && github.ref_name == github.event.repository.default_branch"
    assert run.jobs["build"]["outputs"] == {"pages": "${{ steps.published.outputs.pages }}"}


def test_a_request_is_compared_with_what_it_goes_into(origin: Repository, host: StandIn, tmp_path: Path) -> None:
    run = Run("pull-request", PUSH, origin, host, tmp_path)
    run.job("data")
    assert "Không có đèn" in run.told["data"]
    assert [command for job in run.jobs.values() for command in (step.get("run") for step in job["steps"]) if command] == [
        "make check", "make summary BASE='HEAD^1'", "make preview", "make test",
    ]  # fmt: skip


def test_a_tag_becomes_a_release(origin: Repository, host: StandIn, tmp_path: Path) -> None:
    run = Run("release", {"ref_name": "data-2030.12.01", "ref_type": "tag"}, origin, host, tmp_path)
    run.job("build")
    run.job("release")
    assert run.ran[0] == 'make published TAG="$TAG"'
    asked = (tmp_path / "gh").read_text(encoding="utf-8").splitlines()
    assert asked[:5] == ["release", "create", "data-2030.12.01", "site/du-lieu/vi-du.zip", "--verify-tag"]
    assert "gh attestation verify vi-du.zip --repo nhom/minh-bach" in asked


def test_the_weekly_question_proposes_what_it_found(origin: Repository, host: StandIn, tmp_path: Path) -> None:
    run = Run("sources", PUSH, origin, host, tmp_path)
    run.job("ask")
    run.job("propose")
    assert run.ran == ["make check-sources OUTPUT=sources.md ARCHIVES=archives", "make propose FOLDER=archives"]
