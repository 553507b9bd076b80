"""What a person may do with a card: accept, mend without accepting, drop, split, add. Each answers with the files it would write."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drafting.document import Unit
from drafting.find.places import place
from drafting.review.blocks import Block, ListFile, block_of, without_mark
from drafting.review.forms import CODES, HINTS, changed, cleaned, fields_of, mistakes
from drafting.review.state import TOGETHER, Card, State, Text
from drafting.write.draft import source_of
from drafting.write.known import section_code
from drafting.write.yaml_text import yaml_text
from macros.checks.printed_forms import agrees
from macros.loading.explanations import PROPOSED
from macros.records.base import EXCERPT_MAX_WORDS
from macros.records.figures import Figure

Sent = Mapping[str, Sequence[str]]
Mistake = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`files`: path → text to write, empty when something is wrong. `said`: what was done, one sentence."""

    files: dict[Path, str] = field(default_factory=dict)
    wrong: list[Mistake] = field(default_factory=list)
    said: str = ""
    goto: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Code lists by name (`topics`, `bodies` …): code → label. What a field with codes may say."""

    lists: dict[str, dict[str, str]]

    def wrong(self, kind: str, value: dict[str, Any]) -> list[Mistake]:
        found: list[Mistake] = []
        for one in fields_of(kind, value):
            codes = self.lists.get(one.codes)
            for text in one.values if codes is not None else ():
                if text and text not in (codes or ()):
                    found.append((one.name, f"Không có mã `{text}`.", "Hãy chọn trong danh sách gợi ý."))
        return found


def accept(state: State, card: Card, sent: Sent, text: Text, known: Known) -> Outcome:
    """The card reviewed, with what was typed; nothing is written while something is wrong with it."""
    if card.kind in TOGETHER:
        return _together(state, card, sent, known)
    if not card.values:
        return Outcome(wrong=[("", "Mục này viết sai cú pháp.", f"Hãy sửa trong data/reports/…/{card.kind}.yml rồi tải lại trang.")])
    same = next((typed.strip() for typed in sent.get("same_as", []) if typed.strip()), "")
    if same:
        return _same(state, card, same, text, known)
    value = cleaned(card.kind, changed(card.kind, card.values[0], sent))
    wrong = [*mistakes(card.kind, value), *known.wrong(card.kind, value)] if card.kind != "report" else _report_mistakes(value, known)
    wrong += [] if wrong else _beyond_types(state, card, value, text, known)
    if wrong:
        return Outcome(wrong=wrong)
    if card.kind in ("report", "sections"):
        return Outcome(_in_report(state, card, value, done=True), said="Đã nhận.")
    files = _replaced(state, card, [block_of(value)])
    if card.kind == "new-documents" and value["id"] != card.values[0].get("id"):
        files |= _pointed(state, str(card.values[0].get("id")), str(value["id"]))
    if card.kind == "new-bodies":
        files |= _mentioned(state, card, str(value["id"]), text)
    return Outcome(files, said="Đã nhận.")


def mend(state: State, card: Card, sent: Sent) -> Outcome:
    """Keep what was typed; the card stays open."""
    if card.kind in TOGETHER or not card.values:
        return Outcome(wrong=[("", "Mục này chỉ có nhận hoặc bỏ.", "Muốn sửa từng chỗ: sửa trong tệp.")])
    value = changed(card.kind, card.values[0], sent)
    if card.kind in ("report", "sections"):
        return Outcome(_in_report(state, card, value, done=False), said="Đã lưu, chưa nhận.", goto=card.key)
    return Outcome(_replaced(state, card, [block_of(value)]), said="Đã lưu, chưa nhận.", goto=card.key)


def drop(state: State, card: Card) -> Outcome:
    """The card leaves the draft, with what cannot stand without it."""
    if card.kind == "report":
        return Outcome(wrong=[("", "Đầu văn bản không bỏ được.", "Cả bản nháp không dùng: xóa thư mục của nó.")])
    if card.kind == "sections":
        sections = [item for number, item in enumerate(state.report["sections"]) if number not in card.blocks]
        return Outcome(_report_file(state, {**state.report, "sections": sections}), said="Đã bỏ mục này.")
    code = card.values[0].get("id") if card.values else None
    if card.kind == "commitment-groups" and (inside := _belonging(state, "commitments", "parent", code)):
        return Outcome(wrong=[("", f"Còn {len(inside)} cam kết thuộc nhóm này.", "Hãy bỏ hoặc chuyển chúng trước.")])
    files = _replaced(state, card, [])
    if card.kind == "new-documents":
        files |= _without(state, "citations", set(_belonging(state, "citations", "document", code)))
    if card.kind == "figures":
        named = {number for name in ("stated", "whole") for number in _belonging(state, "relations", name, code)}
        files |= _without(state, "relations", {number for number in named if state.files["relations"].blocks[number].open})
    return Outcome(files, said="Đã bỏ mục này.")


def split(state: State, card: Card, sent: Sent) -> Outcome:
    """One more commitment (or figure) of the same sentence: ids `…-a`, `…-b` for commitments, the next number for figures."""
    if card.kind not in ("commitments", "figures") or not card.values:
        return Outcome(wrong=[("", "Chỉ tách được cam kết và số liệu.", "")])
    value = {**changed(card.kind, card.values[0], sent), "draft": True}
    taken = {str(block.value.get("id")) for block in state.files[card.kind].blocks if block.value}
    code = str(value["id"])
    fresh = {"statement": None} if card.kind == "commitments" else {"label": None}
    if card.kind == "figures":
        stem = re.sub(r"\d+\Z", "", code)
        new = next(f"{stem}{number}" for number in range(1, 10_000) if f"{stem}{number}" not in taken)
    else:
        stem = re.sub(r"-[a-z]\Z", "", code)
        first, *letters = [f"{stem}-{letter}" for letter in "abcdefghijklmnopqrstuvwxyz" if f"{stem}-{letter}" not in taken]
        if code == stem:
            value["id"], first = first, letters[0]
        new = first
    files = _replaced(state, card, [block_of(value), block_of({**value, "id": new, **fresh})])
    return Outcome(files, said=f"Đã tách thêm mục {new}.", goto=f"{card.kind}:{new}")


def add(state: State, unit: Unit, kind: str, excerpt: str, text: Text) -> Outcome:
    """A figure or commitment that the machine did not see, at a place of the text: marked like all the others."""
    words = " ".join(excerpt.split())
    at = unit.text.find(words)
    if kind not in ("figures", "commitments") or not words or at < 0 or len(words.split()) > EXCERPT_MAX_WORDS:
        return Outcome(wrong=[("excerpt", "Đoạn trích phải có trong đoạn văn này, tối đa 15 từ.", "Hãy chép lại từ đoạn văn.")])
    source: dict[str, Any] = {"section": unit.section, **({"point": unit.point} if unit.point else {})}
    if unit.footnote:
        source["footnote"] = int(unit.footnote) if unit.footnote.isdecimal() else unit.footnote
    source |= {"page": unit.paragraph.page_at(at), "excerpt": words}
    report, code = str(state.report.get("id")), section_code(place(unit, at))
    taken = {str(block.value.get("id")) for block in state.files[kind].blocks if block.value}
    stem = f"{report}/{code}-so-" if kind == "figures" else f"{report}/{code}-"
    new = next(f"{stem}{number}" for number in range(1, 10_000) if f"{stem}{number}" not in taken)
    files: dict[Path, str] = {}
    record: dict[str, Any] = {"id": new, "draft": True}
    if kind == "figures":
        record |= {"label": None, "value": None, "unit": None, "as_printed": None}
    else:
        group = f"{report}/{code}"
        record |= {"parent": group, "statement": None, "topic": None}
        groups = state.files["commitment-groups"]
        if group not in {block.value.get("id") for block in groups.blocks if block.value}:
            files[groups.path] = _with(groups, [block_of({"id": group, "draft": True, "title": None, "source": source})]).text()
    files[state.files[kind].path] = _with(state.files[kind], [block_of({**record, "source": source})]).text()
    return Outcome(files, said=f"Đã thêm {new}.", goto=f"{kind}:{new}")


def _beyond_types(state: State, card: Card, value: dict[str, Any], text: Text, known: Known) -> list[Mistake]:
    """What `make check` will say beyond types: quotations, printed forms, ids that are taken."""
    found: list[Mistake] = []
    source = value.get("source")
    if isinstance(source, dict):
        words = len(str(source.get("excerpt")).split())
        if words > EXCERPT_MAX_WORDS:
            found.append(("source.excerpt", f"Đoạn trích dài {words} từ, giới hạn là {EXCERPT_MAX_WORDS}.", "Hãy chọn đoạn ngắn hơn."))
        elif not text.holds(source):
            found.append(("source.excerpt", "Đoạn trích không có trong văn bản.", "Hãy chép lại nguyên văn từ bên phải."))
    if card.kind == "figures" and not agrees(Figure.model_validate(value)):
        found.append(("value", "Giá trị, số in và đoạn trích không nói cùng một điều.", "Hãy so lại ba ô với văn bản."))
    if card.kind == "new-bodies":
        same = [code for code, name in known.lists["bodies"].items() if name == value["name"] and code != value["id"]]
        found += [("same_as", f"Tên này đã có ở mã `{code}`.", "Hãy ghi mã ấy vào ô “Chính là”, hoặc viết rõ chỗ khác.") for code in same]
    if card.kind in ("new-documents", "new-bodies"):
        others = [b.value.get("id") for n, b in enumerate(state.files[card.kind].blocks) if b.value and n not in card.blocks and not b.open]
        if value["id"] in others:
            found.append(("id", f"Mã `{value['id']}` đã dùng cho một mục khác.", "Hãy chọn mã khác, hoặc ghi vào ô “Chính là”."))
    return found


def _report_mistakes(value: dict[str, Any], known: Known) -> list[Mistake]:
    """Those of the head only: the titles of sections have cards of their own."""
    found = mistakes("report", {**value, "sections": ()})
    return [*found, *known.wrong("report", value)]


def _together(state: State, card: Card, sent: Sent, known: Known) -> Outcome:
    """All places of one document or body at once; another code may be chosen for all of them."""
    name = TOGETHER[card.kind]
    before = str(card.values[0].get(name)) if card.values else ""
    code = next((typed.strip() for typed in sent.get(f"f.{name}", []) if typed.strip()), before)
    if code not in known.lists[CODES[name]]:
        return Outcome(wrong=[(name, f"Không có mã `{code}`.", "Hãy chọn trong danh sách; văn bản mới thì nhận ở “Văn bản mới” trước.")])
    if code == before:
        return Outcome(_replaced(state, card, [without_mark(state.files[card.kind].blocks[n]) for n in card.blocks]), said="Đã nhận.")
    values = [cleaned(card.kind, {**value, name: code}) for value in card.values]
    return Outcome(_replaced(state, card, [block_of(value) for value in values]), said=f"Đã nhận là `{code}`.")


def _same(state: State, card: Card, code: str, text: Text, known: Known) -> Outcome:
    """A new body or document that is a known one after all."""
    name = {"new-documents": "documents", "new-bodies": "bodies"}.get(card.kind, "")
    if code not in known.lists.get(name, {}):
        return Outcome(wrong=[("same_as", f"Không có mã `{code}`.", "Hãy chọn trong danh sách gợi ý.")])
    files = _replaced(state, card, [])
    if card.kind == "new-documents":
        return Outcome(files | _pointed(state, str(card.values[0].get("id")), code), said=f"Đã ghi là `{code}`.")
    return Outcome(files | _mentioned(state, card, code, text), said=f"Đã ghi là `{code}`.")


def _mentioned(state: State, card: Card, code: str, text: Text) -> dict[Path, str]:
    """The places of a body that was new: the person who accepted it has seen them all. A place that is recorded already is passed over."""
    named = text.bodies.get(str(card.values[0].get("name")))
    file = state.files["mentions"]
    values = [block.value for block in file.blocks if block.value]
    there = {(v.get("body"), repr(_place(v.get("source")))) for v in values}
    numbers = [int(match[1]) for v in values if (match := re.search(r"/nd-(\d+)\Z", str(v.get("id"))))]
    number = max(numbers, default=0)
    fresh: list[Block] = []
    for where, words in named.places if named else []:
        source = source_of(where, words)
        if (code, repr(_place(source))) in there:
            continue
        number += 1
        fresh.append(block_of({"id": f"{state.report.get('id')}/nd-{number}", "body": code, "name_in_report": words, "source": source}))
    return {file.path: _with(file, fresh).text()} if fresh else {}


def _place(source: Any) -> tuple[Any, ...]:
    return tuple(source.get(name) for name in ("section", "point", "footnote", "page")) if isinstance(source, dict) else ()


def _pointed(state: State, old: str, new: str) -> dict[Path, str]:
    """Citations that named a document by a proposed id name it by another; their marks stay."""
    file = state.files["citations"]
    blocks = [block_of({**b.value, "document": new}) if b.value and b.value.get("document") == old else b for b in file.blocks]
    return {file.path: replace(file, blocks=blocks).text()} if blocks != file.blocks else {}


def _belonging(state: State, kind: str, name: str, code: Any) -> list[int]:
    return [number for number, block in enumerate(state.files[kind].blocks) if block.value and block.value.get(name) == code]


def _without(state: State, kind: str, numbers: set[int]) -> dict[Path, str]:
    file = state.files[kind]
    return {file.path: replace(file, blocks=[b for n, b in enumerate(file.blocks) if n not in numbers]).text()} if numbers else {}


def _with(file: ListFile, blocks: list[Block]) -> ListFile:
    return replace(file, blocks=[*file.blocks, *blocks])


def _replaced(state: State, card: Card, blocks: list[Block]) -> dict[Path, str]:
    """The file of a card with other blocks in place of its own: one for each, or all at the place of the first."""
    file = state.files[card.kind]
    fitting = len(blocks) == len(card.blocks)
    result: list[Block] = []
    for number, block in enumerate(file.blocks):
        if number not in card.blocks:
            result.append(block)
        elif fitting:
            result.append(blocks[card.blocks.index(number)])
        elif number == card.blocks[0]:
            result += blocks
    return {file.path: replace(file, blocks=result).text()}


def _in_report(state: State, card: Card, value: dict[str, Any], done: bool) -> dict[Path, str]:
    if card.kind == "sections":
        kept = value if done else {**value, **{name: card.values[0][name] for name in HINTS["sections"] if name in card.values[0]}}
        sections = [kept if number in card.blocks else item for number, item in enumerate(state.report["sections"])]
        return _report_file(state, {**state.report, "sections": sections})
    ahead = {"id": state.report.get("id"), "draft": True} | ({} if done else {PROPOSED: True})
    return _report_file(
        state, {**ahead, **{k: v for k, v in value.items() if k not in ahead}, "sections": state.report.get("sections") or []}
    )


def _report_file(state: State, report: dict[str, Any]) -> dict[Path, str]:
    return {state.folder / "report.yml": state.report_head + yaml_text(report)}
