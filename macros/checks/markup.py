"""Texts are plain: no HTML, no Markdown, no template code. (Pages show any that slips through as text.)"""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.checks.addresses import FIELDS as ADDRESSES
from macros.checks.base import CheckInput, TextCheck
from macros.loading.problems import Problem
from macros.loading.walking import Path
from macros.records.base import Record

#: Elements whose name alone is no word of a sentence; `a<b và c>d` is one, so it needs a bracket or attributes.
_ELEMENTS = (
    "a|abbr|article|aside|audio|b|base|blockquote|body|br|button|canvas|center|code|dd|details|div|dl|dt|em|embed|figure|font|footer|form|frame|"
    "h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|math|meta|nav|noscript|object|ol|option|p|param|pre|q|s|script|"
    "section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|video|wbr"
)
#: References that a page would show as another sign. (`R&D; đổi mới` is none of them.)
_REFERENCES = (
    "amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|shy|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo|[lr]aquo|[sb]dquo|bull|middot|deg|plusmn|times|divide|frac\\d\\d|"
    "sup[123]|micro|para|sect|euro|pound|yen|cent|le|ge|ne|larr|rarr|zw[n]?j|[A-Za-z](?:acute|grave|circ|tilde|uml|ring|cedil|slash|caron|horn)|[dD]strok"
)

MARKUP = (
    (re.compile(r"\{\{|\{%.*%\}|\{#.*#\}", re.DOTALL), "mã mẫu trang (Jinja)"),
    (
        re.compile(
            rf"<!--|-->|<!\s*doctype|<!\[CDATA|<\?(?:xml|php)|</[A-Za-z][\w-]*\s*>|<(?:{_ELEMENTS})\s*/?>|<[A-Za-z][\w-]*[\s/]+[\w:-]+\s*=\s*[\"'\w]"
            rf"|<(?:script|iframe|style|svg|object|embed|img|input|meta|link|base)\b|&(?:{_REFERENCES});|&#(?:\d+|x[0-9a-f]+);?",
            re.IGNORECASE,
        ),
        "mã HTML",
    ),
    (
        re.compile(
            r"!?\[[^\]\n]*\]\((?:[a-z]+:|/|#|\.|[^\s)]*[./][^\s)]*\))|(?<![\w*])\*\*(?=[^\s*])[^*]*[^\s*]\*\*(?![\w*])"
            r"|(?<!\w)__(?=[^\W_])[^_]*[^\W_]__(?!\w)|`[^`]+`|```|^\s{0,3}(?:#{1,6}|>|[-*+])\s+(?=[^\W\d_])",
            re.MULTILINE,
        ),
        "ký hiệu Markdown",
    ),
    (re.compile(r"\b(?:java|vb)script:\S|\bdata:text/", re.IGNORECASE), "địa chỉ chạy được mã"),
)
#: What each of them has at least one of: most texts have none, and are looked at once and not four times.
_SIGN = re.compile(r"[{<>&*_`#:]|\]\(|^\s{0,3}[-+]", re.MULTILINE)


def _of_text(_given: CheckInput, record: Record, path: Path, text: str) -> Iterable[Problem]:
    if path[-1] in ADDRESSES:
        return ()
    for pattern, label in MARKUP:
        if match := pattern.search(text):
            message, advice = f"Có {label} trong chữ: `{match.group().strip()}`.", "Hãy viết chữ thường; website tự trình bày."
            return (Problem.at(record.origin.at(*path), CHECK.name, message, advice, text[:80]),)
    return ()


CHECK = TextCheck(
    "markup",
    "Chữ trong dữ liệu không chứa mã HTML, Markdown hay mã mẫu.",
    _of_text,
    suspects=lambda text: _SIGN.search(text) is not None,
)
