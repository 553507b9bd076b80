"""Each rule about updates and sources names its mistake: the line, what is wrong, what to write instead."""

from __future__ import annotations

import pytest

from tests.project import REPORT, Project

FIRST, SECOND = f"{REPORT}/updates/cn-1.yml", f"{REPORT}/updates/cn-20301130-k3f9.yml"
VALID = {
    FIRST: """\
# yaml-language-server: $schema=../../../../schemas/updates.schema.json
id: 7-2030/cn-1
commitment: 7-2030/v-1-1
date: 2030-09-01
summary: Đã thay thêm một nửa số đèn.
bearing: progress
measure: Số đèn đã thay
recorded: 2030-11-20
evidence:
  - publisher: Báo Ví Dụ
    url: https://bao.vi.du/den-duong-1
    published: 2030-09-01
    accessed: 2030-11-20
    readings: 2
    excerpt: đã thay thêm một nửa
""",
    SECOND: """\
# yaml-language-server: $schema=../../../../schemas/updates.schema.json
id: 7-2030/cn-20301130-k3f9
commitment: 7-2030/v-1-1
date: 2030-11-25
summary: Đã thay hết đèn.
bearing: completion
covers: whole
measure: Số đèn đã thay
official_status: da-hoan-thanh
recorded: 2030-12-20
contradicts: [7-2030/cn-1]
evidence:
  - publisher: Cổng Ví Dụ
    url: https://vidu.gov.vn/den-duong-2
    accessed: 2030-12-20
    readings: 2
    excerpt: đã thay hết đèn
""",
}

#: what is wrong → (old text, new text, rule, a word of the message or advice)
CASES = {
    "a completion that the authority does not call one": ("bearing: completion", "bearing: delay", "update-bearing", "Đã hoàn thành"),
    "a part called done by the authority": ("covers: whole\n", "", "update-bearing", "covers: part"),
    "an official status from a newspaper": ("https://vidu.gov.vn/", "https://bao.vi.du/", "update-bearing", "chính cơ quan"),
    "the initial status written by hand": ("da-hoan-thanh", "chua-cong-bo", "update-bearing", "bỏ `official_status`"),
    "an unknown official status": ("da-hoan-thanh", "da-hoan-than", "references", "da-hoan-thanh"),
    "context of the whole": ("bearing: completion", "bearing: context", "update-bearing", "bỏ `covers`"),
    "an outcome of the enlarged city": ("recorded:", "enlarged_city: true\nrecorded:", "update-bearing", "sáp nhập"),
    "an update older than the commitment": ("date: 2030-11-25", "date: 2030-06-14", "update-history", "cũ hơn"),
    "an entry recorded after today": ("recorded: 2030-12-20", "recorded: 2031-01-02", "update-history", "31/12/2030"),
    "an event after its record": ("date: 2030-11-25", "date: 2030-12-24", "update-history", "sớm hơn"),
    "a contradiction without its measure": ("measure: Số đèn đã thay\n", "", "update-history", "`measure`"),
    "a contradiction about another measure": ("measure: Số đèn đã thay", "measure: Tiền đã chi", "update-history", "Số đèn đã thay"),
    "a contradiction with itself": ("[7-2030/cn-1]", "[7-2030/cn-20301130-k3f9]", "update-history", "cập nhật khác"),
    "a period without days": ("recorded:", "period: {}\nrecorded:", "update-history", "from: 2024-01-01"),
    "a period that runs backwards": ("recorded:", "period: {from: 2030-10-02, to: 2030-10-01}\nrecorded:", "dates", "ngược"),
    "a status written by hand": ("recorded:", "to: co-hoan-thanh\nrecorded:", "unknown-field", "máy tính từ"),
    "an official status written the old way": ("official_status:", "official_to:", "unknown-field", "official_status"),
    "an unconfirmed source written the old way": ("recorded:", "unconfirmed: true\nrecorded:", "unknown-field", "readings"),
    "a word that is no bearing": ("bearing: completion", "bearing: declined", "type", "decline"),
    "an unknown commitment": ("commitment: 7-2030/v-1-1", "commitment: 7-2030/v-1-2", "references", "v-1-1"),
    "a repost": ("https://vidu.gov.vn/den-duong-2", "https://baomoi.com/den-duong-2.epi", "evidence", "đăng lại"),
    "a page of search results": ("https://vidu.gov.vn/den-duong-2", "https://vidu.gov.vn/tags/den-duong", "evidence", "trang danh sách"),
    "an address that is not secure": ("https://vidu.gov.vn/", "http://vidu.gov.vn/", "addresses", "https"),
    "an address with a password": ("https://vidu.gov.vn/", "https://a:b@vidu.gov.vn/", "addresses", "mật khẩu"),
    "an address with tracking": ("den-duong-2\n", "x?utm_source=a\n", "addresses", "utm_source"),
    "an excerpt that is too long": ("excerpt: đã thay hết đèn", f"excerpt: {'đèn ' * 16}", "evidence", "15"),
    "a translation that is too long": ("readings: 2", f"translation: {'đèn ' * 26}", "publishers", "25"),
    "a source never read": ("readings: 2", "readings: 0", "type", "từ 1 trở lên"),
    "a source read after today": ("accessed: 2030-12-20", "accessed: 2031-01-05", "evidence", "31/12/2030"),
    "a publisher that is not the address's": ("Cổng Ví Dụ", "Báo Ví Dụ", "publishers", "Cổng Ví Dụ"),
    "a suffix that is not in brackets": ("Cổng Ví Dụ", "Cổng Ví Dụ Mới", "publishers", "trong ngoặc"),
    "a copy that is no copy": ("readings: 2", "kind: document_copy\n    document_number: 5/KH", "publishers", "thư viện"),
    "a number that no copy has": ("readings: 2", "document_number: 5/KH", "publishers", "document_copy"),
    "another id than the file's": ("id: 7-2030/cn-20301130-k3f9", "id: 7-2030/cn-20301130-k3f8", "file-name", "cn-20301130-k3f8.yml"),
    "an id of another report": ("id: 7-2030/", "id: 8-2030/", "id", "7-2030/cn-20301130-k3f9"),
    "no source at all": (VALID[SECOND][VALID[SECOND].index("evidence:") :], "", "missing-field", "evidence"),
}


@pytest.fixture
def example_with_updates(example: Project) -> Project:
    for file, text in VALID.items():
        (example.root / file).parent.mkdir(exist_ok=True)
        (example.root / file).write_text(text, encoding="utf-8")
    return example


def test_the_updates_are_valid_and_the_newest_gives_the_status(example_with_updates: Project) -> None:
    checked = example_with_updates.check()
    assert checked.problems == []
    assert checked.publication is not None
    status = checked.publication.statuses["7-2030/v-1-1"]
    assert (status.evidence.id, status.official.id) == ("nhieu-chieu", "da-hoan-thanh")


@pytest.mark.parametrize("case", CASES)
def test_mistake_in_an_update_is_named_once(example_with_updates: Project, case: str) -> None:
    old, new, rule, word = CASES[case]
    example_with_updates.replace(SECOND, old, new)
    problems = example_with_updates.check().problems
    assert {p.file for p in problems} == {SECOND}, problems
    named = [p for p in problems if p.rule == rule]
    assert len(named) == 1, problems
    assert word in f"{named[0].message} {named[0].advice} {named[0].text}", named
    assert named[0].line > 0
    assert named[0].advice


def test_a_suffix_in_brackets_and_an_unknown_host_are_allowed(example_with_updates: Project) -> None:
    example_with_updates.replace(SECOND, "Cổng Ví Dụ", "Cổng Ví Dụ (bản tiếng Anh)")
    assert example_with_updates.check().problems == [], "and bao.vi.du of the first is in no list"


def test_a_copy_of_a_numbered_document_is_the_authoritys_word(example_with_updates: Project) -> None:
    copy = "publisher: Thư viện Ví Dụ\n    kind: document_copy\n    document_number: 5/KH-UBND\n    url: https://m.thuvienphapluat.vn/ke-hoach-5"
    example_with_updates.replace(SECOND, "publisher: Cổng Ví Dụ\n    url: https://vidu.gov.vn/den-duong-2", copy)
    assert example_with_updates.check().problems == []


def test_another_host_under_an_authoritys_is_not_the_authority(example_with_updates: Project) -> None:
    example_with_updates.replace(SECOND, "https://vidu.gov.vn/", "https://dang.vidu.gov.vn/")
    [problem] = example_with_updates.check().problems
    assert (problem.rule, problem.line) == ("update-bearing", example_with_updates.line_of(SECOND, "official_status:"))


def test_recording_does_not_date_the_site_again(example_with_updates: Project) -> None:
    publication = example_with_updates.check().publication
    assert publication is not None
    assert publication.dataset.site.as_of.isoformat() == "2030-12-01"
    assert publication.as_of_words == "1/12/2030, mục mới nhất ghi ngày 20/12/2030"
    example_with_updates.replace("data/site.yml", "as_of: 2030-12-01", "as_of: 2030-12-21")
    reviewed = example_with_updates.check().publication
    assert reviewed is not None
    assert reviewed.as_of_words == "21/12/2030"


def test_after_the_merger_an_update_must_say_which_city_it_speaks_of(example_with_updates: Project) -> None:
    example_with_updates.replace(f"{REPORT}/report.yml", "pages: 3\n", "pages: 3\nterritory_until: 2030-10-31\n")
    [problem] = example_with_updates.check().problems
    assert (problem.file, problem.line) == (SECOND, example_with_updates.line_of(SECOND, "date: 2030-11-25"))
    assert "enlarged_city" in problem.advice


def test_a_commitment_that_cannot_be_rated_has_no_official_status_either(example_with_updates: Project) -> None:
    example_with_updates.replace(f"{REPORT}/commitments.yml", "  source:", "  not_ratable: Việc đã qua khi ký báo cáo.\n  source:")
    [problem] = example_with_updates.check().problems
    assert (problem.file, problem.rule) == (SECOND, "update-bearing")


def test_a_lost_update_makes_no_noise_elsewhere(example_with_updates: Project) -> None:
    (example_with_updates.root / FIRST).write_bytes(b"\xff")
    assert {p.file for p in example_with_updates.check().problems} == {FIRST}, "the second names it in `contradicts`"


def test_a_status_of_its_own_for_a_bearing_needs_no_code(example_with_updates: Project) -> None:
    statuses = "data/vocabularies/evidence-statuses.yml"
    example_with_updates.replace(statuses, "  label: Có thông tin đã hoàn thành", "  label: Xong rồi")
    example_with_updates.replace(SECOND, "contradicts: [7-2030/cn-1]\n", "")
    publication = example_with_updates.check().publication
    assert publication is not None
    assert publication.statuses["7-2030/v-1-1"].evidence.label == "Xong rồi"
