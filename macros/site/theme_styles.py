"""The theme's style sheet without what can match nothing on this site: five of every six bytes, for which each first visit would wait.

The theme writes one sheet for everything that it can show. A rule stays when each class that its selector asks for stands on a page or in a
script of ours; of the theme's variables those stay that something left refers to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import tinycss2

from macros.cache.kept import kept, kept_name

#: The sheet, below the site's folder; its name changes with the theme.
PATTERN = "assets/stylesheets/main.*.min.css"
# What is asked to stand before it comes after it: a search for a word is many times quicker than one for any white space.
_WORN = re.compile(r"""class=(?<=\sclass=)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_IN_A_SCRIPT = re.compile(r"[A-Za-z][\w-]*")
_CLASS = re.compile(r"\.((?:\\.|[\w-])+)")
#: What an element must not be matches without it.
_NOT = re.compile(r":not\([^()]*\)")
_REFERENCE = re.compile(r"var\(\s*(--[\w-]+)")
_NESTED = ("media", "supports", "layer", "container")


def worn(page: str) -> Iterator[str]:
    """Every class that an element of the page (HTML) has."""
    for double, single, bare in set(_WORN.findall(page)):
        yield from (double or single or bare).split()


def named_in(scripts: Iterable[str]) -> Iterator[str]:
    """Every word of scripts that could be a class they give."""
    for script in scripts:
        yield from _IN_A_SCRIPT.findall(script)


def only_used(sheet: str, classes: Collection[str], beside: str = "") -> str:
    """The sheet (CSS) without rules that ask for a class not in `classes`, and without variables that neither it nor the sheets `beside`
    it refer to. The order of what stays is that of the theme."""
    kept = _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), classes)
    while True:
        referred = set(_REFERENCE.findall(kept + beside))
        fewer = _rules(tinycss2.parse_stylesheet(kept, skip_whitespace=True), classes, referred)
        if fewer == kept:
            return kept
        kept = fewer


def prune(site: Path, classes: Collection[str]) -> None:
    """Write the theme's sheet anew in the folder of a built site. The file of one rule a line that comes with it (`.map`) is left out."""
    own = "".join(path.read_text(encoding="utf-8") for path in sorted((site / "assets" / "css").glob("*.css")))
    for path in site.glob(PATTERN):
        path.write_bytes(_kept(path.read_text(encoding="utf-8").split("/*# sourceMappingURL")[0], classes, own))
        path.with_name(f"{path.name}.map").unlink(missing_ok=True)


def _kept(sheet: str, classes: Collection[str], own: str) -> bytes:
    """What `only_used` leaves. Of classes and own sheets only what the sheet asks for decides it, so that it outlives most edits."""
    asked = sorted(set(_CLASS.findall(sheet)).intersection(classes))
    referred = sorted(name for name in set(_REFERENCE.findall(own)) if name in sheet)
    code = Path(__file__).read_text(encoding="utf-8")
    name = kept_name((tinycss2.__version__, code, sheet, " ".join(asked), " ".join(referred)))
    return kept("theme", ".css", name, lambda: only_used(sheet, classes, own).encode())


def _rules(rules: Iterable[tinycss2.ast.Node], classes: Collection[str], referred: Collection[str] | None = None) -> str:
    return "".join(filter(None, (_rule(rule, classes, referred) for rule in rules)))


def _rule(rule: tinycss2.ast.Node, classes: Collection[str], referred: Collection[str] | None) -> str:
    if rule.type == "qualified-rule":
        selectors = [one for one in _selectors(tinycss2.serialize(rule.prelude)) if _can_match(one, classes)]
        body = _declarations(rule.content, referred)
        return f"{','.join(selectors)}{{{body}}}" if selectors and body else ""
    if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in _NESTED:
        inner = _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), classes, referred)
        return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
    return str(tinycss2.serialize([rule]))


def _selectors(prelude: str) -> Iterator[str]:
    """The selectors of a list; a comma inside `:is(…)` parts none."""
    depth, begun = 0, 0
    for place, sign in enumerate(prelude):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            yield prelude[begun:place]
            begun = place + 1
    yield prelude[begun:]


def _can_match(selector: str, classes: Collection[str]) -> bool:
    return all(name in classes for name in _CLASS.findall(_NOT.sub("", selector)))


def _declarations(content: list[tinycss2.ast.Node], referred: Collection[str] | None) -> str:
    if referred is None:
        return str(tinycss2.serialize(content)).strip()
    parts: list[list[tinycss2.ast.Node]] = [[]]
    for node in content:
        if node == ";":
            parts.append([])
        else:
            parts[-1].append(node)
    written = (tinycss2.serialize(part).strip() for part in parts)
    return ";".join(text for text in written if text and not (text.startswith("--") and text.split(":")[0].strip() not in referred))
