"""`make release`: a version from the data, a changelog people can read, and nothing written when nothing may be released."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.exports.edition import Edition
from scripts import publish_release
from scripts.release import CHANGELOG, LAST, SHAPE, next_version, release
from tests.project import REPORT, Project


def version_of(project: Project) -> str:
    publication = project.check().publication
    assert publication is not None
    return Edition(publication).version


def changelog(project: Project) -> str:
    return (project.root / CHANGELOG).read_text(encoding="utf-8")


def test_data_that_was_never_released_is_a_draft(example: Project) -> None:
    assert version_of(example) == "2030.12.01-draft"


def test_a_release_names_the_day_of_review(example: Project) -> None:
    code, told = release(example.root)
    assert code == 0
    assert "data-2030.12.01" in told
    assert version_of(example) == "2030.12.01"
    assert "## 2030.12.01\n\nRà soát đến 1/12/2030." in changelog(example)
    assert "- Cam kết: 1" in changelog(example)


def test_a_changed_text_is_a_draft_again_and_a_second_release_of_the_day_gets_a_number(example: Project) -> None:
    release(example.root)
    example.replace(f"{REPORT}/commitments.yml", "Thay hết đèn đường cũ", "Thay toàn bộ đèn đường cũ")
    assert version_of(example) == "2030.12.01-draft"
    assert release(example.root)[0] == 0
    assert version_of(example) == "2030.12.01.1"
    newest, older = changelog(example).split("## 2030.12.01\n")
    assert "- Cam kết: sửa 1\n  - sửa `7-2030/v-1-1` Thay toàn bộ đèn đường cũ" in newest
    assert "Bản phát hành đầu tiên." in older


def test_added_and_removed_records_are_named(example: Project) -> None:
    release(example.root)
    example.replace(f"{REPORT}/activities.yml", "7-2030/ii-hd-1", "7-2030/ii-hd-9")
    release(example.root)
    newest = changelog(example).split("## 2030.12.01\n")[0]
    assert "- Hoạt động: thêm 1, bỏ 1\n  - thêm `7-2030/ii-hd-9` Họp về việc thay đèn đường.\n  - bỏ `7-2030/ii-hd-1`\n" in newest


def test_unchanged_data_is_not_released_again(example: Project) -> None:
    release(example.root)
    before = changelog(example)
    code, told = release(example.root)
    assert (code, changelog(example)) == (0, before)
    assert "không có gì để phát hành" in told


def test_another_address_of_the_site_is_no_change(example: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    release(example.root)
    monkeypatch.setenv("SITE_URL", "https://vi.du/")
    assert version_of(example) == "2030.12.01"


def test_comments_and_settings_of_the_site_stay(example: Project) -> None:
    example.append("data/site.yml", "# một ghi chú\n")
    release(example.root)
    release(example.root)
    text = (example.root / "data/site.yml").read_text(encoding="utf-8")
    assert "# một ghi chú\n" in text
    assert text.count("release:") == 1


def test_data_with_a_mistake_is_not_released(example: Project) -> None:
    example.replace(f"{REPORT}/commitments.yml", "topic: do-thi-giao-thong", "topic: khong-co")
    code, told = release(example.root)
    assert code == 1
    assert "khong-co" in told
    assert not (example.root / CHANGELOG).exists()


def test_a_broken_api_is_not_released(example: Project) -> None:
    release(example.root)
    path = example.root / SHAPE
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["commitments"]["mood"] = {"type": "text", "absence": "never", "description": "Có từ bản trước."}
    path.write_text(json.dumps(kept), encoding="utf-8")
    example.replace(f"{REPORT}/commitments.yml", "Thay hết", "Thay xong")
    before = changelog(example)
    code, told = release(example.root)
    assert code == 1
    assert "commitments.mood" in told
    assert changelog(example) == before


def test_the_kept_digests_name_every_record(example: Project) -> None:
    release(example.root)
    kept = json.loads((example.root / LAST).read_text(encoding="utf-8"))
    assert set(kept["tables"]["commitments"]) == {"7-2030/v-1-1"}
    assert kept["version"] == "2030.12.01"


@pytest.mark.parametrize(
    ("taken", "version"),
    [
        (set(), "2030.12.01"),
        ({"2030.12.01"}, "2030.12.01.1"),
        ({"2030.12.01", "2030.12.01.1"}, "2030.12.01.2"),
        ({"2029.01.01"}, "2030.12.01"),
    ],
)
def test_versions_count_up_within_a_day(taken: set[str], version: str) -> None:
    assert next_version("2030.12.01", taken) == version


@pytest.mark.parametrize(
    ("tag", "built", "allowed"),
    [
        ("data-2030.12.01", "2030.12.01", True),
        ("data-2030.12.01.1", "2030.12.01.1", True),
        ("data-2030.12.01", "2030.12.01-draft", False),
        ("data-2030.12.02", "2030.12.01", False),
        ("v1", "2030.12.01", False),
    ],
)
def test_a_tag_must_name_the_version_that_was_built(tag: str, built: str, allowed: bool) -> None:
    assert (publish_release.problem(tag, built) is None) is allowed


def test_the_notes_of_a_github_release_are_the_changelog_of_that_version(example: Project, tmp_path: Path) -> None:
    release(example.root)
    example.replace(f"{REPORT}/commitments.yml", "Thay hết", "Thay xong")
    release(example.root)
    assert publish_release.section(changelog(example), "2030.12.01.1").startswith("Rà soát đến 1/12/2030.")
    assert "đầu tiên" not in publish_release.section(changelog(example), "2030.12.01.1")
    assert publish_release.section(changelog(example), "2030.12.01").endswith("- Loại danh sách: 12")
