"""Published names that lead nowhere after a change: addresses of records, terms in filter addresses, entries of the feed, pages, tables.

An id that is gone without a word is found by `compare`; here is what it does not see: an id that is redirected while one of its places is
not, a record that stays and leaves a place, and names that stand in no data file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.derived.old_names import first_id, leads, names_of
from macros.diff.entries import Key, records_by_key
from macros.diff.escaping import code, text
from macros.diff.repository import git
from macros.publication import Publication

#: Records that the feed tells of.
_IN_FEED = ("updates", "backgrounds", "corrections")
#: An anchor in a page: `{: #tinh-trang }`, `id="tinh-trang"`.
_ANCHOR = re.compile(r"(?:\{:[^}\n]*#|\bid=\")([\w-]+)")
#: Where the API's tables are named, with their fields.
SHAPE = "tests/exports/api-v1-shape.json"


@dataclass(frozen=True, slots=True)
class LostName:
    """A name that others may use and that would lead nowhere. `advice` is Vietnamese, `write` what to write in `data/redirects.yml`."""

    name: str
    advice: str
    write: str = ""


def lost_names(before: Publication, after: Publication) -> list[LostName]:
    """The names of records and terms that the data of `before` has and that neither exist nor lead on in `after`."""
    old, new = records_by_key(before.dataset), records_by_key(after.dataset)
    # One data set after the other: what is derived from it is kept for the last one that was asked about.
    had = {key: names_of(before.dataset, record) for key, record in old.items()}
    has = {name for record in new.values() for name in names_of(after.dataset, record)}
    served = {lead.name for lead in leads(after.dataset)}
    found = []
    if before.dataset.site.id != after.dataset.site.id:
        advice = "Mã của website là tên các tệp chứa mọi bảng, và không có chuyển hướng: giữ mã cũ ở data/site.yml, chỉ đổi `name`."
        found.append(LostName(f"/du-lieu/{before.dataset.site.id}.zip", advice))
    for key, names in had.items():
        redirect = after.dataset.redirects.get(key.id)
        if key not in new and redirect is None:
            if key.kind == "vocabularies":
                advice = "Mục từ này có trong địa chỉ của bộ lọc và trong API: giữ lại, hoặc khai mục từ thay nó."
                found.append(LostName(key.id, advice, f"{{id: {key.id}, to: {key.id.partition('/')[0]}/…, note: …}}"))
            continue  # a record without any redirect is told by `compare`
        gone = [name for name in names if name not in has | served and name.partition("#")[0] not in served]
        if gone:
            found.append(_left(key, gone, stays=key in new))
        if redirect is not None and key not in new and _leaves_feed(key, old, new, redirect.to, after):
            advice = "Vẫn là mục đó, chỉ đổi mã: người theo dõi bản tin sẽ thấy tin cũ báo lại, nếu mục chuyển hướng không ghi thêm"
            found.append(LostName(f"/thay-doi/feed.xml {key.id}", advice, "renamed: true"))
    return found


def _left(key: Key, gone: list[str], stays: bool) -> LostName:
    """Places that a record was at: it is elsewhere now, or gone under a redirect that does not serve them."""
    places = f"places: [{', '.join(gone)}]"
    if stays:
        return LostName(gone[0], f"Mục {key.id} rời chỗ này mà giữ mã: khai một mục", f"{{id: {key.id}, to: {key.id}, {places}, note: …}}")
    return LostName(gone[0], f"Mã {key.id} đã khai chuyển hướng, nhưng chỗ này chưa dẫn tiếp: ghi thêm vào mục đó", places)


def _leaves_feed(key: Key, old: Iterable[Key], new: Iterable[Key], to: str | None, after: Publication) -> bool:
    """Whether an entry of the feed comes a second time: the same thing under another id, which the feed does not know as the same."""
    successor = Key(key.kind, to or "")
    return key.kind in _IN_FEED and successor in new and successor not in old and first_id(after.dataset, successor.id) == successor.id


def fixed_names(root: Path, commit: str) -> list[LostName]:
    """Pages and tables of the commit that stand in no data file and are not here any more: these have no redirect, so they stay."""
    if not commit:
        return []
    was = git(root, "ls-tree", "-r", "--name-only", commit, "docs").splitlines()
    gone = [path for path in was if path.endswith(".md") and not (root / path).exists()]
    anchor = "Neo đã công bố: giữ lại ở tiêu đề thay nó, hoặc trên một dòng trống."
    anchors = [LostName(name, anchor) for name in _lost_anchors(root, commit, was)]
    page = "Trang đã công bố: giữ tệp này; nội dung có thể chỉ là một câu dẫn sang trang mới."
    table = "Bảng đã công bố chỉ được bỏ ở /api/v2/."
    tables = [LostName(f"/api/v1/{name}.json", table) for name in _lost_tables(root, commit)]
    return [*(LostName(page_of(path), page) for path in gone), *anchors, *tables]


def _lost_anchors(root: Path, commit: str, files: Iterable[str]) -> Iterator[str]:
    """Anchors that pages written by hand had and have no more."""
    for path in files:
        here = root / path
        if path.endswith(".md") and here.exists():
            now = set(_ANCHOR.findall(here.read_text(encoding="utf-8")))
            had = _ANCHOR.findall(git(root, "show", f"{commit}:{path}"))
            yield from (f"{page_of(path)}#{anchor}" for anchor in dict.fromkeys(had) if anchor not in now)


def page_of(path: str) -> str:
    """`docs/dong-gop/loi-thuong-gap.md` → `/dong-gop/loi-thuong-gap/`."""
    inner = path.removeprefix("docs/").removesuffix(".md").removesuffix("index")
    return f"/{inner.strip('/')}/" if inner.strip("/") else "/"


def _lost_tables(root: Path, commit: str) -> list[str]:
    written = git(root, "show", f"{commit}:{SHAPE}")
    here = root / SHAPE
    if not written or not here.exists():
        return []
    return sorted(json.loads(written).keys() - json.loads(here.read_text(encoding="utf-8")).keys())


def render_names(lost: list[LostName]) -> str:
    """As Markdown, below what `make diff` says of the change; empty when every name leads on."""
    return "\n".join(_lines(lost)) if lost else ""


def _lines(lost: list[LostName]) -> Iterator[str]:
    yield f"### Địa chỉ đã công bố không còn dẫn tới đâu ❌ ({len(lost)})"
    yield ""
    yield "Người khác có thể đang dùng các địa chỉ này. Cách ghi chuyển hướng trong `data/redirects.yml`: xem CONTRIBUTING.md."
    yield ""
    yield from (f"- {code(one.name)}: {text(one.advice)}{f' {code(one.write)}' if one.write else ''}" for one in lost)
    yield ""
