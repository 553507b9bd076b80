"""What the form checks while somebody types, as data for `docs/assets/js/form/rules.js`: the patterns, lists and limits of the checks
themselves, and the words in which they speak.

Only what one record can tell is here; what needs all data is told by `make check`. Tests compare both on the same entries.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from macros.checks import addresses, evidence, excerpts, markup
from macros.checks.dates import FIRST_YEAR, LAST_YEAR
from macros.checks.evidence_use import domain
from macros.checks.schema_line import schema_line
from macros.derived import placeholders, quoted_numbers
from macros.derived.publishers import Publishers
from macros.editing.beginnings import CHARACTERS
from macros.editing.entry_fields import Asked, asked, in_file
from macros.formatting import leans, printed_dates, printed_numbers
from macros.formatting.dates import date_vi
from macros.loading.dataset import Dataset
from macros.loading.look_alikes import LOOK_ALIKES
from macros.loading.walking import all_records
from macros.publication import Publication
from macros.records.base import EXCERPT_MAX_WORDS
from macros.records.report import Report

#: An address that a browser still opens; GitHub refuses longer ones.
LONGEST_ADDRESS = 8_000

#: What is said of each mistake: (what is wrong, what to write instead). The words of `make check`, where it has any; `{…}` is filled in.
WORDS: dict[str, tuple[str, str]] = {
    "missing": ("Chưa điền.", "Ô này bắt buộc."),
    "letters": ("`{word}` có chữ của bảng chữ khác, trông giống mà không phải.", "Hãy gõ lại cả từ bằng bộ gõ tiếng Việt."),
    "signs": ("Ô này chỉ có dấu câu, không có chữ nào.", "Hãy viết nội dung bằng chữ."),
    "markup": ("Có {label} trong chữ: `{written}`.", "Hãy viết chữ thường; website tự trình bày."),
    "placeholder": ("Không có số liệu nào mang mã `{written}`.", "Hãy bỏ dấu ngoặc nhọn."),
    "long": ("Đoạn trích dài {count} từ, giới hạn là {limit}.", "Hãy chọn đoạn ngắn hơn."),
    "wordless": ("Đoạn trích không có chữ nào.", "Hãy chép nguyên văn vài từ của nguồn, đủ để tìm lại bằng Ctrl+F."),
    "one-word": (
        "Đoạn trích chỉ có một từ, không đủ để tìm lại.",
        "Hãy chép nguyên văn ít nhất hai từ, hoặc một con số cùng đơn vị.",
    ),
    "unreadable": ("Địa chỉ này không đọc được.", "Hãy chép lại từ thanh địa chỉ của trình duyệt."),
    "address-signs": ("Địa chỉ có dấu cách hoặc ký tự không dùng trong địa chỉ.", "Hãy chép lại từ thanh địa chỉ của trình duyệt."),
    "http": ("Địa chỉ phải bắt đầu bằng https://, không phải http://.", "Hãy viết `{written}` và mở thử."),
    "scheme": (
        "Không dùng địa chỉ kiểu `{scheme}:`.",
        "Địa chỉ phải bắt đầu bằng https://. Hãy chép lại từ thanh địa chỉ của trình duyệt.",
    ),
    "no-scheme": ("Địa chỉ phải bắt đầu bằng https://.", "Hãy chép lại từ thanh địa chỉ của trình duyệt."),
    "host": ("`{host}` không phải tên của một trang web công khai.", "Hãy chép lại từ thanh địa chỉ của trình duyệt."),
    "password": ("Địa chỉ có tên đăng nhập hoặc mật khẩu.", "Hãy bỏ phần đứng trước dấu @."),
    "sends-on": ("{host} chỉ chuyển tiếp tới trang khác.", "Hãy mở thử rồi viết địa chỉ của chính trang đó."),
    "tracking": ("Địa chỉ có mã theo dõi người đọc: {names}.", "Hãy viết `{written}`."),
    "repost": ("{host} là nơi đăng lại.", "Hãy dùng trang của chính nơi đăng đầu tiên."),
    "list-page": ("Đây là trang danh sách hay trang tìm kiếm, không phải một bài.", "Hãy dùng địa chỉ của chính bài đó."),
    "publisher": ("Địa chỉ này là của {name}.", "Hãy viết `{name}`; phần thêm đứng trong ngoặc: `{name} (bản tiếng Anh)`."),
    "not-own": ("{name} là báo chí hay thư viện, không phải trang của cơ quan.", "Câu trả lời phải ở trang của chính cơ quan trả lời."),
    "copy": ("Bản sao văn bản phải nêu số của văn bản.", "Hãy ghi số, ký hiệu của văn bản; văn bản không có số thì không dùng bản sao."),
    "day": ("Ngày viết chưa đúng.", "Hãy viết 30/7/2024; 7/2024 hoặc 2024 nếu không rõ ngày."),
    "year": ("Năm {year} không thể có ở đây.", "Hãy xem lại năm."),
    "read-later": ("Ngày đọc ở sau hôm nay.", "Hãy xem lại năm."),
    "published-later": ("Ngày đăng ở sau ngày đọc.", "Hãy xem lại hai ngày."),
    "older": (
        "Cập nhật cũ hơn chính cam kết.",
        "Báo cáo ký ngày {signed}. Thông tin cũ hơn chỉ là bối cảnh.",
    ),
    "future": ("Ngày sự việc ở sau hôm nay.", "Chỉ ghi điều đã xảy ra hoặc đã được công bố."),
    "early": ("Sự việc ngày {day} ở sau ngày nguồn được đăng hoặc được đọc.", "Hãy xem lại ngày sự việc."),
    "source-older": (
        "Nguồn đăng trước ngày ký báo cáo ({signed}), chưa thể nói về kết quả.",
        "Hãy chọn “Bối cảnh”.",
    ),
    "territory": (
        "Sau {until} địa bàn đã đổi: phải nói rõ thông tin về địa bàn nào.",
        "Hãy chọn một trong hai.",
    ),
    "enlarged": (
        "Số liệu của thành phố sau sáp nhập không đo cam kết cũ.",
        "Hãy chọn “Bối cảnh”.",
    ),
    "unrated": ("Cam kết không đánh giá được thì không có tình trạng.", "Hãy bỏ trống ô này."),
    "no-authority": (
        "Chưa có nguồn nào là lời của chính cơ quan nhà nước.",
        "Hãy dùng trang của chính cơ quan hoặc bản sao một văn bản có số, nếu không thì bỏ trống ô này.",
    ),
    "clash": ("“{label}” trái với điều đã chọn ở “{bearing}”.", "Hãy xem lại nguồn nói gì."),
    "backwards": ("Khoảng thời gian bị ngược.", "Hãy xem lại hai ngày."),
    "unquoted": (
        "Không đoạn trích nào của mục này ghi con số: {names}.",
        "Hãy chọn đoạn trích có in số đó, viết đúng như nguồn in, hoặc bỏ số khỏi câu.",
    ),
}


def rules(publication: Publication) -> dict[str, Any]:
    """Everything that the form's script needs beside the page: small, and the same for every reader."""
    dataset = publication.dataset
    vocabularies = dataset.vocabularies
    return {
        "fields": [_field(one) for one in asked(vocabularies)],
        "file": in_file(),
        "words": WORDS,
        "reports": {report.id: _report(report) for report in dataset.reports.values()},
        "schema": schema_line("data/reports/any/updates/x.yml", "updates"),
        "characters": CHARACTERS,
        "limits": {"excerpt": EXCERPT_MAX_WORDS, "address": LONGEST_ADDRESS, "years": [FIRST_YEAR, LAST_YEAR]},
        "hosts": {host: [one.name, one.kind] for one in dataset.publishers.values() for host in one.hosts},
        "owners": _owners(dataset),
        "reposts": sorted(term.label for term in vocabularies.get("repost-hosts", {}).values()),
        "short": sorted(addresses.SHORTENERS),
        "official": {term.id: [term.label, list(term.bearings)] for term in vocabularies.get("official-statuses", {}).values()},
        "patterns": {
            "tracking": javascript(re.compile(rf"^(?:{addresses.TRACKING.pattern})$", re.IGNORECASE)),
            "sending": javascript(re.compile(rf"^(?:{addresses.SENDING.pattern})", re.IGNORECASE)),
            "host": javascript(re.compile(rf"^{addresses.HOST.pattern}")),
            "list": javascript(evidence.TAG_PAGE),
            "unit": javascript(excerpts.NUMBER_AND_UNIT),
            "placeholder": javascript(placeholders.PLACEHOLDER),
            "number": javascript(printed_numbers.TOKEN),
            "day": javascript(printed_dates.DATE),
            "document": javascript(quoted_numbers.DOCUMENT),
            "name": javascript(quoted_numbers.NAME),
            "measure": javascript(re.compile(rf"^(?:{quoted_numbers.MEASURE.pattern})", re.IGNORECASE)),
            "behind": javascript(re.compile(rf"^(?:{printed_numbers.SCALE.pattern})?(?:{printed_numbers.SHARE.pattern})?", re.IGNORECASE)),
            "compound": javascript(quoted_numbers.COMPOUND),
            "false": [f"[{''.join(LOOK_ALIKES)}ɐ-ʯﬀ-ﬆ！-～\U0001d400-\U0001d7ff]|(?![0-9])\\p{{Nd}}|{_FOREIGN}", "u"],
        },
        "leans": {name: javascript(pattern) for name, pattern in leans.LEANS.items()},
        "opposite": {name: sorted(others) for name, others in leans.OPPOSITE.items()},
        "bounds": {name: sorted(others) for name, others in leans.BOUNDS.items()},
        "markup": [[*javascript(pattern), label] for pattern, label in markup.MARKUP],
        "numberWords": sorted({*printed_numbers.NUMBER_WORDS, "mươi", "trăm", "linh", "lẻ"}),
    }


#: A letter of another alphabet. The check lets some whole words pass; the form asks for Latin letters, which is enough for a quotation.
_FOREIGN = r"(?!\p{Script=Latin}|[ªºµ])\p{L}"


def _field(one: Asked) -> list[Any]:
    return [one.name, one.key, one.title, int(one.required), {value: label for value, label, _ in one.choices}, int(one.dated)]


def _report(report: Report) -> dict[str, Any]:
    until = report.territory_until
    return {
        "date": report.date.isoformat(),
        "signed": date_vi(report.date),
        **({"until": until.isoformat(), "untilWords": date_vi(until)} if until else {}),
    }


def _owners(dataset: Dataset) -> dict[str, str]:
    """Domain → what its publisher is called so far, for the pages that `publishers.yml` does not name."""
    known = Publishers(dataset)
    found: dict[str, str] = {}
    for _, record in all_records(dataset):
        for _, source in evidence.evidence_of(record):
            if known.of(source.url) is None and urlsplit(source.url).hostname and not domain(source.url).endswith("gov.vn"):
                found.setdefault(domain(source.url), re.sub(r"\s*\(.*", "", source.publisher).strip())
    return found


def javascript(pattern: re.Pattern[str]) -> list[str]:
    """A pattern of Python's as (source, flags) of JavaScript's with the flag `u`: letters are Unicode's in both."""
    source = pattern.pattern
    for python, other in ((r"[^\W\d_]", r"\p{L}"), (r"[^\W_]", r"[\p{L}\p{N}]"), (r"\Z", "$"), (r"\"", '"'), ("(?P<", "(?<")):
        source = source.replace(python, other)
    parts, inside, index = [], False, 0
    while index < len(source):
        sign = source[index]
        pair = source[index : index + 2]
        if pair == r"\w":
            parts.append(r"\p{L}\p{N}_" if inside else r"[\p{L}\p{N}_]")
        elif sign == "\\":
            parts.append(pair)
        else:
            inside = sign == "[" or (inside and sign != "]")
            parts.append(sign)
        index += 2 if sign == "\\" else 1
    flags = ((re.IGNORECASE, "i"), (re.DOTALL, "s"), (re.MULTILINE, "m"))
    return ["".join(parts), "u" + "".join(letter for flag, letter in flags if pattern.flags & flag)]
