"""Mistakes in pages: Vietnamese, with the line of the file (its head counted), and what to write. Strays are not published."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.derived.deployment import deployment_problems
from macros.loading.stray_files import never_published
from macros.site.page_sources import line_of_call, macro_names, page_problems
from macros.site.refused import Refused
from macros.site.told_macros import told
from scripts.address import addresses
from scripts.build_warnings import in_words
from scripts.failures import Failure
from tests.project import ROOT

HEAD = "---\ntitle: Trang\n---\n\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (f"{HEAD}## Mục {{#muc-thu}}\n", 5, ["{#…}", "{: #muc-thu }"]),
        ("chữ\n\n## Mục { #muc-thu }\n{#x}\n", 3, ["{: #muc-thu }"]),
        (f"{HEAD}chữ\n\n{{{{ audit( }}}}\n", 7, ["viết chưa đúng"]),
        (f"{HEAD}{{% if %}}\n", 5, ["viết chưa đúng"]),
        (f"{HEAD}chữ\n{{% endfor %}}\n", 6, ["viết chưa đúng"]),
        (f"{HEAD}{{{{ audti() }}}}\n", 5, ["`audti`", "`audit`"]),
        (f"{HEAD}\n{{{{ khong_he_co() }}}}\n", 6, ["`khong_he_co`", "Macro được dùng"]),
        ('---\ntitle: "Trang\n---\n', 2, ["không đúng cách viết YAML"]),
        ("---\ntitle: Trang: hai\n---\n", 2, ["không đúng cách viết YAML"]),
        ("---\n- một\n---\n", 2, ["không có dạng"]),
        ("---\ntitle: Trang\n\nchữ\n", 1, ["không có dòng --- kết thúc"]),
    ],
)
def test_a_mistake_in_a_page_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: list[str]) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "trang.md").write_text(text, encoding="utf-8")
    [problem] = page_problems(docs)
    assert (problem.file, problem.line) == ("docs/trang.md", line)
    assert all(word in f"{problem.message} {problem.advice}" for word in words), problem


def test_a_page_that_is_no_text_or_leads_nowhere(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_bytes("một\nhai ".encode() + b"\xff\n")
    (docs / "b.md").symlink_to(tmp_path / "không có")
    (docs / ".#c.md").symlink_to("nobody@nowhere.1")
    first, second = page_problems(docs)
    assert (first.file, first.line) == ("docs/a.md", 2)
    assert "dẫn tới chỗ không có" in second.message


def test_what_is_right_is_no_mistake(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    raw = "{% raw %}{# x #}{% endraw %}"
    (docs / "a.md").write_text(f"{HEAD}## Mục {{: #muc }}\n\n{{{{ audit() }}}}\n{raw}\n{{% set x = 1 %}}{{{{ x }}}}\n", encoding="utf-8")
    (docs / "b.md").write_text("---\nrender_macros: false\n---\n{#x}\n", encoding="utf-8")
    assert page_problems(docs) == []
    assert page_problems(ROOT / "docs") == []
    assert "audit" in macro_names()
    assert line_of_call("a\n\n{{ home() }}", "home") == 3


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (
            "Doc file 'ket-qua.md' contains a link 'x.md', but the target is not found among documentation files.",
            ["`x.md`", "không có trong docs/"],
        ),
        ("Doc file 'ket-qua.md' contains a link 'a.md#x', but the doc 'a.md' does not contain an anchor '#x'.", ["đề mục không có"]),
        ("Doc file 'ket-qua.md' contains a link '#x', but there is no such anchor on this page.", ["đề mục không có"]),
        ("Doc file 'ket-qua.md' contains an absolute link '/x', it was left as is.", ["đường dẫn tương đối"]),
        ("Doc file 'ket-qua.md' contains an unrecognized relative link 'x', it was left as is.", ["đường dẫn tương đối"]),
        ("A reference to 'x.md' is included in the 'nav' configuration, which is not found in the documentation files.", ["nav"]),
        (
            'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n  - x.md',
            ["docs/x.md", "nav"],
        ),
        ("Something new in ket-qua.md, line 7", ["MkDocs"]),
    ],
)
def test_what_mkdocs_warns_of_is_said_in_vietnamese(message: str, words: list[str]) -> None:
    problem = in_words(message, ROOT)
    assert all(word in f"{problem.message} {problem.advice}" for word in words), problem
    assert problem.file in ("docs/ket-qua.md", "mkdocs.yml")


def test_a_macro_that_is_given_a_code_that_nothing_has_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{HEAD}{{{{ vocabulary('khong-co') }}}}\n", encoding="utf-8")
    page = SimpleNamespace(file=SimpleNamespace(abs_src_path=str(tmp_path / "a.md"), src_uri="a.md"))
    with pytest.raises(Refused) as refused:
        told({}.__getitem__, "vocabulary", lambda: page)("khong-co")
    [problem] = refused.value.problems
    assert "`vocabulary` không chạy được: không có gì mang mã hay tên `khong-co`" in problem.message
    assert (problem.file, problem.line) == ("docs/a.md", 5)


def test_the_line_of_a_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(f"{HEAD}một\n[hai](x.md)\n", encoding="utf-8")
    problem = in_words("Doc file 'a.md' contains a link 'x.md', but the target is not found among documentation files.", tmp_path)
    assert (problem.line, problem.text) == (6, "[hai](x.md)")


STRAYS = (
    ".DS_Store", "Thumbs.db", "desktop.ini", ".trang.md.swp", "trang.md~", "._trang.md", ".#trang.md", "#trang.md#", "~$trang.docx",
    "trang.md.orig", "trang.md.rej", "trang.md.bak", "__MACOSX/trang.md", "anh.png:Zone.Identifier", "Icon\r", "tai.crdownload", "x.tmp",
    "assets/ehthumbs.db", "trang.lnk", "trang_LOCAL_123.md",
)  # fmt: skip


@pytest.mark.parametrize("name", STRAYS)
def test_what_programs_leave_behind_is_not_published(name: str) -> None:
    assert never_published(name)


def test_every_file_of_the_site_is_meant() -> None:
    meant = [p.relative_to(ROOT / d).as_posix() for d in ("docs", "overrides") for p in (ROOT / d).rglob("*") if p.is_file()]
    assert [name for name in (*meant, ".well-known/security.txt", ".nojekyll") if never_published(name)] == []


@pytest.mark.parametrize(
    "value", ["nhom.github.io/minh-bach", "//vi.du", "ftp://vi.du", "https://", "https:///x", "https://vi.du/ x", "https://vi.du:x/", "https://vi.du/?a", "https://vi.du/#a", "https://[::1", "localhost:8000"]
)  # fmt: skip
def test_an_address_that_is_none_is_told_in_words(value: str) -> None:
    [problem] = deployment_problems({"SITE_URL": value})
    assert "SITE_URL" in problem.message
    assert "https://" in problem.advice


def test_addresses_that_are_right() -> None:
    assert deployment_problems({"SITE_URL": "https://vi.du/x/", "SITE_REPOSITORY": "https://github.com/a/b"}) == []
    assert deployment_problems({"SITE_URL": ""}) == []


def test_a_workflow_tells_the_address_of_the_site() -> None:
    said = addresses({"GITHUB_REPOSITORY": "Nhom/Minh-Bach", "GITHUB_SERVER_URL": "https://github.com", "SITE_URL": ""})
    assert said == {"SITE_URL": "https://nhom.github.io/Minh-Bach/", "SITE_REPOSITORY": "https://github.com/Nhom/Minh-Bach"}
    assert addresses({"GITHUB_REPOSITORY": "nhom/Nhom.github.io"})["SITE_URL"] == "https://nhom.github.io/"
    assert addresses({"GITHUB_REPOSITORY": "a/b", "SITE_URL": "https://vi.du/"})["SITE_URL"] == "https://vi.du/"
    for wrong in ({}, {"GITHUB_REPOSITORY": "a"}, {"GITHUB_REPOSITORY": "a/b", "SITE_URL": "vi.du"}):
        with pytest.raises(Failure):
            addresses(wrong)
