"""An id that was given up is never used again, and leads to a record that is there, or says why there is none (design/data, "Identity")."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.derived.old_names import names_of
from macros.loading.dataset import Dataset
from macros.loading.near import did_you_mean, nearest
from macros.loading.problems import Problem
from macros.records.base import Record
from macros.records.kinds import KINDS
from macros.records.redirects import Redirect


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    if not dataset.redirects:
        return
    present: dict[str, Record] = {str(getattr(record, "id", "")): record for kind, record in dataset.records() if kind != "redirects"}
    terms: dict[str, Record] = {f"{name}/{term.id}": term for name, table in dataset.vocabularies.items() for term in table.values()}
    for redirect in dataset.redirects.values():
        moved = redirect.to == redirect.id
        vocabulary = redirect.id.split("/")[0]
        known = (
            {key: term for key, term in terms.items() if key.startswith(f"{vocabulary}/")}
            if vocabulary in dataset.vocabularies
            else present
        )
        if redirect.id in known and not moved:
            yield _used_again(redirect.id, known[redirect.id], redirect)
        yield from _form(given, redirect, moved)
        if redirect.to in terms and known is present:
            advice = f"Mục từ viết kèm tên danh mục: `id: {redirect.to.split('/')[0]}/{redirect.id.rpartition('/')[2]}`."
            yield Problem.at(
                redirect.origin.at("id"), CHECK.name, "Mã cũ không phải của một danh mục, mã mới thì phải.", advice, redirect.id
            )
        elif redirect.to is not None and (redirect.id not in known if moved and redirect.places else not moved):
            yield from _target(dataset, redirect, redirect.to, known)
    yield from _places(dataset, present)


def _places(dataset: Dataset, present: dict[str, Record]) -> Iterator[Problem]:
    """A place that was left belongs to one record, and to none that stands there now."""
    taken: dict[str, str] = {}
    if not any(redirect.places for redirect in dataset.redirects.values()):
        return
    live = {name: code for code, record in present.items() for name in names_of(dataset, record)}
    for redirect in dataset.redirects.values():
        for index, place in enumerate(redirect.places):
            at = redirect.origin.at("places", index)
            owner = live.get(place)
            if owner is not None:
                advice = "Hãy xóa chỗ này khỏi `places`, hoặc xem lại phần sau dấu #."
                yield Problem.at(at, CHECK.name, f"Chỗ này đang là của mục `{owner}`, không phải chỗ cũ.", advice, place)
            elif taken.setdefault(place, redirect.id) != redirect.id:
                advice = "Một chỗ cũ chỉ dẫn về một mục: hãy bỏ một trong hai."
                yield Problem.at(at, CHECK.name, f"Chỗ này đã ghi ở mã `{taken[place]}`.", advice, place)


def _form(given: CheckInput, redirect: Redirect, moved: bool) -> Iterator[Problem]:
    """What one entry must hold: a successor or a withdrawal, and for a record that only moved, where it was."""
    at = redirect.origin.at
    if (redirect.to is None) == (redirect.withdrawn is None):
        advice = "Có mục thay thì ghi `to`; mục bị rút thì ghi `withdrawn` với ngày và căn cứ, bỏ `to`."
        message = "Mã cũ phải dẫn tới một mục (`to`), hoặc là mục bị rút (`withdrawn`): đúng một trong hai."
        yield Problem.at(at("to" if redirect.to else "id"), CHECK.name, message, advice, redirect.id)
    elif moved and not redirect.places:
        advice = "Ghi những chỗ cũ ở `places`, hoặc ghi mã mới ở `to`."
        yield Problem.at(at("to"), CHECK.name, "Mã này dẫn về chính nó.", advice, redirect.id)
    if redirect.withdrawn is not None and redirect.withdrawn.date > given.today:
        yield Problem.at(at("withdrawn", "date"), CHECK.name, "Ngày rút ở sau hôm nay.", "Ghi ngày đã rút.", str(redirect.withdrawn.date))
    if redirect.renamed and redirect.withdrawn is not None:
        yield Problem.at(at("renamed"), CHECK.name, "Mục bị rút thì không thể là mục đổi mã.", "Bỏ dòng `renamed`.", redirect.id)


def _target(dataset: Dataset, redirect: Redirect, to: str, known: dict[str, Record]) -> Iterator[Problem]:
    at = redirect.origin.at("to")
    following = dataset.redirects.get(to)
    if following is not None and following.to != to:
        way = _way(dataset, redirect.id)
        last = dataset.redirects.get(way[-1])
        if last is not None and last.to in way:
            if redirect.id != min(way[way.index(last.to) :], key=list(dataset.redirects).index):
                return  # told once, where the ring is first entered
            ring = " → ".join(f"`{code}`" for code in (*way, last.to))
            advice = f"Các mã trỏ vòng vào nhau: {ring}. Hãy viết ở mỗi mã thẳng mã của mục đang có."
        elif last is not None and last.to is None:
            advice = "Mục đó cũng đã bị rút: hãy ghi `withdrawn` ở đây thay cho `to`."
        else:
            advice = f"Hãy viết thẳng mã cuối cùng: `{way[-1]}`."
        yield Problem.at(at, CHECK.name, f"Mã `{to}` cũng đã thôi dùng.", advice, to)
    elif to not in known and not any(dataset.lost.may_hold(kind.name, to) for kind in KINDS):
        advice = did_you_mean(nearest(to, known), "Mã mới phải là mã của một mục đang có trong dữ liệu.")
        yield Problem.at(at, CHECK.name, f"Không có mục nào mang mã `{to}`.", advice, to)


def _way(dataset: Dataset, code: str) -> list[str]:
    """The codes that follow each other from `code`, until one that is not given up, one that leads nowhere, or one seen before."""
    way = [code]
    while (step := dataset.redirects.get(way[-1])) is not None and step.to is not None and step.to not in way:
        way.append(step.to)
    return way


def _used_again(code: str, record: Record, redirect: Record) -> Problem:
    place = redirect.origin.at("id")
    advice = f"Mã này đã thôi dùng ở {place.file}:{place.line}. Hãy chọn một mã chưa từng có."
    return Problem.at(record.origin.at("id"), CHECK.name, f"Mã `{code}` đã thôi dùng, không được dùng lại.", advice, code)


CHECK = Check("redirects", "Mã đã thôi dùng không dùng lại; nó dẫn tới một mục đang có, hoặc nói vì sao mục bị rút.", _run)
