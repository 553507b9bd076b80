"""What is written in parts is published as one file, and nothing of it is lost."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import tinycss2

from macros.site.joined_files import FILTER_PARTS, FILTER_SCRIPT, SEARCH_PARTS, SEARCH_SCRIPT, STYLE_SHEET, style_sheet
from scripts.node import node
from tests.project import ROOT


def test_every_rule_of_every_sheet_is_in_the_one_that_pages_load(site: Path) -> None:
    def rules(sheet: str) -> list[str]:
        read = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
        return [re.sub(r"/\*.*?\*/|\s+", "", rule.serialize(), flags=re.DOTALL) for rule in read]

    text = (site / STYLE_SHEET).read_text()
    assert "/*" not in text
    published = rules(text)
    sheets = [line.strip(" -") for line in (ROOT / "mkdocs.yml").read_text().splitlines() if line.strip().startswith("- assets/css/")]
    assert len(sheets) > 5
    for sheet in sheets:
        written = rules((ROOT / "docs" / sheet).read_text())
        assert written
        assert published[: len(written)] == written, sheet
        published = published[len(written) :]
    assert published == []


def test_no_rule_for_the_screen_asks_what_a_whole_page_has() -> None:
    """Whatever a script changes anywhere in the page, all of it would be styled anew: at each mark of a chart that somebody points at."""
    of_a_page = re.compile(r"(?:\b(?:html|body|main|article)|\.page|\.md-[\w-]+)[^\s,>+~()]*:has\(")
    sheets = sorted((ROOT / "docs/assets/css").glob("*.css"))
    read = [rule for sheet in sheets for rule in tinycss2.parse_stylesheet(sheet.read_text(), skip_comments=True, skip_whitespace=True)]
    asking = [tinycss2.serialize(rule.prelude) for rule in read if rule.type == "qualified-rule"]
    assert sum(":has(" in selectors for selectors in asking) >= 3
    assert [selectors for selectors in asking if of_a_page.search(selectors)] == []


def test_the_search_keeps_every_line_of_code_and_no_part_is_published_twice(site: Path) -> None:
    published = (site / SEARCH_SCRIPT).read_text().splitlines()
    written = [line.strip() for part in SEARCH_PARTS for line in (ROOT / "docs" / part).read_text().splitlines()]
    code = [line for line in written if line and not line.startswith("//")]
    assert published == code
    assert {part.name for part in (ROOT / "docs/assets/js/search").glob("*.js")} == {
        Path(part).name for part in (*SEARCH_PARTS, *FILTER_PARTS[:-1])
    }
    assert not (site / "assets/js/search").exists()
    # A text over several lines would be changed by taking indents away: there must be none.
    assert all(line.count("`") % 2 == 0 for line in code)
    subprocess.run([node(), "--check", str(site / SEARCH_SCRIPT)], check=True)


def test_the_filter_reads_words_as_the_search_does_and_loads_one_file(site: Path) -> None:
    published = (site / FILTER_SCRIPT).read_text().splitlines()
    written = [line.strip() for part in FILTER_PARTS for line in (ROOT / "docs" / part).read_text().splitlines()]
    assert published == [line for line in written if line and not line.startswith("//")]
    assert set(FILTER_PARTS) & set(SEARCH_PARTS) == {"assets/js/search/words.js", "assets/js/search/query.js"}
    subprocess.run([node(), "--check", str(site / FILTER_SCRIPT)], check=True)


def test_what_looks_like_a_comment_in_a_string_of_a_sheet_stays(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text('a::after { content: \'/* no */\' } /* one\ntwo " */\n  b { color: "*/" }')
    (tmp_path / "b.css").write_text('c { content: "it\'s /*" }\n/* end */')
    assert (
        style_sheet(tmp_path, ["a.css", "b.css"]) == b'a::after { content: \'/* no */\' }\nb { color: "*/" }\nc { content: "it\'s /*" }\n'
    )
