"""The kinds of record, and the files each is read from. A new kind is one file in this package and one line here."""

from __future__ import annotations

from dataclasses import dataclass

from .activities import Activity
from .archives import ArchivedSource
from .assessments import Assessment, Problem
from .base import Record
from .bodies import Body, Mention
from .charts import Chart
from .commitments import Commitment, CommitmentGroup
from .corrections import Correction
from .documents import Citation, Document
from .figures import Figure
from .laws import Law
from .organisation import OrganisationItem
from .public_figures import PublicChart, PublicFigure
from .publishers import Publisher
from .redirects import Redirect
from .relations import Relation
from .report import Report
from .searches import Search
from .site import Site
from .subjects import Subject
from .updates import Background, Update
from .vocabulary import Abbreviation, Term


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is the file stem (or folder) under `data/` or `data/reports/<id>/`.

    A `single` kind is one file of one mapping. A kind of `one_file_each` grows by contributions: each record is a mapping in a file of
    its own, `<name>/<key>.yml`, named by its id (in a report by the part after the slash), so that two people who add one never touch the
    same file.
    """

    name: str
    model: type[Record]
    in_report: bool = True
    single: bool = False
    label: str = ""
    one_file_each: bool = False

    @property
    def mapping(self) -> bool:
        """Whether a file holds one record, and no list."""
        return self.single or self.one_file_each


KINDS = (
    Kind("site", Site, in_report=False, single=True, label="thiết lập website"),
    Kind("vocabularies", Term, in_report=False, label="mục từ của danh mục"),
    Kind("glossary", Abbreviation, in_report=False, label="chữ viết tắt"),
    Kind("bodies", Body, in_report=False, label="cơ quan, tổ chức"),
    Kind("documents", Document, in_report=False, label="văn bản"),
    Kind("publishers", Publisher, in_report=False, label="nơi đăng"),
    Kind("archives", ArchivedSource, in_report=False, label="bản lưu của nguồn"),
    Kind("subjects", Subject, in_report=False, label="vấn đề", one_file_each=True),
    Kind("laws", Law, in_report=False, label="điều cần biết về luật"),
    Kind("redirects", Redirect, in_report=False, label="mã thôi dùng"),
    Kind("report", Report, single=True, label="báo cáo"),
    Kind("figures", Figure, label="số liệu"),
    Kind("activities", Activity, label="hoạt động"),
    Kind("organisation", OrganisationItem, label="mục tổ chức"),
    Kind("assessments", Assessment, label="đánh giá"),
    Kind("problems", Problem, label="vấn đề cụ thể"),
    Kind("commitment-groups", CommitmentGroup, label="nhóm cam kết"),
    Kind("commitments", Commitment, label="cam kết"),
    Kind("updates", Update, label="cập nhật", one_file_each=True),
    Kind("backgrounds", Background, label="bối cảnh", one_file_each=True),
    Kind("searches", Search, label="lần tìm", one_file_each=True),
    Kind("corrections", Correction, label="lần sửa"),
    Kind("public-figures", PublicFigure, label="số liệu công khai", one_file_each=True),
    Kind("public-charts", PublicChart, label="biểu đồ số liệu công khai"),
    Kind("citations", Citation, label="lần viện dẫn văn bản"),
    Kind("mentions", Mention, label="lần nêu tên cơ quan"),
    Kind("relations", Relation, label="phép đối chiếu"),
    Kind("charts", Chart, label="biểu đồ"),
)
