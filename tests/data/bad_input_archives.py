"""Mistakes in `data/archives.yml`."""

from __future__ import annotations

from macros.derived.archives import archive_id
from tests.data.bad_input import BadInput, Change, added
from tests.project import Project

_A = "Bản lưu của nguồn"
_FILE = "data/archives.yml"
#: An address of the invented data.
_URL = "https://vi.du/nq"


def _beside(text: str) -> Change:
    """Keep something of the one address that the invented data then has."""

    def change(project: Project, file: str) -> None:
        project.append("data/documents/vi-du.yml", f'  url: "{_URL}"\n')
        added(text)(project, file)

    return change


def _entry(name: str, words: tuple[str, ...], marker: str, code: str = "", url: str = _URL, kept: str = "") -> BadInput:
    text = f'- id: {code or archive_id(url)}\n  url: "{url}"\n{kept}'
    return BadInput(_A, name, _FILE, _beside(text), "archives", marker, words, marker)


ARCHIVES = (
    _entry("Mã không phải của địa chỉ đó", (archive_id(_URL),), "id: lt-0000000000", code="lt-0000000000"),
    _entry("Địa chỉ không nguồn nào có", ("Không nguồn nào",), "url:", url="https://vi.du/khong-co"),
    _entry("Bản lưu không có ngày chụp", ("`taken`",), "address:", kept='  address: "https://luu.vi.du/web/1"\n'),
    _entry("Bản lưu ở chính nơi đăng", ("chính nơi đăng",), "address:", kept='  address: "https://vi.du/luu"\n  taken: 2030-12-01\n'),
    _entry("Ngày thấy mất ở sau hôm nay", ("sau hôm nay",), "gone:", kept="  gone: 2031-06-01\n"),
)
