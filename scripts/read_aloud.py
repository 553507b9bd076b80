"""What a screen reader says of a page, in its order: `python -m scripts.read_aloud site/index.html` prints it, one thing a line.

From Chromium's accessibility tree, as assistive technology gets it: what is hidden from it is left out, and a picture or mark that
carries a name is there with its name.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from scripts.browser import find
from scripts.failures import run

#: Roles whose words are said in one breath: a name of their own, or all the text inside.
WHOLE = {
    "heading",
    "paragraph",
    "link",
    "button",
    "listitem",
    "term",
    "definition",
    "cell",
    "rowheader",
    "columnheader",
    "LabelText",
    "image",
}
#: What stands in a sentence and does not end it.
INLINE = {"link", "button"}
#: What a screen reader says before the words.
SPOKEN = {
    "heading": "tiêu đề cấp {level}",
    "link": "liên kết",
    "button": "nút",
    "navigation": "vùng điều hướng",
    "image": "hình",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is said: `role` as in ARIA, `level` of a heading (0 for others), `words` as heard."""

    role: str
    words: str
    level: int = 0

    def __str__(self) -> str:
        spoken = SPOKEN.get(self.role, "").format(level=self.level)
        return f"{spoken}: {self.words}" if spoken else self.words


def read_aloud(page: Page, start: str = "main") -> list[Said]:
    """The blocks of text of the first element with the role `start`, in order; links also stand inside the sentence around them.

    Raises LookupError where the page has no such element.
    """
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    root = next((node for node in nodes.values() if _role(node) == start), None)
    if root is None:
        raise LookupError(f"no {start} on the page")
    return list(_said(root, nodes))


def _role(node: dict[str, Any]) -> str:
    return "" if node.get("ignored") else str(node.get("role", {}).get("value", ""))


def _said(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> Iterator[Said]:
    children = [nodes[key] for key in node.get("childIds", ()) if key in nodes]
    if _role(node) in WHOLE and not any(_role(inner) in WHOLE - INLINE for inner in _below(node, nodes)):
        level = next((item["value"]["value"] for item in node.get("properties", ()) if item["name"] == "level"), 0)
        yield Said(_role(node), _line(node, nodes), int(level))
    elif _role(node) == "StaticText":
        yield Said("text", _line(node, nodes))
    else:
        for child in children:
            yield from _said(child, nodes)


def _below(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for key in node.get("childIds", ()):
        if key in nodes:
            yield nodes[key]
            yield from _below(nodes[key], nodes)


def _line(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> str:
    return re.sub(r" ([,.;:])", r"\1", " ".join(_words(node, nodes).split()))


def _words(node: dict[str, Any], nodes: dict[str, dict[str, Any]]) -> str:
    """The name of a text or of what is named by its author, else the words inside."""
    name = str(node.get("name", {}).get("value", ""))
    role = _role(node)
    if role == "StaticText" or (role in ("button", "image") and name):
        return name
    if role == "LineBreak":
        return " "
    if role == "link":  # announced as a link: never one word with what stands beside it
        return f" {name} "
    return "".join(_words(nodes[key], nodes) for key in node.get("childIds", ()) if key in nodes)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="a page of the built site, for example site/index.html")
    options = parser.parse_args(arguments)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"] if root else [])
        page = browser.new_page()
        page.goto(options.file.resolve().as_uri())
        for said in read_aloud(page):
            print(said)
        browser.close()
    return 0


if __name__ == "__main__":
    run(main)
