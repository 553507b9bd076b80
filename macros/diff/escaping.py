"""Text that comes from data or from a server, made harmless inside Markdown: no markup, no HTML, no link, no mention of a person."""

from __future__ import annotations

import re

#: A longer text is cut: the summary shows that it changed, the file shows how.
LONGEST = 120

#: Characters that may begin markup anywhere in a line, and the first marks of what GitHub turns into a link by itself.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~#@{}$!^]|:(?=//)|(?<=www)\.|^[-+=](?= |$)|^\d+(?=[.)](?: |$))")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\^{}|()\[\]]+\Z")


def text(value: str) -> str:
    """One line of plain text."""
    line = " ".join(value.split())
    return _MARKUP.sub(lambda mark: "".join(f"&#{ord(character)};" for character in mark[0]), line)


def quoted(value: str) -> str:
    """Plain text in quotation marks, cut when long."""
    line = " ".join(value.split())
    return f"“{text(line if len(line) <= LONGEST else line[:LONGEST].rstrip() + '…')}”"


def code(value: str) -> str:
    """Text in the typeface of code: an id, a path. In HTML, for a backtick inside could end Markdown's own mark."""
    plain = re.fullmatch(r"[\w./:#,@ ()-]+", value) is not None
    return f"`{value}`" if plain and value.strip() == value else f"<code>{text(value)}</code>"


def address(value: str) -> str:
    """A web address as a link; anything else as code."""
    return f"<{value}>" if _WEB_ADDRESS.match(value) else code(value)
