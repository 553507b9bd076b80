"""Run inside a copy of the project in which every recipe was followed (test_recipes.py): prints as JSON what the copy says of itself."""

import datetime as dt
import json
import sys
from pathlib import Path
from types import SimpleNamespace

from drafting.document import understood
from drafting.errors import CannotReadError
from drafting.findings import as_json, find
from drafting.readers.open_file import read_file
from macros import define_env
from macros.charts.models import charts_of
from macros.charts.outputs.svg import inline_pictures
from macros.checks import CHECKS
from macros.derived.old_names import names_of
from macros.derived.status_rule import StatusRule
from macros.diff.entries import records_by_key
from macros.diff.odd import Seen, odd
from macros.editing.entry_fields import asked
from macros.editing.entry_message import file_text, place_of
from macros.editing.entry_rules import rules
from macros.editing.fields import fields_of
from macros.editing.issue_form import issue_form
from macros.exports import export
from macros.exports.edition import Edition
from macros.pages import audit, contributing, data, document, method, session, subject
from macros.pages.rendering import Renderer
from macros.publication import check
from macros.records.figures import Figure
from macros.records.kinds import KINDS
from macros.search.documents import record_documents
from macros.site.contents import generated_pages
from macros.site.page_sources import page_problems
from macros.site.past_markdown import PastMarkdown
from scripts.schemas import text

root = Path.cwd()
checked = check(root, None, dt.date.fromisoformat(sys.argv[1]))
assert checked.publication, checked.problems
publication = checked.publication
dataset = publication.dataset
renderer = Renderer(publication)
made = export(Edition(publication))

blocks = PastMarkdown()
macros = {}
page = SimpleNamespace(url="khen/")
env = SimpleNamespace(
    conf={"extra": {"renderer": renderer, "blocks": blocks}}, page=page, macro=lambda function, name: macros.update({name: function})
)
define_env(env)  # type: ignore[arg-type]
praise = [blocks.place(macros["praise"](*arguments)) for arguments in ((), ("7-2030",))]

letter = root / "thu.thu"
head = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ\nSố: 1/BC-UBND\nCần Thơ, ngày 1 tháng 6 năm 2030\nBÁO CÁO\nVề đèn đường\n"
letter.write_text(f"THU1\n{head}I. ĐÈN ĐƯỜNG\nGọi số 1900 1234 để báo nhà thắp đèn.\n", encoding="utf-8")
found = json.loads(as_json(find(understood(read_file(letter)), dataset.bodies)))
(root / "thu.la").write_text("x", encoding="utf-8")
try:
    read_file(root / "thu.la")
    unknown = ""
except CannotReadError as error:
    unknown = str(error)

questions = asked(dataset.vocabularies)
values = {
    "evidence.url": "https://bao.vidu.vn/den-2",
    "evidence.publisher": "Báo Ví Dụ",
    "evidence.published": "2030-09",
    "evidence.accessed": "2030-12-01",
    "evidence.excerpt": "đã thay đèn",
    "date": "2030-09-15",
    "period.to": "2030-09-10",
    "summary": "2030-09-15",
    "bearing": "progress",
    "covers": "part",
    "witness": "bà Tư",
}
award = vars(dataset)["awards"]["7-2030/lk-1"]
json.dump(
    {
        "problems": [[p.rule, p.text] for p in checked.problems],
        "page_problems": [[p.file, p.line, p.text] for p in page_problems(root / "docs")],
        "fields": [field.name for field in fields_of(Figure)],
        "figures": json.loads(made.files["api/v1/figures.json"])["data"],
        "files": sorted(made.files),
        "words": made.files["du-lieu/words.csv"].decode("utf-8-sig"),
        "data_page": data.render(renderer, "du-lieu/"),
        "forms": [form.name for form in contributing.issue_forms()],
        "charts": {chart.id: str(inline_pictures(chart)) + chart.title for chart in charts_of(publication, "7-2030")},
        "checks": [one.name for one in CHECKS],
        "found": [[d.kind.label, d.title, d.address] for d in record_documents(publication)],
        "subject_page": subject.render(renderer, "van-de/den-duong/", "den-duong"),
        "audit": [publication.audit["7-2030/dc-i-78"].verdict, audit.render(renderer, "doi-chieu/", "7-2030")],
        "unmet": StatusRule(dataset).unmet(dataset.updates["7-2030/cn-1"]),
        "conditions": method.render_vocabulary(renderer, "phuong-phap/", "status-conditions"),
        "odd": [[one.key.id, one.message] for one in odd(Seen(publication, {}, records_by_key(dataset)))],
        "award": [award.words, *names_of(dataset, award)],
        "award_schema": text(next(kind for kind in KINDS if kind.name == "awards")),
        "praise": praise,
        "praise_page": next([one.path, one.markdown] for one in generated_pages(publication) if one.path.startswith("khen/")),
        "pages_of_document": document.pages_of(publication, dataset.reports["7-2030"]),
        "session": session.render(renderer, "truoc-ky-hop/"),
        "telephones": found["telephones"],
        "bodies": [one["id"] for one in found["bodies"]],
        "unknown": unknown,
        "asked": [one.title for one in questions],
        "issue_form": issue_form(questions),
        "rules": rules(publication),
        "values": values,
        "file": file_text(dataset, place_of(dataset, "7-2030/v-1-1"), "cn-x", "2030-12-31", values)[1],
    },
    sys.stdout,
    ensure_ascii=False,
)
