"""The form for readers: what it makes passes the check, what it refuses the check refuses in the same words, and every word stays data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from macros.derived.deployment import Deployment
from macros.editing.entry_fields import asked
from macros.editing.entry_message import ABOUT_KEY
from macros.editing.fields import fields_of
from macros.pages.entry import render
from macros.pages.rendering import Renderer
from macros.publication import Checked, Publication
from macros.records.evidence import Evidence
from macros.records.site import Contact, RepositoryLinks
from macros.records.updates import Update
from tests.data.entries import ATTACKS, COMMITMENT, GOOD, UPDATES, generated, told, with_subject

#: Something wrong that one record can tell: field → what is typed.
WRONG: dict[str, dict[str, str]] = {
    "an address without a scheme": {"evidence.url": "bao.vi.du/den"},
    "an address of a mail": {"evidence.url": "mailto:a@vi.du"},
    "an address that runs code": {"evidence.url": "javascript:alert(1)"},
    "an address of data": {"evidence.url": "data:text/html,x"},
    "an address without a lock": {"evidence.url": "http://bao.vi.du/den"},
    "an address with a blank": {"evidence.url": "https://bao.vi.du/den duong"},
    "an address with a bracket": {"evidence.url": "https://bao.vi.du/<den>"},
    "a short link": {"evidence.url": "https://bit.ly/abc"},
    "an address of a search": {"evidence.url": "https://www.google.com/url?q=https://bao.vi.du/a"},
    "a tracker": {"evidence.url": "https://bao.vi.du/den?utm_source=zalo&id=3"},
    "a tracker of a network": {"evidence.url": "https://bao.vi.du/den?fbclid=abc"},
    "a password": {"evidence.url": "https://ai:mat@bao.vi.du/den"},
    "a repost": {"evidence.url": "https://www.facebook.com/bai/1"},
    "a list of articles": {"evidence.url": "https://bao.vi.du/tag/den"},
    "a local machine": {"evidence.url": "https://localhost/den"},
    "another publisher's name": {"evidence.url": "https://bao.vidu.vn/den", "evidence.publisher": "Báo Khác"},
    "a copy without a number": {"evidence.url": "https://thuvienphapluat.vn/van-ban/1", "evidence.publisher": "Thư viện Ví Dụ"},
    "a quotation of sixteen words": {"evidence.excerpt": " ".join(["đèn"] * 16)},
    "a quotation of one word": {"evidence.excerpt": "đèn"},
    "a quotation of dots": {"evidence.excerpt": "… …"},
    "a page read tomorrow": {"evidence.accessed": "2031-01-01"},
    "a page published after it was read": {"evidence.published": "2030-12-30"},
    "an event before the report": {"date": "2030-06-14"},
    "an event after its source": {"date": "2030-11-30"},
    "a source older than the report": {"evidence.published": "2030-05-01", "date": "2030-06-15", "evidence.accessed": "2030-12-01"},
    "a period the wrong way round": {"period.from": "2030-06-30", "period.to": "2030-01-01"},
    "a number that no quotation has": {"summary": "Đã thay thêm 600 đèn."},
    "a number in a note": {"note": "Còn 40 đèn."},
    "a day that is neither given nor quoted": {"summary": "Ngày 3/4/2030 đã thay 500 đèn."},
    "a number in words": {"summary": "Đã thay ba mươi bảy đèn."},
    "a document that no quotation has": {"summary": "Thực hiện theo 77/KH-XYZ."},
    "HTML": {"summary": "Đã thay <b>500</b> đèn."},
    "a script": {"summary": "Đã thay <script>alert(1)</script> 500 đèn."},
    "Markdown": {"note": "Xem **đậm** nhé."},
    "a link in Markdown": {"note": "Xem [đây](https://vi.du)."},
    "template code": {"note": "Xem {{ 7*7 }} nhé."},
    "a comment of HTML": {"summary": "Đã thay 500 đèn <!-- x -->."},
    "a figure that is none": {"summary": "Đã thay {7-2030/khong-co} đèn."},
    "punctuation only": {"note": "?!"},
    "the authority's word from the press": {"official_status": "dang-thuc-hien", "evidence.url": "https://bao.vidu.vn/den-duong-9"},
    "the authority's word against the meaning": {
        "official_status": "da-hoan-thanh",
        "evidence.url": "https://vidu.gov.vn/den",
        "evidence.publisher": "Cổng Ví Dụ",
    },
}  # fmt: skip
#: What only the form says: the check has its own words for a field that is not there, and none for a day yet to come.
FORM_ONLY: dict[str, tuple[dict[str, str], str]] = {
    "nothing about the source": ({"evidence.url": ""}, "evidence.url"),
    "no quotation": ({"evidence.excerpt": " "}, "evidence.excerpt"),
    "no summary": ({"summary": "\n"}, "summary"),
    "no meaning": ({"bearing": ""}, "bearing"),
    "no day": ({"date": ""}, "date"),
    "a day in words": ({"evidence.published": "hôm qua"}, "evidence.published"),
    "a day that is in no calendar": ({"evidence.published": "31/2/2030"}, "evidence.published"),
    "an event that is to come": ({"date": "2031-02-01"}, "date"),
    "letters of another alphabet": ({"summary": "Đã thay 500 đèn ở Сần Thơ."}, "summary"),
    "a host of another alphabet": ({"evidence.url": "https://bаo.vi.du/den"}, "evidence.url"),
}


def checked_together(folder: Path, files: list[tuple[str, str]]) -> Checked:
    """The check of all files at once, each an update of its own."""
    project = with_subject(folder)
    (project.root / UPDATES).mkdir()
    for name, content in files:
        (project.root / UPDATES / name).write_bytes(content.encode("utf-8"))
    return project.check()


def apart(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries that are about different pages of different publishers and say different things, so that each stands for itself."""
    for number, entry in enumerate(entries):
        letters = f"{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}".translate(str.maketrans("aeiouy", "bbbbbb"))
        values = entry["values"] = {**GOOD, **entry["values"]}
        if values["evidence.url"] == GOOD["evidence.url"]:
            values["evidence.url"] = f"https://bao.vd{number}.vn/den-duong.html"
        values["summary"] = f"{values['summary']} q{letters}q{'x' * (number // 676)}" if values["summary"].strip() else values["summary"]
    return entries


def test_what_the_form_makes_passes_the_check_unchanged(example_publication: Publication, tmp_path: Path) -> None:
    entries = apart(generated(250))
    for number, entry in enumerate(entries):
        if number % 7 == 0:
            entry["about"] = {"report": "7-2030", "commitment": "", "subject": "den-duong", "unrated": False}
    made = told(example_publication, entries)
    sound = [one["file"] for one in made if not one["problems"]]
    assert len(sound) > 40, "too few generated entries are right for the test to say anything"
    checked = checked_together(tmp_path, sound)
    assert checked.problems == [], [(p.message, p.text, p.file) for p in checked.problems[:3]]
    assert checked.publication is not None
    assert len(checked.publication.dataset.updates) == len(sound)


def test_five_hundred_words_are_one_line_and_come_back_as_they_are(example_publication: Publication, tmp_path: Path) -> None:
    words = " ".join(["đèn", "“mới”:", "#", "hoà", "hòa", "'x'", '"y"', "💡", "\\", "-"] * 50)
    [made] = told(example_publication, [{"values": {**GOOD, "summary": words}}])
    assert made["problems"] == []
    [update] = checked_together(tmp_path, [made["file"]]).publication.dataset.updates.values()  # type: ignore[union-attr]
    assert update.summary == words


def test_what_the_form_refuses_the_check_refuses_in_the_same_words(example_publication: Publication, tmp_path: Path) -> None:
    entries = apart([{"values": dict(change)} for change in WRONG.values()])
    made = told(example_publication, entries)
    assert [name for name, one in zip(WRONG, made, strict=True) if not one["problems"]] == []
    problems = checked_together(tmp_path, [one["file"] for one in made]).problems
    said: dict[str, set[str]] = {}
    for problem in problems:
        said.setdefault(Path(problem.file).name, set()).add(problem.message.replace("`excerpt`", ""))
    different = {
        name: (one["problems"][0]["message"], sorted(said.get(one["file"][0], ())))
        for name, one in zip(WRONG, made, strict=True)
        if not alike(one["problems"][0]["message"], said.get(one["file"][0], set()))
    }
    assert different == {}


def alike(message: str, said: set[str]) -> bool:
    """The form calls a field by its title and not by its name in the file; all else is the same."""
    same = {"Ô này chỉ có dấu câu, không có chữ nào.": "Trường `note` chỉ có dấu câu, không có chữ nào."}
    return same.get(message, message) in said or any(
        message.startswith("“") and other.startswith("“") and "trái với" in other for other in said
    )


def test_what_only_the_form_can_say_is_said_at_its_field(example_publication: Publication) -> None:
    made = told(example_publication, [{"values": {**GOOD, **change}} for change, _ in FORM_ONLY.values()])
    found = {name: [problem["name"] for problem in one["problems"]] for name, one in zip(FORM_ONLY, made, strict=True)}
    assert {name: field for name, (_, field) in FORM_ONLY.items() if field not in found[name]} == {}
    assert all(problem["message"] and problem["advice"] for one in made for problem in one["problems"])


def test_a_named_body_answers_on_its_own_page(example_publication: Publication) -> None:
    pages = (("https://bao.vidu.vn/a-9", "Báo Ví Dụ"), ("https://vidu.gov.vn/a", "Cổng Ví Dụ"))
    entries = [{"values": {**GOOD, "evidence.url": url, "evidence.publisher": name}, "reply": True} for url, name in pages]
    press, own = told(example_publication, entries)
    assert [problem["name"] for problem in press["problems"]] == ["evidence.url"]
    assert own["problems"] == []


TYPED = ("summary", "note", "evidence.publisher", "evidence.title", "evidence.excerpt", "evidence.url")


def test_nothing_typed_breaks_out_of_its_field(example_publication: Publication) -> None:
    tried = [(field, attack) for field in TYPED for attack in ATTACKS]
    made = told(example_publication, [{"values": {**GOOD, field: f"{attack} đèn"}} for field, attack in tried])
    for (field, attack), one in zip(tried, made, strict=True):
        name, content = one["file"]
        assert name.startswith("cn-20301231-")
        value = yaml.safe_load(content)
        assert value["id"] == f"7-2030/{name.removesuffix('.yml')}", attack
        assert value["commitment"] == COMMITMENT["commitment"], attack
        assert value.keys() <= {field.name for field in fields_of(Update)}, attack
        assert len(value["evidence"]) == 1
        assert value["evidence"][0].keys() <= {field.name for field in fields_of(Evidence)}, attack
        typed = value["evidence"][0].get(field.removeprefix("evidence.")) if field.startswith("evidence.") else value.get(field)
        assert isinstance(typed, str)
        assert "\n" not in typed
        assert not any(ord(sign) < ord(" ") for sign in content.replace("\n", ""))


def test_every_required_field_that_a_person_knows_is_asked(publication: Publication) -> None:
    names = {one.name for one in asked(publication.dataset.vocabularies)}
    needed = {field.name for field in fields_of(Update) if field.required} - {"id", "recorded", "evidence"}
    assert needed | {f"evidence.{field.name}" for field in fields_of(Evidence) if field.required} <= names


FORGEJO = RepositoryLinks(
    new_file="{repository}/_new/{branch}/{folder}?filename={name}",
    edit="{repository}/_edit/{branch}/{file}",
    new_issue="{repository}/issues/new?title={title}&body={body}",
)


@pytest.mark.parametrize(
    ("repository", "links", "new_file", "words"),
    [
        ("https://github.com/vi/du", RepositoryLinks(), "https://github.com/vi/du/new/main/{folder}?filename={name}&value={content}", "nội dung đã điền sẵn"),
        ("https://codeberg.org/vi/du", FORGEJO, "https://codeberg.org/vi/du/_new/main/{folder}?filename={name}", "nội dung thì dán"),
        (None, RepositoryLinks(), None, "chưa công bố địa chỉ liên hệ"),
    ],
)  # fmt: skip
def test_the_form_ends_at_the_host_of_the_repository(
    publication: Publication, repository: str | None, links: RepositoryLinks, new_file: str | None, words: str
) -> None:
    changed = Publication(publication.dataset, Deployment(repository=repository, links=links))
    soup = BeautifulSoup(render(Renderer(changed), "dong-gop/cap-nhat/"), "html5lib")
    form = soup.select_one("form")
    assert form is not None
    assert form.get("data-new-file") == new_file
    assert words in soup.get_text()
    rules = json.loads(str(form["data-entry"]))
    assert {key for _, key, *_ in rules["fields"]} == {str(one["name"]) for one in soup.select("form [name]")} - {"viec", ABOUT_KEY}
    for control in soup.select("form [aria-describedby]"):
        assert all(soup.find(id=name) for name in str(control["aria-describedby"]).split())
        assert soup.find("label", attrs={"for": control["id"]})


@pytest.mark.parametrize(
    "bad",
    ["https://evil.invalid/{content}", "{repository}.evil.invalid/x", "{repository}/new#{content}", "{repository}/{x}", "javascript:x"],
)
def test_an_address_scheme_stays_below_the_repository(bad: str) -> None:
    with pytest.raises(ValueError, match="new_file"):
        RepositoryLinks(new_file=bad)


def test_texts_of_data_reach_the_form_as_text(publication: Publication) -> None:
    evil = '"><script>alert(1)</script>'
    site = publication.dataset.site.model_copy(update={"name": evil, "operator": evil, "contact": Contact(email="nhom@vi.du")})
    from dataclasses import replace

    soup = BeautifulSoup(render(Renderer(Publication(replace(publication.dataset, site=site))), "dong-gop/cap-nhat/"), "html5lib")
    assert soup.find("script") is None
    form = soup.select_one("form")
    assert form is not None
    assert evil in str(form["data-greeting"])
    assert str(form["data-mail"]) == "mailto:nhom@vi.du?subject={title}&body={body}"
