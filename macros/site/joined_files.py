"""Files of the site that are written in parts and published as one: a reader on a slow connection waits for one answer, not for a dozen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

#: In the folder of the sheets themselves, so that what they point to (`../fonts/…`) stays right.
STYLE_SHEET = "assets/css/site.css"
#: What the search loads when it is first used, beside its index.
SEARCH_SCRIPT = "assets/js/search-engine.js"
#: Its parts, in `docs/`: each uses what those before it have made.
SEARCH_PARTS = tuple(f"assets/js/search/{name}.js" for name in ("words", "query", "engine", "snippet", "results", "box"))
#: What a list that is filtered loads: the words of the search, and the filter. In `docs/` the last part has the name of the whole.
FILTER_SCRIPT = "assets/js/filter.js"
FILTER_PARTS = (*(f"assets/js/search/{name}.js" for name in ("words", "query", "phrases")), FILTER_SCRIPT)
#: What the form "Thêm thông tin" loads: what an entry is, then the page.
FORM_SCRIPT = "assets/js/form.js"
FORM_PARTS = ("assets/js/form/rules.js", FORM_SCRIPT)

#: In a style sheet; what looks like a comment within a string is none.
_STRING_OR_COMMENT = re.compile(r"""(?P<string>"[^"\n]*"|'[^'\n]*')|/\*.*?\*/""", re.DOTALL)


def style_sheet(docs: Path, sheets: Iterable[str], own: bytes = b"") -> bytes:
    """The sheets, in the order given, then what a site has of its own; without comments and indents, every sixth byte that is packed.
    Raises FileNotFoundError for one that is not there."""
    joined = "\n".join((docs / sheet).read_text(encoding="utf-8") for sheet in sheets)
    bare = _STRING_OR_COMMENT.sub(lambda found: found["string"] or "", joined)
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip()).encode() + b"\n" + own


def script(docs: Path, parts: Iterable[str]) -> bytes:
    """The parts of a script in their order, without lines that are only a comment and without indents: a third fewer bytes."""
    lines = (line.strip() for part in parts for line in (docs / part).read_text(encoding="utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")).encode()
