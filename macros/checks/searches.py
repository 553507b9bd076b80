"""A search tells nothing of a commitment that it did not ask for: what it found belongs to what it names."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.base import Check, CheckInput
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    dataset = given.dataset
    for search in dataset.searches.values():
        for number, key in enumerate(search.found):
            update = dataset.updates.get(key)
            if update is None or not search.commitments or update.commitment is None or update.commitment in search.commitments:
                continue
            advice = f"Cập nhật này thuộc về `{update.commitment}`: thêm mã đó vào `commitments` nếu đã hỏi riêng về nó, nếu không thì bỏ."
            place = search.origin.at("found", number)
            yield Problem.at(place, CHECK.name, f"`{key}` không thuộc cam kết nào mà lần tìm này nêu.", advice, key)
        if not search.commitments and not search.note:
            advice = "Hãy ghi `commitments`, hoặc ghi `note`: vì sao chủ đề này không thuộc riêng cam kết nào."
            yield Problem.at(search.origin.at("id"), CHECK.name, "Lần tìm này không nói tới cam kết nào.", advice, search.id)


CHECK = Check("searches", "Lần tìm chỉ nói về những cam kết mà nó hỏi tới.", _run)
