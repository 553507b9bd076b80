"""Ten of each kind: copies of files, and YAML that programs and people bend."""

from __future__ import annotations

from tests.data.bad_input import BadInput, Change, instead
from tests.data.bad_input_kinds import FIGURES, kind
from tests.project import Project

_L = "Tệp và thư mục"


def _copied(file: str, original: str, name: str) -> tuple[object, ...]:
    place = f"{file.rpartition('/')[0]}/{name}"
    return place, _copy(file), "file", 1, ("bản sao", f"`{original}.yml`"), name


def _copy(file: str) -> Change:
    """Copy a file to the place that the case names."""

    def change(project: Project, place: str) -> None:
        (project.root / place).write_bytes((project.root / file).read_bytes())

    return change


FILES = kind(
    _L,
    "Bản sao do chương trình khác tạo ra",
    *(
        _copied("data/bodies/vi-du.yml", "vi-du", name)
        for name in (
            "vi-du (1).yml",
            "vi-du - Copy.yml",
            "vi-du copy 2.yml",
            "Bản sao của vi-du.yml",
            "vi-du.sync-conflict-20300101-120000-ABCDEFG.yml",
            "vi-du (bản xung đột của Lan 2030-01-01).yml",
            "vi-du_BACKUP_1234.yml",
            "vi-du_REMOTE_1234.yml",
        )
    ),
    _copied("data/glossary.yml", "glossary", "glossary (2).yml"),
    _copied(FIGURES, "figures", "figures - bản sao.yml"),
)

_Y = "Cách viết tệp (YAML)"
_SECOND = "- id: 7-2030/i-so-2"


def _entry(written: str, line: str, rule: str, *words: str) -> tuple[object, ...]:
    return FIGURES, instead(_SECOND, written), rule, line, words, written.split("\n")[0]


def _excerpt(written: str, rule: str, *words: str) -> tuple[object, ...]:
    return FIGURES, instead("excerpt: cần thay 2.400 đèn đường", f"excerpt: {written}"), rule, written, words, f"{{…, excerpt: {written}}}"


FORM = (
    *kind(
        _Y,
        "Mục không bắt đầu bằng dấu gạch nối",
        *(_entry(f"{sign} id: 7-2030/i-so-2", f"{sign} id", "yaml", f"`{sign}`", "- id: 7-2030/i-so-2") for sign in "–—−•·*+"),
        _entry("  id: 7-2030/i-so-2", "  id: 7-2030/i-so-2", "duplicate-key", "hai mục dính vào nhau", "- id: 7-2030/i-so-2"),
        _entry(f"...\n{_SECOND}", _SECOND, "yaml", "nhiều phần"),
        _entry(f"---\n{_SECOND}", "---", "yaml", "nhiều phần"),
    ),
    *kind(
        _Y,
        "Dấu phẩy, hai chấm, ngoặc trong câu giữa { … }",
        _excerpt("cần thay 2.400 đèn, đường", "unknown-field", "dấu phẩy", "ngoặc kép"),
        _excerpt("cần thay 2.400 đèn} đường", "yaml", "ngoặc thừa", "ngoặc kép"),
        _excerpt("cần thay: 2.400 đèn", "yaml", "ngoặc kép"),
        (FIGURES, instead("page: 1,", "page: 1,,"), "yaml", "page: 1,,", ("dấu phẩy",), "page: 1,,"),
        (FIGURES, instead("page: 1,", "page:1,"), "unknown-field", "page:1,", ("page: 1",), "page:1,"),
    ),
    *kind(
        "Số và tỷ lệ",
        "Số kèm chữ",
        *(
            (FIGURES, instead("value: 2400", f"value: {said}"), "type", f"value: {said}", ("Hãy viết 2400;",), f"value: {said}")
            for said in ("2400 đèn", "2.400 đèn", "~2400", "2,4 nghìn", "hơn 2400", "số 2.400", "2400+", "khoảng 2,4 nghìn đèn", "(2400)")
        ),
    ),
    *kind(
        "Chữ và ký tự",
        "Ký tự ẩn ở đầu dòng hay trong mã",
        *(
            (FIGURES, instead(_SECOND, f"{sign}{_SECOND}"), "character", _SECOND, (code,), f"(U+{ord(sign):04X}){_SECOND}")
            for sign, code in (("\ufeff", "U+FEFF"), ("\u200b", "U+200B"), ("\x0c", "U+000C"), ("\x07", "U+0007"), ("\u2060", "U+2060"))
        ),
        (FIGURES, instead(_SECOND, f"{_SECOND}\x07"), "character", _SECOND, ("U+0007",), f"{_SECOND}(U+0007)"),
        (FIGURES, instead("\n  unit", "\n\u00a0 unit"), "character", "\u00a0 unit", ("U+00A0",), "(U+00A0) unit: đèn"),
        (FIGURES, instead("\n  unit", "\n\u3000unit"), "character", "\u3000unit", ("U+3000",), "(U+3000)unit: đèn"),
        (FIGURES, instead("label: Đèn", "la\x00bel: Đèn"), "character", "la\x00bel", ("U+0000",), "la(U+0000)bel: Đèn"),
    ),
    *kind(
        _L,
        "Dấu gộp nhánh thụt vào, dài hơn, hay của công cụ khác",
        *(
            (FIGURES, instead(_SECOND, f"{mark}\n{_SECOND}"), "conflict", mark, ("Gộp nhánh dở dang",), mark)
            for mark in (
                "  <<<<<<< HEAD",
                "<<<<<<<HEAD",
                "<<<<<<<<<<< HEAD",
                "++<<<<<<< HEAD",
                " =======",
                "  >>>>>>> x",
                "%%%%%%% Changes from base #1",
                "+++++++ Contents of side #2",
                "- ||||||| abc",
                "=========",
            )
        ),
    ),
)


BENT: tuple[BadInput, ...] = (*FILES, *FORM)
