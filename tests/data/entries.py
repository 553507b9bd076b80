"""Entries of the form, many at once: what the browser's script makes of them and says of them, by one run of Node."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import Any

from macros.editing.entry_rules import rules
from macros.publication import Publication
from scripts.node import node
from tests.data.bad_input_subjects import SUBJECT, subject
from tests.project import REPORT, ROOT, Project, example_data

SCRIPT = str(ROOT / "docs" / "assets" / "js" / "form" / "rules.js")
RUN = """
const [script] = process.argv.slice(1);
require(script);
const { rules, entries } = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(entries.map(({ values, about, today, key, reply }) => {
  const entry = new contribution.Entry(rules, values, about, today, reply);
  return { problems: entry.problems(), file: entry.file(key), message: entry.message(["x"]) };
})));
"""
UPDATES = f"{REPORT}/updates"
COMMITMENT = {"report": "7-2030", "commitment": "7-2030/v-1-1", "subject": "", "unrated": False}
#: An entry with nothing wrong; what a test changes stands in its place.
GOOD = {
    "evidence.url": "https://bao.vi.du/den-duong.html",
    "evidence.publisher": "Báo Ví Dụ",
    "evidence.published": "30/9/2030",
    "evidence.accessed": "2030-12-01",
    "evidence.excerpt": "đã thay thêm 500 đèn trên 12 tuyến đường",
    "date": "2030-09-15",
    "summary": "Đã thay thêm 500 đèn.",
    "bearing": "progress",
}


def told(publication: Publication, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the script says of each entry `{values, about?, reply?}`: `problems`, `file` (name and content), `message`."""
    full = [
        {"about": COMMITMENT, "today": "2030-12-31", "reply": False, "key": f"cn-20301231-{number:04d}", **entry}
        for number, entry in enumerate(entries)
    ]
    given = json.dumps({"rules": rules(publication), "entries": full})
    done = subprocess.run([node(), "-e", RUN, SCRIPT], input=given, capture_output=True, text=True, check=True, encoding="utf-8")
    return list(json.loads(done.stdout))


#: What people type and paste: quotes, colons, number signs, emoji, line breaks, both places of the tone, letters in pieces, signs of YAML.
PIECES = (
    'nói "xong"', "‘một’", "“hai”", "đường: mới", "# không phải ghi chú", "a #b", "đèn 💡", "👨‍👩‍👧 nhà", "🇻🇳", "hoà bình", "hòa bình", "thuý", "thúy",
    "dòng\nmới", "dòng\r\nkhác", "thẻ\ttab", "  cách  ", "\u00a0cứng", "Đường\u200bẩn", "tô\u0302i", "- gạch", "* sao", "& và", "!dấu", "% phần", "@ai",
    "'nháy'", "\\ chéo", "\\n", "{a, b}", "[x, y]", "? hỏi", "| dọc", "> lớn", "null", "true", "~", "no", "1e3", "0x1f", "12:30:45", "=", "---", "...",
    "<<: *x", "!!python/object", "${HOME}", "$(id)", "`id`", "%0A", "&amp;x", "\u2028", "\ufeff", "R&D", "a < b", "50 %", "m²", "½", "…", "–", "Ð",
    "ﬁ", "Сần", "500", "12", "2030", "15/9/2030", "tháng 9", "1.436", "hai mươi", "quốc lộ 91", "500 đèn", "101/KH-UBND", "năm 2030", "7,5", "ngày 30/9",
)  # fmt: skip
WORDS = [
    "đèn",
    "đường",
    "đã",
    "được",
    "thay",
    "mới",
    "theo",
    "kế",
    "hoạch",
    "của",
    "thành",
    "phố",
    "trong",
    "quý",
    "này",
    "tại",
    "nhiều",
    "tuyến",
    "phố",
    "và",
    "ngõ",
    "hẻm",
    "khu",
    "dân",
    "cư",
]


def generated(count: int, seed: int = 19) -> list[dict[str, Any]]:
    """Entries of the kind that people send, right and wrong, the same each time; some of them 500 words long."""
    chance = random.Random(seed)

    def text(least: int, most: int) -> str:
        pieces = [chance.choice(PIECES) if chance.random() < 0.3 else chance.choice(WORDS) for _ in range(chance.randint(least, most))]
        return " ".join(pieces)

    entries = []
    for number in range(count):
        values = {**GOOD, "summary": text(3, 500 if number % 10 == 0 else 12)}
        if chance.random() < 0.6:
            values["evidence.excerpt"] = text(2, 9)
        if chance.random() < 0.5:
            values["note"] = text(1, 8)
        if chance.random() < 0.5:
            values["evidence.title"] = text(1, 8)
        if chance.random() < 0.3:
            values["evidence.publisher"] = text(1, 3)
        values["bearing"] = chance.choice(("progress", "completion", "delay", "decline", "not_met", "context"))
        values["covers"] = chance.choice(("", "part", "whole"))
        values["evidence.published"] = chance.choice(("", "30/9/2030", "9/2030", "2030", "2030-10-01"))
        values["date"] = chance.choice(("2030-09-15", "2030-11-30", "2030-07-02"))
        if chance.random() < 0.3:
            values |= {"period.from": "2030-01-01", "period.to": "2030-06-30"}
        entries.append({"values": values})
    return entries


#: What somebody may type or put into an address to break out: into YAML, HTML, a shell, an address, a path.
ATTACKS = (
    '"\ncommitment: 7-2030/khac', "\nid: 7-2030/cn-1", "' \n- x", "}\n---\nid: x", "<script>alert(1)</script>", '" onfocus="alert(1)', "</textarea><img src=x>",
    "{{ config }}", "{% raw %}", "$(touch /tmp/x)", "`touch /tmp/x`", "; rm -rf ~", "| cat /etc/passwd", "&& id", "%0aid: x", "\u2028id: x", "\x00", "\x1b[2J",
    "\u202egnp", "!!python/object/apply:os.system [id]", "*anchor", "&anchor x", "<<: *x", "? x", "../../../site.yml", "/etc/passwd", "::error::x",
    "javascript:alert(1)", "data:text/html,<b>", "file:///etc/passwd", "#{7*7}", "${7*7}", "=cmd|'/c calc'!A1", "@everyone", "\\\" : x", "\\u0022", "### Nơi đăng",
)  # fmt: skip


def with_subject(folder: Path) -> Project:
    project = example_data(folder / "example")
    (project.root / "data" / "subjects").mkdir()
    first = "# yaml-language-server: $schema=../../schemas/subjects.schema.json\n"
    (project.root / SUBJECT).write_text(first + subject(), encoding="utf-8")
    return project
