"""Changes as Vietnamese Markdown, for a job summary or a terminal. What data says is text: it never becomes Markdown or HTML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from macros.derived.audit import Quantity
from macros.diff.changes import AuditChange, Changes, FigureChange, Removal, Reordered, Rewritten, StatusChange, Unproved
from macros.diff.entries import Entry, Key
from macros.diff.escaping import address, code, quoted, text
from macros.diff.judged import VERDICTS, Judged, weight
from macros.formatting.dates import date_vi
from macros.formatting.numbers import Number, number_vi
from macros.loading.problems import Problem
from macros.records.kinds import KINDS

#: A summary is read by a person and may hold 1 MB: longer lists say how many more there are.
LIMIT = 60

_LABELS = {kind.name: kind.label for kind in KINDS}


def render(changes: Changes, base: str, problems_of_base: Sequence[Problem] = ()) -> str:
    """The whole summary. `base` says in words what it is compared with."""
    lines = ["## Thay đổi này làm gì với dữ liệu công khai?", "", f"So với {text(base)}.", ""]
    if problems_of_base:
        lines += _broken_base(changes, problems_of_base)
    sections = list(_sections(changes))
    if not sections:
        return "\n".join([*lines, "Dữ liệu công khai không thay đổi.", ""])
    lines += [f"**{', '.join(f'{count} {name}' for name, count, _ in sections)}.**", ""]
    for name, count, body in sections:
        lines += [f"### {name[0].upper()}{name[1:]} ({count})", "", *body, ""]
    return "\n".join(lines)


def render_problems(problems: Sequence[Problem]) -> str:
    """What a reviewer sees when the changed data is not valid: what to correct first."""
    lines = ["## Dữ liệu chưa công bố được", "", f"**{len(problems)} lỗi.** Sửa xong thì phần so sánh sẽ hiện ở đây.", ""]
    return "\n".join([*lines, *_list(_problem(problem) for problem in problems), ""])


def _problem(problem: Problem) -> str:
    advice = f" → {text(problem.advice)}" if problem.advice else ""
    return f"{code(f'{problem.file}:{problem.line}')}: {text(problem.message)}{advice}"


def _broken_base(changes: Changes, problems: Sequence[Problem]) -> list[str]:
    missing = [] if changes.derived else ["tình trạng cam kết", "phép đối chiếu"]
    lines = [f"**Bản để so sánh có {len(problems)} lỗi theo quy tắc kiểm tra hiện nay.**"]
    if missing:
        lines[0] += f" Vì vậy không so sánh được {' và '.join(missing)}."
    if changes.unreadable:
        lines[0] += f" {len(changes.unreadable)} mục của bản đó không đọc được nên không so sánh được từng trường."
    return [lines[0], "", *_list((_problem(problem) for problem in problems), limit=5), ""]


def _sections(changes: Changes) -> Iterator[tuple[str, int, list[str]]]:
    """(name, count, lines) of each section that has something to say, what must be decided first."""
    lost = changes.lost
    if lost:
        advice = (
            "Mã đã công bố là địa chỉ mà người khác đang dùng: không được bỏ. Hãy giữ lại mục này,"
            " hoặc khai trong `data/redirects.yml` mã cũ (`id`), dẫn tới đâu (`to`), vì sao (`note`)."
        )
        yield "mã đã công bố bị bỏ mà không có chuyển hướng ❌", len(lost), [advice, "", *_list(_removal(r) for r in lost)]
    if changes.rewritten:
        advice = (
            "Điều một cập nhật đã nói (câu, ngày, địa chỉ, đoạn trích) không được viết lại. Hãy giữ bản cũ và thêm một cập nhật mới"
            " nêu mã này là điều được đính chính."
        )
        name = "sửa cập nhật đã công bố ❌" if changes.broken else "sửa cập nhật đã công bố"
        yield name, len(changes.rewritten), [advice, "", *_list(_rewritten(change) for change in changes.rewritten)]
    if changes.odd:
        advice = "Không điều nào dưới đây là lỗi. Người duyệt hãy xem lại từng điều."
        yield (
            "điều được phép nhưng lạ ⚠",
            len(changes.odd),
            [advice, "", *_list(f"{code(one.key.id)}: {text(one.message)}" for one in changes.odd)],
        )
    if changes.unproved:
        advice = "Ai có văn bản thì chạy `make prove`; đến khi đó trang ghi rõ “chưa đối chiếu với bản gốc” cạnh các nguồn này."
        yield "đoạn trích chưa đối chiếu với bản gốc", len(changes.unproved), [advice, "", *_list(_unproved(u) for u in changes.unproved)]
    if changes.figures:
        head = ["| Số liệu | Trước | Sau | Chênh lệch |", "|---|---:|---:|---:|"]
        yield "con số đổi", len(changes.figures), [*head, *_limited([_figure(f) for f in changes.figures], "| {} | | | |")]
    if changes.statuses:
        yield "tình trạng cam kết đổi", len(changes.statuses), _list(_status(s) for s in changes.statuses)
    if changes.audit:
        yield "phép đối chiếu mới hoặc đổi kết quả", len(changes.audit), _list(_audit(a) for a in changes.audit)
    changed = [one for one in changes.judged if not one.new]
    if changes.added:
        yield "mục thêm", len(changes.added), _by_kind(changes)
    allowed = [removal for removal in changes.removed if removal.allowed]
    if allowed:
        yield "mục bỏ hoặc đổi mã", len(allowed), _list(_removal(r) for r in allowed)
    if changes.fields:
        yield "trường khác đổi", len(changes.fields), _fields(changes)
    if changed:
        yield "mục đổi, đọc cả mục", len(changed), _list(_judged(one) for one in changed)
    if changes.reordered:
        yield "loại mục đổi thứ tự", len(changes.reordered), _list(_reordered(change) for change in changes.reordered)
    if changes.every_page:
        yield "thiết lập của website", 1, ["Mọi trang thay đổi."]
    if changes.pages:
        advice = "Tìm bằng cách dựng mọi trang từ dữ liệu cũ và mới rồi so; ngày của dữ liệu ghi ở chân trang không kể."
        yield "trang thay đổi nội dung", len(changes.pages), [advice, "", *_list(code(page) for page in changes.pages)]


def _named(entry: Entry) -> str:
    return f"{code(entry.key.id)} {quoted(entry.title)}" if entry.title else code(entry.key.id)


def _removal(removal: Removal) -> str:
    moved = f" → chuyển hướng tới {code(removal.successor)}" if removal.successor else ""
    return f"{_kind(removal.entry.key)} {_named(removal.entry)}{moved}"


def _rewritten(change: Rewritten) -> str:
    now = quoted(change.after) if change.after is not None else "(bỏ)"
    why = " – đã có đính chính" if change.corrected else ""
    return f"{_named(change.entry)} {code(change.path)}: {quoted(change.before)} → {now}{why}"


def _reordered(change: Reordered) -> str:
    shown_ids = ", ".join(code(key) for key in change.ids[:5])
    return f"{_LABELS.get(change.kind, change.kind)}: {len(change.ids)} mục ({shown_ids}{' …' if len(change.ids) > 5 else ''})"


def _unproved(change: Unproved) -> str:
    page = f", trang {change.page}" if change.page else ""
    return f"{_kind(change.entry.key)} {_named(change.entry)}{page}: {quoted(change.excerpt)}"


def _kind(key: Key) -> str:
    return _LABELS.get(key.kind, key.kind)


def _figure(change: FigureChange) -> str:
    values = (shown(change.before, change.unit), shown(change.after, change.unit), difference(change.difference, change.unit))
    return f"| {_named(change.entry)} | {' | '.join(text(value) for value in values)} |"


def _status(change: StatusChange) -> str:
    sources = "; ".join(f"{code(c.update)} {text(c.publisher)} {address(c.url)}" for c in change.causes)
    why = f" – nguồn: {sources}" if sources else f" – {text(change.reason)}"
    return f"{_named(change.entry)}: {text(change.question)}: {text(change.before)} → **{text(change.after)}**{why}"


def _audit(change: AuditChange) -> str:
    result = change.after
    verdict = f"{_named(change.entry)}: {VERDICTS[change.before]} → **{VERDICTS[result.verdict]}**"
    if result.stated is None:
        return verdict
    numbers = f"báo cáo ghi {quantity(result.stated, result.unit)}, tính lại {quantity(result.computed, result.unit)}"
    return f"{verdict} ({text(numbers)})"


def _fields(changes: Changes) -> list[str]:
    groups: dict[Key, list[str]] = defaultdict(list)
    entries = {change.entry.key: change.entry for change in changes.fields}
    for change in changes.fields:
        was, now = (quoted(value) if value is not None else "(trống)" for value in (change.before, change.after))
        groups[change.entry.key].append(f"  - {code(change.path)}: {was} → {now}")
    blocks = ["\n".join([f"{_kind(key)} {_named(entries[key])}", *lines]) for key, lines in groups.items()]
    return _list(blocks)


def _by_kind(changes: Changes) -> list[str]:
    told = {one.entry.key: one for one in changes.judged}
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(changes.added, key=lambda entry: weight(entry.key)):
        groups[_kind(entry.key)].append(entry)
    lines: list[str] = []
    for label, of_kind in groups.items():
        lines += [f"**{label}: {len(of_kind)}**", "", *_list(_judged(told[e.key]) if e.key in told else _named(e) for e in of_kind), ""]
    return lines[:-1]


def _judged(one: Judged) -> str:
    """A record and what is to be judged of it, a line each; the whole text, for it is the words that are judged."""
    lines = [f"  - {text(fact.name)}: {text(fact.text)}{f' {address(fact.address)}' if fact.address else ''}" for fact in one.facts]
    return "\n".join([_named(one.entry), *lines])


def _list(items: Iterator[str] | Sequence[str], limit: int = LIMIT) -> list[str]:
    return _limited([f"- {item}" for item in items], "- {}", limit)


def _limited(lines: list[str], more: str, limit: int = LIMIT) -> list[str]:
    over = len(lines) - limit
    return [*lines[:limit], more.format(f"… và {over} mục nữa")] if over > 0 else lines


def shown(value: Number, unit: str) -> str:
    """`1.436 nhiệm vụ`, `34,07%`."""
    return f"{number_vi(value)}%" if unit == "%" else f"{number_vi(value)} {unit}".strip()


def difference(value: Number, unit: str) -> str:
    """`+1 nhiệm vụ`, `−0,5 điểm phần trăm`."""
    signed = f"+{number_vi(value)}" if value > 0 else number_vi(value)
    return f"{signed} {'điểm phần trăm' if unit == '%' else unit}".strip()


def quantity(value: Quantity | None, unit: str) -> str:
    """A side of an audited relation."""
    if value is None:
        return "–"
    return shown(value, unit) if isinstance(value, Number) else date_vi(value)
