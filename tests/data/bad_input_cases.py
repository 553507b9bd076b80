"""Every way a data file can be wrong, in one place: tests run each, and the page “Lỗi thường gặp” is made from them."""

from __future__ import annotations

from tests.data import bad_input_kinds as kinds
from tests.data import bad_input_twice as twice
from tests.data.bad_input import BadInput, added, instead, linked, moved, recoded, written
from tests.data.bad_input_archives import ARCHIVES
from tests.data.bad_input_asking import ASKING
from tests.data.bad_input_bent import BENT
from tests.data.bad_input_bodies import BODIES
from tests.data.bad_input_commitments import COMMITMENT_MISTAKES
from tests.data.bad_input_edits import EDITS
from tests.data.bad_input_fields import CODES, FIELDS, VIETNAMESE
from tests.data.bad_input_quotations import QUOTATIONS
from tests.data.bad_input_readings import READINGS
from tests.data.bad_input_redirects import REDIRECTS
from tests.data.bad_input_relations import PASSAGES
from tests.data.bad_input_several import SEVERAL
from tests.data.bad_input_sources import SOURCES
from tests.data.bad_input_subjects import SUBJECTS
from tests.data.bad_input_updates import UPDATE_MISTAKES
from tests.data.bad_input_values import DATES, NUMBERS
from tests.data.bad_input_writing import SYNTAX, TEXTS
from tests.project import REPORT

FIGURES = f"{REPORT}/figures.yml"

_L = "Tệp và thư mục"
FILES = (
    BadInput(_L, "Tệp không phải UTF-8", FIGURES, recoded("cp1258"), "encoding", 3, ("UTF-8", "1258"), ""),
    BadInput(_L, "Tệp UTF-16", FIGURES, recoded("utf-16"), "encoding", 1, ("UTF-16",), ""),
    BadInput(_L, "Tệp có BOM", FIGURES, recoded("utf-8", b"\xef\xbb\xbf"), "encoding", 1, ("BOM",), ""),
    BadInput(_L, "Tệp 50 MB", FIGURES, written(b"#" * 50_000_000), "file", 1, ("50,0 MB", "1 MB"), ""),
    BadInput(
        _L, "Dòng quá dài", FIGURES, added(f"# {'x' * 20_000}\n"), "file", "# xxx", ("20.002 ký tự", "20.000", "dòng riêng"), on_page=False
    ),
    BadInput(_L, "Quá nhiều mục", FIGURES, added("- {}\n" * 50_000), "file", 1, ("50.000", "tệp nhỏ"), on_page=False),
    BadInput(
        _L,
        "Mục quá nhiều trường",
        FIGURES,
        added("- a: 1\n" + "".join(f"  k{number}: 1\n" for number in range(1_000))),
        "yaml",
        "- a: 1",
        ("1.001", "gạch"),
        on_page=False,
    ),
    BadInput(
        _L,
        "Đuôi tệp .yaml",
        FIGURES,
        moved(f"{REPORT}/figures.yaml"),
        "file",
        1,
        ("figures.yml",),
        "figures.yaml",
        at=f"{REPORT}/figures.yaml",
    ),
    BadInput(
        _L, "Tên tệp viết sai", FIGURES, moved(f"{REPORT}/figure.yml"), "file", 1, ("`figures`",), "figure.yml", at=f"{REPORT}/figure.yml"
    ),
    BadInput(
        _L,
        "Tệp nằm sai thư mục",
        FIGURES,
        moved("data/figures.yml"),
        "file",
        1,
        ("data/reports/",),
        "data/figures.yml",
        at="data/figures.yml",
    ),
    BadInput(
        _L,
        "Tệp nằm quá sâu",
        FIGURES,
        moved(f"{REPORT}/figures/i/mot.yml"),
        "file",
        1,
        (f"{REPORT}/figures/",),
        "figures/i/mot.yml",
        at=f"{REPORT}/figures/i/mot.yml",
    ),
    BadInput(_L, "Tệp là liên kết tượng trưng", FIGURES, linked, "file", 1, ("tệp thật",), ""),
    BadInput(_L, "Thư mục là liên kết tượng trưng", "data/bodies", linked, "file", 1, ("thư mục thật",), ""),
    BadInput(_L, "Thiếu report.yml", f"{REPORT}/report.yml", moved("report.yml"), "file", 1, ("report.yml",), ""),
    BadInput(_L, "Thiếu site.yml", "data/site.yml", moved("site.yml"), "file", 1, ("site.yml",), ""),
    BadInput(
        _L,
        "Tên danh mục viết sai",
        "data/vocabularies/topics.yml",
        moved("data/vocabularies/topic.yml"),
        "vocabularies",
        1,
        ("`topics`",),
        "topic.yml",
        at="data/vocabularies/topic.yml",
    ),
    BadInput(
        _L,
        "Đổi mã mà website tự đặt",
        "data/vocabularies/schedule-statuses.yml",
        instead("id: qua-han", "id: qua-hann"),
        "vocabularies",
        "id: qua-hann",
        ("`qua-han`",),
        "id: qua-hann",
    ),
)

_MARKED = "<<<<<<< HEAD\n- id: aaa\n  short: AAA\n  full: một\n=======\n- id: bbb\n  short: BBB\n  full: hai\n>>>>>>> nhanh-khac\n"
_ONE = "- id: aaa\n  short: AAA\n  full: một\n"


def _marks(text: str, line: str) -> tuple[object, ...]:
    return "data/glossary.yml", added(text), "conflict", line, ("Gộp nhánh dở dang",), line


CONFLICTS = kinds.kind(
    _L,
    "Dấu gộp nhánh của git",
    _marks(_MARKED, "<<<<<<< HEAD"),
    _marks(_MARKED.replace("\n=======", "\n||||||| abc123\n=======", 1), "<<<<<<< HEAD"),
    _marks(f"=======\n{_ONE}", "======="),
    _marks(f"{_ONE}>>>>>>> nhanh-khac\n", ">>>>>>> nhanh-khac"),
    _marks(f"||||||| abc123\n{_ONE}", "||||||| abc123"),
    _marks("<<<<<<< HEAD\n", "<<<<<<< HEAD"),
    _marks(_MARKED.replace("- id", "  - id"), "<<<<<<< HEAD"),
    _marks(_MARKED + _MARKED.replace("aaa", "ccc").replace("bbb", "ddd"), "<<<<<<< HEAD"),
    _marks(_MARKED.replace("\n", "\r\n"), "<<<<<<< HEAD"),
    (
        FIGURES,
        instead("  unit: đèn\n", "<<<<<<< HEAD\n  unit: đèn\n=======\n  unit: cái\n>>>>>>> x\n"),
        "conflict",
        "<<<<<<< HEAD",
        ("`<<<<<<<`",),
        "",
    ),
    (
        "data/proofs/7-2030.txt",
        written("<<<<<<< HEAD\n0123456789abcdef0123456789abcdef\n=======\n>>>>>>> x\n"),
        "conflict",
        "<<<<<<< HEAD",
        ("Gộp nhánh",),
        "",
    ),
)
OTHERS = (
    BadInput(
        _L, "Dấu đối chiếu sửa tay", "data/proofs/7-2030.txt", written("# x\nđã xem\n"), "proofs", "đã xem", ("make prove",), "đã xem"
    ),
)

CASES: tuple[BadInput, ...] = (
    *NUMBERS,
    *kinds.NUMBERS,
    *DATES,
    *kinds.DATES,
    *FIELDS,
    *VIETNAMESE,
    *CODES,
    *COMMITMENT_MISTAKES,
    *twice.TWICE,
    *TEXTS,
    *kinds.TEXTS,
    *SYNTAX,
    *QUOTATIONS,
    *SOURCES,
    *UPDATE_MISTAKES,
    *twice.SOURCES,
    *BODIES,
    *SUBJECTS,
    *ASKING,
    *SEVERAL,
    *PASSAGES,
    *REDIRECTS,
    *ARCHIVES,
    *FILES,
    *CONFLICTS,
    *OTHERS,
    *READINGS,
    *BENT,
    *EDITS,
)
