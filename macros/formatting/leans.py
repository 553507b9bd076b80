"""Which way a sentence leans with a number: `giảm 5%`, `tăng 5%`, `hơn 300`, `chưa đến 300`. The same number may not lean the other way."""

from __future__ import annotations

import re

#: Words that may stand between the word that leans and its number.
_BETWEEN = (
    r"(?:\s+(?:thêm|được|khoảng|gần|hơn|trên|dưới|tới|đến|xuống|lên|còn|by|to|of|about|around|nearly|over|almost|more than|less than))*"
    r"\s*\Z"
)
#: A lean, in the order of OPPOSITE: what stands before the number.
LEANS: dict[str, re.Pattern[str]] = {
    "rise": re.compile(rf"(?:(?<![\w])(?:tăng|vượt|cao hơn|nhiều hơn|increas\w*|rose|rising|grew|growth|up)){_BETWEEN}", re.IGNORECASE),
    "fall": re.compile(
        rf"(?:(?<![\w])(?:giảm|sụt|tụt|hụt|thấp hơn|ít hơn|kém hơn|decreas\w*|fell|fall\w*|drop\w*|declin\w*|down)){_BETWEEN}",
        re.IGNORECASE,
    ),
    "above": re.compile(r"(?<![\w])trên\s*\Z", re.IGNORECASE),
    "over": re.compile(
        r"(?:(?<![\w])(?:không dưới|không ít hơn|ít nhất|tối thiểu|over|more than|at least|(?<!không )(?<!vượt )quá|"
        r"(?<!thấp )(?<!ít )(?<!kém )(?<!cao )(?<!nhiều )hơn)|[>≥])\s*\Z",
        re.IGNORECASE,
    ),
    "under": re.compile(
        r"(?:(?<![\w])(?:không quá|không vượt quá|không hơn|(?<!không )dưới|gần|chưa đến|chưa tới|chưa đầy|chưa được|tối đa|nhiều nhất|"
        r"under|less than|nearly|almost|at most)|[<≤])\s*\Z",
        re.IGNORECASE,
    ),
}
OPPOSITE = {
    "rise": {"fall"},
    "fall": {"rise"},
    "over": {"under"},
    "above": {"under"},
    "under": {"over", "above"},
}
#: Bounds that a sentence may not add to a number: which leans of a quotation give them. (`trên 12 tuyến đường` is a place, no bound.)
BOUNDS = {"over": {"over", "above"}, "under": {"under"}}
#: The lean of a number with which a quotation begins: the word before it is not seen.
UNSEEN = frozenset(LEANS)
_FAR_ENOUGH = 40


def leans(text: str, start: int) -> frozenset[str]:
    """The leans of the number that begins at `start`: none, one, or a direction and a bound (`giảm hơn 5%`)."""
    before = text[max(0, start - _FAR_ENOUGH) : start]
    return frozenset(name for name, pattern in LEANS.items() if pattern.search(before))


def lean_start(text: str, start: int) -> int:
    """Where the words begin with which the number at `start` leans; `start` itself when it does not."""
    far = max(0, start - _FAR_ENOUGH)
    return min((far + match.start() for pattern in LEANS.values() if (match := pattern.search(text[far:start]))), default=start)


def may_be_said(said: frozenset[str], quoted: set[frozenset[str]]) -> bool:
    """Whether a sentence may lean so with a number that quotations lean with in these ways (none: it stands in a field)."""
    return not quoted or any(
        other == UNSEEN
        or not (any(OPPOSITE[lean] & other for lean in said) or any(not BOUNDS[lean] & other for lean in said & BOUNDS.keys()))
        for other in quoted
    )
