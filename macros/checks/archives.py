"""What is kept of a source belongs to a source, and says when the copy was taken."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag, urlsplit

from macros.checks.base import Check, CheckInput
from macros.derived.archives import archive_id
from macros.derived.source_addresses import source_addresses
from macros.loading.problems import Problem


def _run(given: CheckInput) -> Iterator[Problem]:
    kept = given.dataset.archives
    if not kept:
        return
    used = source_addresses(given.dataset)
    for one in kept.values():
        at = one.origin.at
        if one.url != urldefrag(one.url).url:
            yield Problem.at(at("url"), CHECK.name, "Địa chỉ này có phần sau dấu #.", f"Hãy viết `{urldefrag(one.url).url}`.", one.url)
        elif one.id != archive_id(one.url):
            yield Problem.at(at("id"), CHECK.name, "Mã không khớp với địa chỉ.", f"Hãy viết `{archive_id(one.url)}`.", one.id)
        elif one.url not in used and not given.dataset.lost.any_report():
            advice = "Nguồn đã đổi địa chỉ thì xóa mục này; còn không, sửa `url` cho đúng như ở `evidence`."
            yield Problem.at(at("url"), CHECK.name, "Không nguồn nào trong dữ liệu có địa chỉ này.", advice, one.url)
        if (one.address is None) != (one.taken is None):
            advice = "Bản lưu cần cả địa chỉ (`address`) lẫn ngày chụp (`taken`); chưa có bản lưu thì bỏ cả hai."
            yield Problem.at(at("address" if one.address else "taken"), CHECK.name, "Bản lưu thiếu địa chỉ hoặc ngày chụp.", advice)
        if one.address and urlsplit(one.address).hostname == urlsplit(one.url).hostname:
            advice = "Ghi địa chỉ ở kho lưu trữ, ví dụ https://web.archive.org/web/…"
            yield Problem.at(at("address"), CHECK.name, "Bản lưu đứng ở chính nơi đăng.", advice, one.address)
        for name in ("taken", "gone"):
            day = getattr(one, name)
            if day is not None and day > given.today:
                yield Problem.at(at(name), CHECK.name, "Ngày này ở sau hôm nay.", "Ghi ngày đã chụp hoặc đã thấy.", str(day))


CHECK = Check("archives", "Bản lưu thuộc về một nguồn có trong dữ liệu, có địa chỉ và ngày chụp.", _run)
