"""Every page is valid HTML, by the rules of html-validate; nothing of the theme's that the site does not use is left in it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from scripts.node import node

#: The presets of the HTML standard, without matters of taste, and of accessibility. A list may carry a name (ARIA 1.2, "list"): without
#: one, a row of topics is heard as a row of words.
RULES = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    "rules": {"aria-label-misuse": ["error", {"allowAnyNamable": True}]},
}


def mistakes(pages: list[Path], scratch: Path) -> list[tuple[str, str, str]]:
    """(rule, page, message) for everything that html-validate finds."""
    found = scratch / "htmlvalidate-found.json"
    command = [node(), str(Path(__file__).with_name("validate.mjs")), json.dumps(RULES), str(found), *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [
        (m["ruleId"], page["filePath"], m["message"]) for page in json.loads(found.read_text(encoding="utf-8")) for m in page["messages"]
    ]


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    assert mistakes(pages, tmp_path) == []


def test_the_rules_notice_a_mistake(tmp_path: Path) -> None:
    page = tmp_path / "sai.html"
    page.write_text(
        '<!doctype html><html lang="vi"><head><title>x</title></head><body><p id="a" aria-label="x"></p><p id="a"></p><ul><p>x</p></ul>'
        '<aside></aside><aside></aside><form><label>x <input type="text" name="q"></label></form></body></html>'
    )
    found = {rule for rule, _, _ in mistakes([page], tmp_path)}
    assert found >= {"no-dup-id", "element-permitted-content", "aria-label-misuse", "unique-landmark", "wcag/h32"}


def test_nothing_of_the_theme_is_left_that_the_site_does_not_use(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not [name for name in ("md-toggle", "md-overlay", "md-dialog", "md-skip", "__drawer") if name in text], page
