"""An author of invented documents: every number, document and body it writes is noted, so that the truth is known."""

import datetime as dt
import random
from dataclasses import dataclass, field

MARK = "⟦{}⟧"


@dataclass
class Truth:
    """What a reader must find in one invented document."""

    number: str = ""
    date: str | None = None
    issuer: str = ""
    title: str = ""
    signer: str = ""
    citations: list = field(default_factory=list)  # (number, date or None)
    figures: list = field(default_factory=list)  # (value or [a, b], unit, as printed)
    bodies: list = field(default_factory=list)
    notes: list = field(default_factory=list)  # (label, text)
    outline: list = field(default_factory=list)  # (label, text)
    deadlines: list = field(default_factory=list)


class Author:
    """Writes sentences. Each method returns the words and remembers the truth of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.truth = Truth()
        self.noting: list | None = None

    def pick(self, *values):
        return self.random.choice(values)

    def _figure(self, value, unit, printed):
        (self.noting if self.noting is not None else self.truth.figures).append((value, unit, printed))

    def count(self, unit: str, most: int = 99_999) -> str:
        """`1.436 hồ sơ`, `05 cơ quan`."""
        value = self.random.randint(2, 9) if self.random.random() < 0.3 else self.random.randint(10, most)
        printed = f"{value:02d}" if value < 10 and self.random.random() < 0.6 else f"{value:,}".replace(",", ".")
        self._figure(value, unit, printed)
        return f"{printed} {unit}"

    def glued(self, unit: str) -> str:
        """`11hồ sơ`: a space was lost."""
        value = self.random.randint(11, 98)
        self._figure(value, unit, str(value))
        return f"{value}{unit}"

    def percent(self) -> str:
        if self.random.random() < 0.5:
            value = self.random.randint(5, 100)
            printed = f"{value}%"
        else:
            value = round(self.random.uniform(1, 99), 2)
            printed = f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",") + self.pick("%", "%", " %")
        self._figure(value, "%", printed.replace(" ", ""))
        return printed

    def money(self) -> str:
        value = self.random.randint(1_000, 99_999)
        unit = self.pick("tỷ đồng", "triệu đồng")
        if self.random.random() < 0.4:
            exact = round(self.random.uniform(2, 999), 1)
            if exact != int(exact):
                printed = f"{exact}".replace(".", ",")
                self._figure(exact, unit, printed)
                return f"{printed} {unit}"
        printed = f"{value:,}".replace(",", ".")
        self._figure(value, unit, printed)
        return f"{printed} {unit}"

    def measure(self, unit: str) -> str:
        value = round(self.random.uniform(1.1, 99.9), 1)
        printed = f"{value}".replace(".", ",")
        self._figure(int(value) if value == int(value) and "," not in printed else value, unit, printed)
        return f"{printed} {unit}"

    def of(self, unit: str) -> str:
        """`31/91 xã`."""
        whole = self.random.randint(20, 400)
        part = self.random.randint(3, whole)
        self._figure([part, whole], unit, f"{part}/{whole}")
        return f"{part}/{whole} {unit}"

    def words(self, unit: str) -> str:
        value, printed = self.pick(
            (20, "hai mươi"), (15, "mười lăm"), (32, "ba mươi hai"), (12, "mười hai"), (100, "một trăm"), (24, "hai mươi bốn")
        )
        self._figure(value, unit, printed)
        return f"{printed} {unit}"

    def day(self) -> dt.date:
        return dt.date(self.random.randint(2015, 2025), self.random.randint(1, 12), self.random.randint(1, 28))

    def long(self, date: dt.date) -> str:
        return (
            f"ngày {date.day:02d} tháng {date.month:02d} năm {date.year}"
            if self.random.random() < 0.6
            else f"ngày {date.day} tháng {date.month} năm {date.year}"
        )

    def cite(self, kind: str, symbol: str, issuer: str = "", dated: bool = True) -> str:
        """`Quyết định số 12/QĐ-UBND ngày 3 tháng 4 năm 2024`. `#` in the symbol is the number, `@` the year."""
        date = self.day()
        number = symbol.replace(
            "#", str(self.random.randint(2, 4999)) if "QĐ" in symbol or "-" in symbol[-5:] else str(self.random.randint(1, 299))
        )
        number = number.replace("@", str(date.year))
        known = dated and self.random.random() < 0.75
        self.truth.citations.append((number, date.isoformat() if known else None))
        shown = ""
        if known:
            shown = f" {self.long(date)}" if self.random.random() < 0.6 else f" ngày {date.day:02d}/{date.month:02d}/{date.year}"
        return (
            f"{kind} {'' if symbol[0] == '#' and self.random.random() < 0.1 else 'số '}{number}{shown}{f' của {issuer}' if issuer else ''}"
        )

    def body(self, name: str) -> str:
        if name not in self.truth.bodies:
            self.truth.bodies.append(name)
        return name

    def note(self, text: str) -> str:
        """A footnote whose figures come after those of the sentence that carries it."""
        label = str(len(self.truth.notes) + 1)
        self.truth.notes.append((label, text))
        return MARK.format(label)
