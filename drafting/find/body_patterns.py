"""Known bodies as patterns: the name, its abbreviations, and the parts of it that a text leaves out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import ceil
from pathlib import Path

import yaml

from macros.records.bodies import Body

_ALIASES = Path(__file__).parent.parent / "aliases.yml"
#: Words that officials shorten, besides those of data/glossary.yml.
_SHORT = {
    "Ủy ban nhân dân": ("Uỷ ban nhân dân", "UBND", "Ủy bân nhân dân"), "Hội đồng nhân dân": ("HĐND",), "Văn phòng": (r"VP\.?",),
    "Thường trực": (r"TT\.?",), "Mặt trận Tổ quốc Việt Nam": ("Mặt trận Tổ quốc", "MTTQ Việt Nam", "MTTQVN", "MTTQ"),
    "Phát triển nông thôn": ("PTNT",), "Thông tin điện tử": ("TTĐT",), "Đoàn đại biểu Quốc hội": ("Đoàn ĐBQH", "ĐBQH"),
    "thành phố Cần Thơ": (r"TP\.? ?Cần Thơ", "TPCT", "thành phố", "TP"), "Ban Thường vụ": ("BTV",), "Ban Chỉ đạo": ("BCĐ",),
    "Lao động": (r"LĐ",), "Viện kiểm sát nhân dân": ("VKSND", "Viện KSND"), "Tòa án nhân dân": ("TAND", "Toà án nhân dân"),
    "Giáo dục và Đào tạo": ("GDĐT", "GD&ĐT", "GD-ĐT"), "Tài nguyên và Môi trường": ("TN&MT",
    "TNMT"), "Kế hoạch và Đầu tư": ("KH&ĐT", "KHĐT"),
    "Thông tin và Truyền thông": ("TT&TT", "TTTT"), "Khoa học và Công nghệ": ("KH&CN", "KHCN"), "Nông nghiệp": ("NN",),
    "Lao động - Thương binh và Xã hội": ("LĐTBXH", "LĐ-TB&XH", "LĐTB&XH"), "Văn hóa, Thể thao và Du lịch": ("VHTTDL", "VH,TT&DL",
    "VHTT&DL"),
    "Giao thông vận tải": ("GTVT",), "Bộ Chỉ huy quân sự": ("BCHQS", "Bộ CHQS"), "Trung tâm": ("TT",), "và": ("&", "và"),
}  # fmt: skip
#: Ends of a name that a text may leave out.
_TAIL = re.compile(
    r"(?: thành phố Cần Thơ| thành phố| Cần Thơ| năm \d{4}| của Đảng| Đảng| của Quốc hội| tại Việt Nam| lần thứ \w+ năm \d{4})+$"
)
#: Names that say nothing without `thành phố`: they need it, or the end of a list item after them.
_BARE = re.compile(
    r"^(?:Ủy ban nhân dân|Hội đồng nhân dân|Thanh tra|Chủ tịch Ủy ban nhân dân|Viện kiểm sát nhân dân|Tòa án nhân dân|Công an|"
    r"Đại biểu Hội đồng nhân dân|Bộ Chỉ huy quân sự|Đảng bộ)$"
)


@dataclass(frozen=True)
class KnownBodies:
    """The bodies of data/bodies, ready to be found. `date`: about when the document was signed; `local`: whether it is one of Cần Thơ."""

    bodies: dict[str, Body]
    date: dt.date | None
    local: bool

    @cached_property
    def _forms_by_word(self) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
        """First word, in small letters → (form, ids of the bodies it may mean) of the names that begin with it, the longest first."""
        forms: dict[str, tuple[str, ...]] = {}
        for body in self.bodies.values():
            if self.local or body.id.startswith("tw-"):
                for form in self._forms(body):
                    forms[form] = tuple(dict.fromkeys((*forms.get(form, ()), *self._namesakes(body))))
        result: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for form in sorted(forms, key=len, reverse=True):
            for word in _first_words(form):
                result.setdefault(word, []).append((form, forms[form]))
        return result

    def find(self, text: str, at: int = 0, days: Mapping[int, dt.date] | None = None) -> tuple[int, int, str] | None:
        """The first known name from `at` on: where it begins and ends, and the id of its body. Only words that begin a name are tried.

        `days`: where a name begins → the day on which it is meant, when that is not the day of the document.
        """
        for word in _WORD.finditer(text, at):
            best: tuple[int, int, str] | None = None
            day = (days or {}).get(word.start(), self.date)
            for form, codes in self._forms_by_word.get(word.group(0).casefold(), ()):
                match = _compiled(form).match(text, word.start())
                if match is not None and (best is None or match.end() > best[1]) and (code := self._meant(codes, day)):
                    best = match.start(), match.end(), code
            if best is not None and not _inside_a_word(text, *best[:2]):
                return best
        return None

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """Names that are written in small letters: `sở, ban, ngành`."""
        return frozenset(alias.casefold() for aliases in _aliases().values() for alias in aliases if alias[:1].islower())

    def _meant(self, codes: tuple[str, ...], day: dt.date | None) -> str | None:
        """Of the bodies of one name the one that was there on a day; None when none was yet. What has ended may still be spoken of."""
        begun = [code for code in codes if self._begun(self.bodies[code], day, codes)]
        there = [code for code in begun if day is None or not self._ended(self.bodies[code], day, codes)]
        return next(iter(there or begun), None)

    def _begun(self, body: Body, day: dt.date | None, codes: tuple[str, ...]) -> bool:
        follows = any(body.id in self.bodies[code].successors for code in codes)
        first = body.valid_from or (self._merger if follows else None)
        return first is None or (day is not None and day >= first)

    def _ended(self, body: Body, day: dt.date, codes: tuple[str, ...]) -> bool:
        followed = any(code in codes for code in body.successors)
        last = body.valid_to or (self._merger - dt.timedelta(days=1) if followed and self._merger else None)
        return last is not None and day > last

    def _namesakes(self, body: Body) -> tuple[str, ...]:
        """A body, those of the same name that it came after, and those that came after it."""
        core = _core(body)
        others = [o for o in self.bodies.values() if body.id in o.successors or o.id in body.successors]
        return (body.id, *(other.id for other in others if _core(other) == core))

    @cached_property
    def _merger(self) -> dt.date | None:
        """The first day of the territory of today, for bodies whose own day no source tells: that after the newest end of a local body."""
        ends = [body.valid_to for body in self.bodies.values() if body.valid_to and body.successors and not body.id.startswith("tw-")]
        return max(ends) + dt.timedelta(days=1) if ends else None

    def _aliases_of(self, body: Body) -> list[str]:
        """Other names, also those given to a namesake."""
        return [alias for code in self._namesakes(body) for alias in _aliases().get(code, ())]

    def _forms(self, body: Body) -> list[str]:
        name = _name(body)
        core = _TAIL.sub("", name)
        forms = [_loose(name)]
        if _BARE.match(core):
            forms.append(_loose(core) + r" (?:thành phố(?: Cần Thơ)?|TP\.?(?: Cần Thơ)?|TPCT)")
            if core in _COUNCILS:  # `Hội đồng nhân dân, Ủy ban nhân dân thành phố`: what ends the list holds for both
                forms.append(
                    _loose(core) + rf"(?=(?:,| và) (?:{_either('Hội đồng nhân dân')}|{_either('Ủy ban nhân dân')}) (?:thành phố|TP))"
                )
            if not core.startswith(("Ủy ban", "Hội đồng", "Chủ tịch", "Công an", "Đại biểu")):
                forms.append(_loose(core) + r"(?=\s*[;.]|\s+và )")
        elif len(core.split()) > 6:
            forms.append(_loose(core))
            forms.append(_beginning(core, [_core(other) for other in self.bodies.values() if other.id != body.id]))
        elif core != name and (len(core.split()) > 1 or len(core) > 6):
            forms.append(_loose(core))
        return forms + [
            rf"(?<!\w){alias.removeprefix('re:')}" if alias.startswith("re:") else _loose(alias) for alias in self._aliases_of(body)
        ]


#: The letters at the beginning of a word, up to a stop, a stroke or white space.
_WORD = re.compile(r"(?<![\w/-])[^\W_]+")


_COUNCILS = ("Hội đồng nhân dân", "Ủy ban nhân dân")
#: Syllables before `sở`, `bộ`, `ban`, `ngành` with which they are one word: `cơ sở, ngành nghề`, `cán bộ, ngành y tế`.
_JOINED = {
    "sở": ("cơ", "trụ", "hội", "xứ"), "ngành": ("liên", "đa", "chuyên", "đầu", "ngoại", "nội"), "ban": ("tiểu", "phòng", "thường"),
    "bộ": ("cán", "nội", "toàn", "tiến", "đảng", "chi", "đội", "hạ", "tuyến", "đường", "đi", "cục", "đồng", "bảo", "trung", "nam", "bắc"),
}  # fmt: skip


def _inside_a_word(text: str, start: int, stop: int) -> bool:
    """Whether a name in small letters is cut out of a longer word, or goes on as one (`sở, ngành nghề`)."""
    if not text[start].islower():
        return False
    first = _WORD.match(text, start)
    before = re.search(r"(\w+)\s$", text[max(0, start - 12) : start])
    if first and before and before[1].casefold() in _JOINED.get(first.group(0).casefold(), ()):
        return True
    return bool(re.match(r"\s+(?:nghề|học|hàng)\b", text[stop : stop + 8])) and text[start:stop].casefold().endswith("ngành")


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


def _first_words(form: str) -> set[str]:
    """The words a form can begin with: those of each alternative when it begins with a choice."""
    bare = re.sub(r"^(?:\(\?<![^)]*\))+", "", form)
    choice = re.match(r"\(\?:([^()]*)\)", bare)
    options = choice[1].split("|") if choice else [bare]
    return {match.group(0).casefold() for option in options if (match := re.match(r"[^\W_]+", option))}


def _name(body: Body) -> str:
    return _name_of(body.name)


def _name_of(written: str) -> str:
    return re.sub(r"^Các (?=[A-ZĐ])", "", re.sub(r"\s*\([^)]*\)$", "", written).replace("–", "-"))


def _core(body: Body) -> str:
    return _core_of(body.name)


@cache
def _core_of(written: str) -> str:
    """The name without what a text may leave out at its end. Kept: each is compared with all others."""
    return _TAIL.sub("", _name_of(written))


@cache
def _aliases() -> dict[str, list[str]]:
    read: dict[str, list[str]] = yaml.safe_load(_ALIASES.read_text(encoding="utf-8"))
    return read


@cache
def _loose(name: str) -> str:
    """A name as a pattern: white space and dashes of any kind, abbreviations of its parts."""
    pattern = re.escape(name.replace("“", '"').replace("”", '"'))
    for full in sorted(_SHORT, key=len, reverse=True):
        if full != "và":
            pattern = re.sub(rf"(?<!\w){re.escape(re.escape(full))}(?!\w)", _either(full).replace("\\", r"\\"), pattern)
    pattern = re.sub(r"(?<!\w)và(?!\w)", "(?:và|&)", pattern)
    pattern = pattern.replace('"', '[“”"]').replace(r"\-", "[-–]").replace(r"\ ", " ")
    pattern = pattern.replace(r"\.?) ", r"\.?) ?").replace(" (?:và|&) ", "(?: và | ?& ?)")
    return rf"(?<![\w/-]){pattern}(?![\wĐđ])"


def _either(full: str) -> str:
    return "(?:" + "|".join((re.escape(full), *_SHORT[full])) + ")"


def _beginning(core: str, others: list[str]) -> str:
    """A long name: its first six words or three fifths of it, more where other names begin alike, and as many others as follow."""
    words = core.split()
    least = max(6, ceil(len(words) * 0.6))
    while least < len(words) and any(other.startswith(" ".join(words[:least])) for other in others):
        least += 1
    pattern = ""
    for word in reversed(words[least:]):
        pattern = rf"(?: {re.escape(word).replace(re.escape('-'), '[-–]')}{pattern})?"
    return _loose(" ".join(words[:least])).removesuffix(r"(?![\wĐđ])") + pattern + r"(?![\wĐđ])"
