"""How well a reader did: right, missed and wrong findings of one document, added up over many."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from drafting.document import understood
from drafting.findings import as_json, find
from drafting.readers.open_file import read_file
from tests.drafting.material.author import Truth
from tests.drafting.material.third_author import PlacedTruth


@dataclass
class Score:
    right: int = 0
    missed: list = field(default_factory=list)
    wrong: list = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.missed))

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.wrong))

    def add(self, truth: Counter, found: Counter, name: str) -> None:
        self.right += sum((truth & found).values())
        self.missed += [(name, item) for item in (truth - found).elements()]
        self.wrong += [(name, item) for item in (found - truth).elements()]


KINDS = ("citations", "places", "dates", "figures", "units", "bodies", "codes", "footnotes", "outline", "head", "tables")


def read(path: Path, bodies: dict) -> dict:
    """What `FORMAT=json` prints for a file."""
    return json.loads(as_json(find(understood(read_file(path)), bodies)))


def plain(text: str | None) -> str:
    return re.sub(r"[\W_]+", " ", (text or "").casefold()).strip()


def score(found: dict, truth: Truth, scores: dict[str, Score], name: str) -> None:
    """Add one document to the scores."""
    numbers = {number for number, _ in truth.citations}
    scores["citations"].add(Counter(numbers), Counter({c["number"] for c in found["citations"]}), name)
    printed = {number: date for number, date in truth.citations if date}
    scores["dates"].add(
        Counter(printed.items()),
        Counter((c["number"], c["date"]) for c in found["citations"] if c["date"] and c["number"] in numbers),
        name,
    )
    scores["figures"].add(Counter(_value(v) for v, _, _ in truth.figures), Counter(_value(f["value"]) for f in found["figures"]), name)
    exact = Counter((_value(v), plain(u), p) for v, u, p in truth.figures)
    scores["units"].add(exact, Counter((_value(f["value"]), plain(f["unit"]), f["as_printed"]) for f in found["figures"]), name)
    names = " | ".join(plain(b["name"]) + " | " + " | ".join(plain(w) for w in b["written"]) for b in found["bodies"])
    there = Counter(body for body in set(truth.bodies) if plain(body) in names)
    scores["bodies"].add(Counter(set(truth.bodies)), there, name)
    scores["footnotes"].add(
        Counter((label, plain(text)[:25]) for label, text in truth.notes),
        Counter((n["label"], plain(n["text_start"])[:25]) for n in found["footnotes"]),
        name,
    )
    scores["outline"].add(
        Counter((label, plain(text)[:20]) for label, text in truth.outline),
        Counter((h["label"], plain(h["text_start"])[:20]) for h in found["outline"]),
        name,
    )
    for key, right in (
        ("number", truth.number),
        ("date", truth.date),
        ("issuer", truth.issuer),
        ("title", truth.title),
        ("signer", truth.signer),
    ):
        scores["head"].add(Counter([(key, plain(right))]), Counter([(key, plain(found[key]))]), name)


def score_places(found: dict, truth: PlacedTruth, scores: dict[str, Score], name: str) -> None:
    """Add what only the third set tells: every place of every citation, and which known bodies are meant on the day of the document."""
    scores["places"].add(
        Counter(truth.places),
        Counter((c["number"], p["section"], p["point"] or "", p["footnote"] or "") for c in found["citations"] for p in c["places"]),
        name,
    )
    scores["codes"].add(Counter(truth.codes), Counter({b["id"] for b in found["bodies"] if b["id"]}), name)


def _value(value) -> str:
    return "/".join(f"{v:g}" for v in value) if isinstance(value, (list, tuple)) else f"{value:.10g}"


def empty() -> dict[str, Score]:
    return {kind: Score() for kind in KINDS}


def table(scores: dict[str, Score]) -> str:
    """One line a kind, for people."""
    return "\n".join(
        f"{kind:10} recall {s.recall:6.1%} precision {s.precision:6.1%} ({s.right} right, {len(s.missed)} missed, {len(s.wrong)} wrong)"
        for kind, s in scores.items()
        if s.right + len(s.missed)
    )
