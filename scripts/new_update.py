"""`make new-update COMMITMENT=…`: write the file of a new update of a commitment, and say what to do next.

`make new-update FROM=file`: write it from the text of a message or an issue, in which every word is data, and say what is wrong with it.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

from macros.checks.today import today
from macros.editing.beginnings import CannotBeginError, new_key, new_update
from macros.editing.entry_fields import asked
from macros.editing.entry_message import ABOUT_KEY, file_text, place_of, read_message
from macros.publication import Publication, check
from macros.reporters.text import text_report
from scripts import ROOT
from scripts.failures import run

NEXT = """Đã tạo {file}.

Làm gì tiếp theo?
1. Điền các trường ghi “bắt buộc”. Không có nguồn công khai thì không ghi cập nhật.
2. Không ghi tình trạng: máy tính tình trạng từ mọi cập nhật. Không đổi as_of trong data/site.yml.
3. Chạy make check: mỗi trường còn trống được nêu tên, kèm số dòng."""
READ = """Đã tạo {file} từ {source}: {count} ô.

Mở trang nguồn và đọc lại từng ô trước khi gửi: máy không biết nguồn có nói như vậy hay không. Rồi chạy make diff."""
#: A message is a page of text; what is larger is something else.
MOST_BYTES = 100_000


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commitment", nargs="?", default="", help="the id of the commitment, as in the address of its page")
    parser.add_argument("--from", dest="source", type=Path, help="a file with the text of a message or an issue")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    checked = check(options.root)
    if checked.publication is None:
        print(text_report(checked.problems))
        print("Hãy sửa các lỗi trên trước khi thêm cập nhật.", file=sys.stderr)
        return 1
    publication = checked.publication
    try:
        if options.source is None:
            chance = random.SystemRandom()
            file, text = new_update(publication.dataset, publication.statuses, options.commitment, today(), chance.choice)
            said = NEXT.format(file=file)
        else:
            file, text, count = from_message(publication, options.source)
            said = READ.format(file=file, source=options.source, count=count)
    except CannotBeginError as error:
        print(error, file=sys.stderr)
        return 1
    path = options.root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(said)
    return tell_mistakes(options.root) if options.source else 0


def from_message(publication: Publication, source: Path) -> tuple[str, str, int]:
    """(file, content, number of answers) of the update that the message in `source` gives. Raises CannotBeginError."""
    if not source.is_file():
        raise CannotBeginError(f"Không thấy tệp {source}. Hãy chép lời nhắn hay nội dung mẫu vào một tệp chữ, rồi viết FROM=<tệp>.")
    if source.stat().st_size > MOST_BYTES:
        raise CannotBeginError(f"Tệp {source} lớn hơn {MOST_BYTES // 1000} KB: đó không phải một lời nhắn.")
    try:
        text = source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CannotBeginError(f"Tệp {source} không phải chữ mã hóa UTF-8. Hãy lưu lại bằng UTF-8.") from None
    dataset = publication.dataset
    answers = read_message(text, asked(dataset.vocabularies))
    place = place_of(dataset, answers.get(ABOUT_KEY, ""))
    key = new_key(place.report, "cn", today(), dataset.updates, random.SystemRandom().choice)
    file, content = file_text(dataset, place, key, today().isoformat(), answers)
    return file, content, sum(1 for answer in answers.values() if answer)


def tell_mistakes(root: Path) -> int:
    """Exit code 1 with what `make check` says of the new file, 0 when it says nothing."""
    problems = check(root).problems
    if problems:
        print(f"\nCòn {len(problems)} chỗ cần sửa trong tệp vừa tạo:\n\n{text_report(problems)}")
    return 1 if problems else 0


if __name__ == "__main__":
    run(main)
