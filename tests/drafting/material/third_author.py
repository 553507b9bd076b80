"""The author of the third set: notes where each document is cited, and which known body each name means on the day of the document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from tests.drafting.material.author import Author, Truth

MERGED = dt.date(2025, 7, 1)
#: Name → the body of data/bodies it means before and after 1 July 2025; a name alone means one body on both sides.
CITY = {
    "UBND thành phố": ("ct-ubnd", "ct-ubnd-2025"),
    "Ủy ban nhân dân thành phố Cần Thơ": ("ct-ubnd", "ct-ubnd-2025"),
    "HĐND thành phố": ("ct-hdnd", "ct-hdnd-2025"),
    "Thành ủy Cần Thơ": ("ct-thanh-uy", "ct-thanh-uy-2025"),
    "Trung tâm Phát triển quỹ đất thành phố": ("ct-tt-quy-dat", "ct-tt-quy-dat-2025"),
    "UBND tỉnh Hậu Giang": ("hg-ubnd", "hg-ubnd"),
    "Thường trực Thành ủy": ("ct-tt-thanh-uy",) * 2,
    "Chủ tịch UBND thành phố": ("ct-ct-ubnd",) * 2,
    "các sở, ban, ngành thành phố": ("ct-so-nganh",) * 2,
    "Sở Nội vụ": ("ct-snv",) * 2,
    "Sở Tài chính": ("ct-stc",) * 2,
    "Sở Tư pháp": ("ct-stp",) * 2,
    "Sở Y tế": ("ct-syt",) * 2,
    "Sở Xây dựng": ("ct-sxd",) * 2,
    "Sở Khoa học và Công nghệ": ("ct-skhcn",) * 2,
    "Công an thành phố": ("ct-ca",) * 2,
    "Văn phòng UBND thành phố": ("ct-vp-ubnd",) * 2,
    "Viện kiểm sát nhân dân thành phố": ("ct-vksnd",) * 2,
}
#: Known to the city too, but picked by no sentence of its own (the truth did not have it at the first look).
NAMED = {**CITY, "Sở Nông nghiệp và Môi trường": ("ct-snnmt",) * 2, "Sở Công Thương": ("ct-sct",) * 2}
#: Bodies of the whole country, known whoever writes.
COUNTRY = {
    "Thủ tướng Chính phủ": "tw-ttg", "Văn phòng Chính phủ": "tw-vpcp", "Bộ Y tế": "tw-boyt", "Bộ Công an": "tw-bca",
    "Bộ Giáo dục và Đào tạo": "tw-bgddt", "Quốc hội": "tw-quoc-hoi", "Bộ Chính trị": "tw-bo-chinh-tri", "Ban Bí thư": "tw-ban-bi-thu",
    "Ủy ban Thường vụ Quốc hội": "tw-ubtvqh", "Chính phủ": "tw-chinh-phu",
}  # fmt: skip


@dataclass
class PlacedTruth(Truth):
    """`places`: (number, section, point, label of the note) of every time a document is cited; `codes`: ids of the known bodies named."""

    places: list = field(default_factory=list)
    codes: list = field(default_factory=list)
    kind: str = ""


class PlacingAuthor(Author):
    """An author who knows in which section it writes."""

    def __init__(self, seed: int, date: dt.date, city: bool) -> None:
        super().__init__(seed)
        self.truth: PlacedTruth = PlacedTruth()
        self.date, self.city = date, city
        self.here = ("Mở đầu", "", "")
        self.cited: list[tuple[str, str]] = []

    def day(self) -> dt.date:
        """No document cites one that came after it."""
        return self.date - dt.timedelta(days=self.random.randint(3, 3000))

    def cite(self, kind: str, symbol: str, issuer: str = "", dated: bool = True) -> str:
        """As the other authors, with its place; the issuer is a body that is named."""
        words = super().cite(kind, symbol, "", dated)
        number = self.truth.citations[-1][0]
        self.truth.places.append((number, *self.here))
        self.cited.append((kind, number))
        return f"{words} của {self.body(issuer)}" if issuer else words

    def listed(self, kind: str, symbol: str, count: int = 3) -> str:
        """`các Quyết định số 12, 15 và 19/QĐ-UBND`: numbers that share a symbol."""
        numbers = sorted(self.random.sample(range(11, 95), count))
        for number in numbers:
            printed = symbol.replace("#", str(number))
            self.truth.citations.append((printed, None))
            self.truth.places.append((printed, *self.here))
        *first, last = numbers
        return f"các {kind} số {', '.join(map(str, first))} và {symbol.replace('#', str(last))}"

    def again(self) -> str:
        """A document that was cited before, cited once more."""
        kind, number = self.pick(*self.cited[-4:])
        self.truth.places.append((number, *self.here))
        return f"{kind} số {number}"

    def body(self, name: str) -> str:
        """A body by name; the code it means on the day of the document."""
        code = NAMED[name][self.date >= MERGED] if self.city and name in NAMED else COUNTRY.get(name)
        if code and code not in self.truth.codes:
            self.truth.codes.append(code)
        return super().body(name)

    def seat(self, name: str) -> str:
        """`Sở Y tế`, or of the city one of its own bodies."""
        return self.body(self.pick(*CITY)) if self.city and self.random.random() < 0.6 else self.body(name)

    def note(self, make) -> str:
        """A footnote made by `make(author)`; what it cites stands in it."""
        label = str(len(self.truth.notes) + 1)
        outer, self.here = self.here, (*self.here[:2], label)
        self.truth.notes.append((label, ""))
        self.truth.notes[int(label) - 1] = (label, make(self))
        self.here = outer
        return f"⟦{label}⟧"
