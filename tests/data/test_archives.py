"""Copies in an archive: asked for, checked, proposed to the repository, shown when the page is gone. Both servers stand in here."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Iterator

import pytest
import yaml

from macros.derived.archives import archive_id
from macros.pages.rendering import Renderer
from macros.records.archives import ArchivedSource
from macros.sources.archive import Archive, Copy
from macros.sources.asking import Answer, Manners
from macros.sources.proposal import as_yaml, propose
from scripts.host import Host
from scripts.propose import BRANCH, FILE
from scripts.propose import propose as propose_to
from tests.data.test_diff import UPDATE
from tests.project import REPORT, TODAY, Project
from tests.stand_in import StandIn, standing_in

URL = "https://bao.vi.du/den"
COPY = f"/web/20301203101500/{URL}"
WORDS = "đã thay thêm 500 đèn"
MANNERS = Manners("thu/1", timeout=2, pause=0, attempts=1)
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def server() -> Iterator[StandIn]:
    with standing_in() as running:
        yield running


def archive(server: StandIn) -> Archive:
    return Archive(MANNERS, server.address, server.address)


def available(server: StandIn, status: str = "200") -> None:
    closest = {"available": True, "url": f"http://web.archive.org{COPY}", "timestamp": "20301203101500", "status": status}
    server.answers["/wayback/available"] = (200, {"archived_snapshots": {"closest": closest}})


def test_a_copy_that_is_there_is_used(server: StandIn) -> None:
    available(server)
    server.answers[COPY] = (200, "<p>Đã thay thêm 500 đèn.</p>", HTML)
    assert archive(server).copy_of(URL, [WORDS]) == Copy(server.address + COPY, dt.date(2030, 12, 3))
    assert [path for _, path, _ in server.asked] == ["/wayback/available?url=https%3A%2F%2Fbao.vi.du%2Fden", COPY]


@pytest.mark.parametrize("kept", ["nothing", "an error page", "another text"])
def test_otherwise_one_is_taken(server: StandIn, kept: str) -> None:
    server.answers["/wayback/available"] = (200, {"archived_snapshots": {}})
    if kept != "nothing":
        available(server, "404" if kept == "an error page" else "200")
    server.answers[COPY] = (200, "<p>Trang đã đổi.</p>", HTML)
    later = COPY.replace("20301203", "20301205")
    server.answers[f"/save/{URL}"] = (302, "", {"Location": later})
    server.answers[later] = (200, "<p>Đã thay thêm 500 đèn.</p>", HTML)
    assert archive(server).copy_of(URL, [WORDS]) == Copy(server.address + later, dt.date(2030, 12, 5))


@pytest.mark.parametrize(
    ("saved", "why"),
    [
        ((302, "", {"Location": COPY}), "không có đoạn trích"),
        ((302, "", {"Location": "/"}), "chưa chụp được"),
        ((429, "", {}), "chưa chụp được"),
        ((302, "", {"Location": f"/save/{URL}"}), "không trả lời"),
    ],
)
def test_what_is_no_copy_is_not_taken_for_one(server: StandIn, saved: object, why: str) -> None:
    server.answers = {"/wayback/available": (200, {}), f"/save/{URL}": saved, COPY: (200, "<p>Hãy đăng nhập</p>", HTML), "/": (200, "")}
    assert why in str(archive(server).copy_of(URL, [WORDS]))


def test_the_proposal_keeps_what_is_kept_and_asks_for_so_many(example: Project) -> None:
    publication = example.check().publication
    assert publication is not None
    dataset = publication.dataset
    kept = ArchivedSource(id=archive_id(URL), url=URL, address="https://web.archive.org/web/1/", taken=TODAY, gone=TODAY, note="cũ")
    dataset.archives[kept.id] = kept
    answers = [Answer(URL, "answers"), *(Answer(f"https://a.vi.du/{n}", "gone", "404") for n in range(3))]
    copy = Copy("https://web.archive.org/web/2/", TODAY)
    made = propose(dataset, answers, {}, lambda url, words: copy if url.endswith("0") else "chưa chụp được", TODAY, most=2)
    assert [(one.url[-1], bool(one.address), bool(one.gone)) for one in made.records] == [
        ("n", True, False), ("0", True, True), ("1", False, True), ("2", False, True),
    ]  # fmt: skip
    assert made.records[0].note == "cũ"
    assert len(made.failed) == 1, "no more than two were asked for"
    read = yaml.safe_load(as_yaml(made.records))
    assert [ArchivedSource.model_validate(one) for one in read] == sorted(made.records, key=lambda one: one.url)


def with_archive(example: Project, kept: str) -> Renderer:
    (example.root / REPORT / "updates").mkdir(exist_ok=True)
    (example.root / REPORT / "updates" / "cn-1.yml").write_text(UPDATE, encoding="utf-8")
    head = "# yaml-language-server: $schema=../schemas/archives.schema.json\n"
    (example.root / "data" / "archives.yml").write_text(f'{head}- id: {archive_id(URL)}\n  url: "{URL}"\n{kept}', encoding="utf-8")
    checked = example.check()
    assert checked.publication is not None, checked.problems
    return Renderer(checked.publication)


def shown(renderer: Renderer) -> str:
    update = renderer.publication.dataset.updates["7-2030/cn-1"]
    proof = renderer.environment.get_template("evidence.html.jinja").make_module()
    return str(proof.sources(update.evidence))  # type: ignore[attr-defined]


IN_ARCHIVE = '  address: "https://web.archive.org/web/20301203/https://bao.vi.du/den"\n  taken: 2030-12-03\n'


def test_the_copy_is_shown_when_the_page_is_gone_and_not_before(example: Project) -> None:
    renderer = with_archive(example, IN_ARCHIVE)
    assert "web.archive.org" not in shown(renderer)
    assert renderer.reach(URL) == URL
    renderer = with_archive(example, f"{IN_ARCHIVE}  gone: 2030-12-20\n")
    assert "trang gốc không còn từ ngày 20/12/2030" in shown(renderer)
    assert "xem bản lưu ngày 3/12/2030" in shown(renderer)
    assert f'href="{URL}"' in shown(renderer), "where it stood is still said"
    assert renderer.reach(f"{URL}#phan-2").startswith("https://web.archive.org/")
    assert "chưa có bản lưu" in shown(with_archive(example, "  gone: 2030-12-20\n"))


def test_what_was_found_is_proposed_as_one_request(server: StandIn) -> None:
    me = "/repos/nhom/minh-bach"
    server.answers = {
        me: (200, {"default_branch": "main", "html_url": "https://github.com/nhom/minh-bach"}),
        f"{me}/git/ref/heads/main": (200, {"object": {"sha": "abc"}}),
        f"POST {me}/git/refs": 422,
        f"PATCH {me}/git/refs/heads/{BRANCH}": (200, {}),
        f"GET {me}/contents/{FILE}": (200, {"sha": "def"}),
        f"PUT {me}/contents/{FILE}": (200, {}),
        f"GET {me}/pulls": (200, []),
        f"POST {me}/pulls": (201, {"html_url": "https://github.com/nhom/minh-bach/pull/9"}),
    }
    host = Host(server.address, "nhom/minh-bach", "x")
    assert propose_to(host, "- id: đ\n".encode(), "mới") == "https://github.com/nhom/minh-bach/pull/9"
    sent = {(method, path.removeprefix(me)): body for method, path, body in server.asked}
    assert base64.b64decode(sent["PUT", f"/contents/{FILE}"]["content"]) == "- id: đ\n".encode()
    assert sent["PUT", f"/contents/{FILE}"]["sha"] == "def"
    assert sent["POST", "/pulls"] == {"title": "Bản lưu của các nguồn", "head": BRANCH, "base": "main", "body": "mới"}
    server.answers[f"POST {me}/pulls"] = 403
    assert propose_to(host, b"x", "mới") == f"https://github.com/nhom/minh-bach/compare/main...{BRANCH}?expand=1"
    server.answers[f"GET {me}/pulls"] = (200, [{"number": 9, "html_url": "https://github.com/nhom/minh-bach/pull/9"}])
    assert propose_to(host, b"x", "mới").endswith("/pull/9")
