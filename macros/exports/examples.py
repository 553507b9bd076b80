"""Ready examples for the data page. Each prints one number, which is worked out here in another way; the tests run each for real."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.derived.statuses import NOT_FOUND
from macros.exports.edition import API, FOLDER, Edition


@dataclass(frozen=True, slots=True)
class Example:
    """`code` answers `question` with `answer`. It has neither indent nor blank lines, which pages do not keep."""

    id: str
    tool: str
    question: str
    code: str
    answer: int


def examples(edition: Edition) -> tuple[Example, ...]:
    """The examples, with the public addresses of this edition."""
    dataset = edition.publication.dataset
    unknown = NOT_FOUND
    folder = edition.absolute(f"{FOLDER}/")
    commitments = edition.tables["commitments"].rows
    cited = Counter(citation.document for citation in dataset.citations.values())
    return (
        Example(
            "pandas",
            "Python, pandas",
            "Bao nhiêu cam kết đã được tìm riêng mà chưa thấy nguồn nói về kết quả?",
            "import pandas as pd\n"
            f'commitments = pd.read_csv("{folder}commitments.csv")\n'
            f'print((commitments["evidence_status"] == "{unknown}").sum())',
            sum(row["evidence_status"] == unknown for row in commitments),
        ),
        Example(
            "duckdb",
            "DuckDB",
            "Bao nhiêu cam kết nêu văn bản phải thực hiện?",
            f"SELECT count(DISTINCT commitment)\nFROM read_csv('{folder}commitment_documents.csv');",
            sum(bool(row["documents"]) for row in commitments),
        ),
        Example(
            "r",
            "R",
            "Bao nhiêu phép đối chiếu không khớp?",
            f'checks <- read.csv("{folder}checks.csv", fileEncoding = "UTF-8-BOM")\nsum(checks$verdict == "inconsistent")',
            sum(result.verdict == "inconsistent" for result in edition.publication.audit.values()),
        ),
        Example(
            "sqlite",
            "SQLite",
            f"Văn bản được nhắc nhiều nhất được nhắc mấy lần? (tải {edition.all_tables}.sqlite trước)",
            "SELECT max(citations) FROM van_ban_duoc_vien_dan;",
            max(cited.values(), default=0),
        ),
        Example(
            "javascript",
            "JavaScript, trên trang web của bạn",
            "Báo cáo nêu tên bao nhiêu cơ quan, tổ chức?",
            f'const answer = await fetch("{edition.absolute(f"{API}/bodies.json")}");\n'
            "const { data } = await answer.json();\n"
            "data.filter((body) => body.name_in_report).length;",
            len({mention.body for mention in dataset.mentions.values()}),
        ),
    )
