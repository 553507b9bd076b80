"""Figures in sentences: digits and numbers written as words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from drafting.document import Unit
from drafting.find import number_words
from drafting.find.dates import Span, periods
from drafting.find.figure import Figure, Value, number
from drafting.find.intervals import Intervals
from drafting.find.no_figures import spans
from drafting.find.places import excerpt, place
from drafting.find.units import counts, unit_after
from drafting.structure.labels import label_of

_ONE = r"\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,9})?|\d{1,15},\d{1,9}|\d{1,15}\.\d{1,2}(?=\s*%)|\d{1,15}"
#: One number, or a fraction `31/91`, with the space that a broken line leaves after the stroke.
_NUMBER = re.compile(rf"(?<![\w.,])(?<!\d/)(?<!\d/ )(?P<a>{_ONE})(?:(?P<s>\s?/\s?)(?P<b>{_ONE})(?![\w./]))?(?![\d]|[.,]\d)(?P<p>\s?%)?")
#: `03 (ba) mô hình`: the number once more, in words.
_IN_WORDS = re.compile(rf"\s?\(({number_words.RUN.pattern})\)", re.IGNORECASE)
#: No sentence is looked through further than so many characters.
_SENTENCE = 1500
_WORD_CONTEXT = re.compile(
    r"(?:cả|gồm|có|với|đạt|được|tổng số|trong|là|thêm|đủ|ít nhất|tối thiểu|tối đa|khoảng|hơn|trên|dưới)\s*$", re.IGNORECASE
)


_AGAIN = re.compile(r"\d\s?(?:%\s?)?\($")


def figures_of(unit: Unit) -> Iterator[Figure]:
    """The figures of one paragraph."""
    text = unit.text
    label = label_of(text) if unit.footnote is None else None
    begin = label.words_at if label else 0
    closed = spans(text)
    times = periods(text)
    behind = 0  # `109 bé trai/100 bé gái`: what is part of a unit is no figure of its own; `5 tỷ đồng/8,5 tỷ đồng` are two
    for match in _NUMBER.finditer(text, begin):
        if match.start() < behind or closed.overlap(match.start(), match.end("a")) or _part_of_word(text, match):
            continue
        figure = _figure(unit, match, times)
        if figure is not None:
            behind = figure.stop if "/" in text[match.end() : figure.stop] else 0
            yield figure
    yield from _words(unit, begin, closed, times)


def _figure(unit: Unit, match: re.Match[str], times: list[Span]) -> Figure | None:
    text, printed = unit.text, match["a"]
    first = number(printed)
    stop = match.end("a")
    value: Value | tuple[Value, Value] = first
    measured: str | None
    if match["b"]:
        value, stop, printed = (first, number(match["b"])), match.end("b"), re.sub(r"\s", "", text[match.start() : match.end("b")])
    if match["p"]:
        measured, stop, printed = "%", match.end("p"), printed + "%"
    else:
        again = _IN_WORDS.match(text, stop)
        stop = again.end() if again and number_words.value(again[1]) == first else stop
        measured, stop_unit = unit_after(text, stop)
        stop = max(stop, min(stop_unit, stop + 40))
    if measured is None and not match["b"] and _bare(text, match):
        return None
    period = _period(times, match.start(), text)
    end = match.end("p") if match["p"] else match.end("b") if match["b"] else match.end("a")
    return Figure(
        value, measured, printed, period, place(unit, match.start()), excerpt(unit, match.start(), end), unit, match.start(), stop
    )


def _bare(text: str, match: re.Match[str]) -> bool:
    """A number that nothing follows and that nothing announces: an enumeration, a code, the end of a name."""
    before = text[max(0, match.start() - 40) : match.start()].rstrip().casefold()
    if re.search(
        r"(?:là|đạt|còn|lên|xuống|tăng|giảm|thêm|khoảng|hơn|trên|dưới|gồm|bằng|được|có|:|tổng số|tổng|đến|\(|thành lập|kiện toàn|bãi bỏ)$",
        before,
    ):
        return bool(re.fullmatch(r"(?:19|20)\d{2}", match["a"]))
    return not (
        re.search(r"[^\W\d]$", before)
        and re.match(r"\s*(?:,|;|\.|\)|và|$)", text[match.end() : match.end() + 20])
        and not before.endswith(("số", "thứ"))
    )


def _part_of_word(text: str, match: re.Match[str]) -> bool:
    """`H2O`, `A1`, `2G`; but `11hồ sơ` is a number whose space was lost."""
    after = text[match.end() : match.end() + 1]
    before = text[match.start() - 1 : match.start()]
    return (before in "-–&_" and bool(re.search(r"[^\W\d][-–&_]$", text[max(0, match.start() - 2) : match.start()]))) or bool(
        after and after.isalpha() and after.isupper()
    )


def _start(span: Span) -> int:
    return span.start


def _period(times: list[Span], at: int, text: str) -> Span | None:
    """The period named nearest in the same sentence; a sentence that names none has none."""
    first, last = max(0, at - _SENTENCE), min(len(text), at + _SENTENCE)
    begin = max(text.rfind(". ", first, at), text.rfind("; ", first, at), first)
    end = min((i for i in (text.find(". ", at, last), text.find("; ", at, last)) if i >= 0), default=last)
    inside = times[bisect_left(times, begin, key=_start) : bisect_left(times, end, key=_start)]
    near = [span for span in inside if not span.start <= at < span.stop]
    return min(near, key=lambda span: min(abs(span.start - at), abs(at - span.stop)), default=None)


def _words(unit: Unit, begin: int, closed: Intervals, times: list[Span]) -> Iterator[Figure]:
    """Numbers written as words: two words or more, or one before something that is counted (`cả ba lĩnh vực`)."""
    for match in number_words.RUN.finditer(unit.text, begin):
        words = match.group(0)
        value = number_words.value(words)
        if value is None or closed.overlap(match.start(), match.end()):
            continue
        if _AGAIN.search(unit.text[max(0, match.start() - 24) : match.start()]) and unit.text[match.end() : match.end() + 1] == ")":
            continue
        rest = unit.text[match.end() : match.end() + 40].lstrip()
        several = len(words.split()) > 1 and value >= 10
        if re.search(
            r"(?:thứ|tháng|năm|quý|lần thứ|số|khóa|một)\s*$", unit.text[max(0, match.start() - 10) : match.start()], re.IGNORECASE
        ) and not (several and re.search(r"(?:tổng số|số)\s*$", unit.text[max(0, match.start() - 10) : match.start()])):
            continue
        if words[0].isupper() and match.start() > begin and not several:
            continue
        if not several and not (
            value >= 2
            and words.casefold() != "năm"
            and counts(rest)
            and _WORD_CONTEXT.search(unit.text[max(0, match.start() - 14) : match.start()])
        ):
            continue
        if re.match(r"^(?:%|phần trăm)", rest):
            measured: str | None = "%"
        else:
            measured, _ = unit_after(unit.text, match.end())
        if measured is None or measured.casefold() in ("một", "hai"):
            continue
        yield Figure(
            value, measured, words, _period(times, match.start(), unit.text), place(unit, match.start()),
            excerpt(unit, match.start(), match.end()), unit, match.start(), match.end(),
        )  # fmt: skip
