"""The weekly question to every source: what servers may do, and what an editor is told. Only servers of this machine are asked."""

from __future__ import annotations

import http.server
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from macros.derived.source_addresses import source_addresses
from macros.publication import Publication
from macros.sources.asking import Answer, Manners, ask, ask_all
from macros.sources.reading import holds
from macros.sources.summary import summary
from scripts import check_sources
from tests.project import REPORT, Project

MANNERS = Manners("thu/1 (+https://vi.du/)", timeout=0.5, pause=0, attempts=1)


#: Where servers send whoever asks for what they do not show.
AWAY = ("/tai-khoan/dang-nhap?quay-lai=x", "/sso/login", "/error.html?aspxerrorpath=x", "/khong-tim-thay")


class Server(http.server.ThreadingHTTPServer):
    """A web server with good and bad habits, which remembers who asked it what."""

    asked: list[tuple[str, str, str]]
    open_now: int
    most_at_once: int

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class Habits(http.server.BaseHTTPRequestHandler):
    server: Server
    flaky: set[str] = set()  # noqa: RUF012 – shared by all requests on purpose

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        self.server.asked.append((method, self.path, self.headers["User-Agent"]))
        self.behave(method, self.path.removeprefix("/").split("/"))

    def behave(self, method: str, way: list[str]) -> None:
        match way:
            case ["to", status, *rest]:
                self.reply(int(status), location="/" + "/".join(rest))
            case ["circle"]:
                self.reply(302, location="/circle")
            case ["away", number]:
                self.reply(302, location=AWAY[int(number)])
            case ["head-lies"]:
                self.reply(200 if method == "HEAD" else 404)
            case ["says", *words]:
                self.reply(200, content="/".join(words))
            case ["slow"]:
                time.sleep(1.5)
            case ["closing"]:
                self.connection.shutdown(socket.SHUT_RDWR)
            case ["flaky"] if self.path not in self.flaky:
                self.flaky.add(self.path)
                self.connection.shutdown(socket.SHUT_RDWR)
            case [question] if question.startswith("busy?"):
                self.server.open_now += 1
                self.server.most_at_once = max(self.server.most_at_once, self.server.open_now)
                time.sleep(0.05)
                self.server.open_now -= 1  # before the answer: whoever has it may ask the next at once
                self.reply(200)
            case [status] if status.isdigit():
                self.reply(int(status))
            case _:
                self.reply(200)

    def reply(self, status: int, location: str = "", content: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        body = unquote(content).encode()
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Habits) as running:
        running.asked, running.open_now, running.most_at_once = [], 0, 0
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
        yield running
        running.shutdown()


@pytest.mark.parametrize(
    ("path", "verdict", "word"),
    [
        ("/200", "answers", ""),
        ("/204", "answers", ""),
        ("/head-lies", "gone", "404"),
        ("/to/302/trang-chu", "gone", "trang đầu"),
        ("/to/302/vi/", "gone", "trang đầu"),
        ("/to/302/index.html", "gone", "trang đầu"),
        ("/away/0", "gone", "đăng nhập"),
        ("/away/1", "gone", "đăng nhập"),
        ("/away/2", "gone", "báo lỗi"),
        ("/away/3", "gone", "báo lỗi"),
        ("/says/<title>Trang không tồn tại</title>", "gone", "báo lỗi"),
        ("/to/302/bai-viet/loi-hua-dau-nam", "answers", ""),
        ("/to/301/moi", "moved", "lâu dài"),
        ("/to/308/moi", "moved", "lâu dài"),
        ("/to/302/moi", "answers", ""),
        ("/to/301/", "gone", "trang đầu"),
        ("/to/301/404", "gone", "404"),
        ("/404", "gone", "404"),
        ("/410", "gone", "410"),
        ("/500", "silent", "500"),
        ("/403", "refused", "403"),
        ("/429", "refused", "429"),
        ("/slow", "silent", "thời gian chờ"),
        ("/closing", "silent", "đóng kết nối"),
    ],
)
def test_what_a_server_does_is_told_apart(server: Server, path: str, verdict: str, word: str) -> None:
    answer = ask(server.at(path), MANNERS)
    assert answer.verdict == verdict, answer
    assert word in answer.detail


def test_a_permanent_redirect_tells_the_new_address(server: Server) -> None:
    assert ask(server.at("/to/301/moi"), MANNERS).target == server.at("/moi")


def test_a_circle_of_redirects_ends(server: Server) -> None:
    assert ask(server.at("/circle"), MANNERS).detail == "chuyển hướng vòng quanh"
    answer = ask(server.at("/to/302" * 9 + "/x"), MANNERS)
    assert (answer.verdict, answer.detail) == ("gone", "chuyển hướng vòng quanh")


def test_nobody_listening_is_told(server: Server) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert ask(f"http://127.0.0.1:{port}/", MANNERS).detail == "máy chủ từ chối kết nối"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://vi.du/", "javascript:alert(1)", "http://", "không phải địa chỉ"])
def test_only_web_addresses_are_asked(address: str) -> None:
    assert ask(address, MANNERS) == Answer(address, "silent", "không phải địa chỉ web")


def test_a_page_is_asked_once_as_a_reader_asks(server: Server) -> None:
    ask(server.at("/200"), MANNERS)
    assert server.asked == [("GET", "/200", "thu/1 (+https://vi.du/)")]


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        ("<p>Đã thay&nbsp;thêm <b>500</b> đèn.</p>", "answers"),
        ("<p>ĐÃ THAY\nTHÊM 500 ĐÈN</p>", "answers"),
        ("<meta name=description content='đã thay thêm 500 đèn'>", "answers"),
        ("<title>Không tìm thấy đèn: đã thay thêm 500 đèn</title>", "answers"),
        ("<p>Đã thay thêm 400 đèn.</p>", "changed"),
        ("<script>'đã thay thêm 500 đèn'</script>", "changed"),
    ],
)
def test_a_page_that_no_longer_says_the_excerpt_is_told(server: Server, page: str, verdict: str) -> None:
    answer = ask(server.at(f"/says/{quote(page, safe='/')}"), MANNERS, ["đã thay thêm 500 đèn"])
    assert answer.verdict == verdict, answer


def test_what_a_machine_cannot_read_is_not_called_changed() -> None:
    assert holds(b"%PDF-1.7", "application/pdf", "đã thay") is None
    assert holds("đã thay … 500 đèn".encode(), "text/plain; charset=utf-8", "đã thay … đèn") is True
    assert holds("đã thay".encode("cp1258", errors="replace"), "text/html; charset=khong-co", "x") is False


def test_an_address_with_vietnamese_letters_and_spaces_can_be_asked(server: Server) -> None:
    assert ask(server.at("/Cần Thơ?từ khóa=đường"), MANNERS).verdict == "answers"
    assert server.asked[0][1] == "/C%E1%BA%A7n%20Th%C6%A1?t%E1%BB%AB%20kh%C3%B3a=%C4%91%C6%B0%E1%BB%9Dng"


def test_one_server_is_asked_one_question_at_a_time(server: Server) -> None:
    answers = ask_all([server.at(f"/busy?{n}") for n in range(8)], MANNERS)
    assert [answer.verdict for answer in answers] == ["answers"] * 8
    assert server.most_at_once == 1


def test_silence_counts_only_when_it_is_said_twice(server: Server) -> None:
    Habits.flaky.clear()
    twice = Manners("thu/1", timeout=0.5, pause=0, attempts=2)
    assert [answer.verdict for answer in ask_all([server.at("/flaky")], twice)] == ["answers"]


def test_every_source_of_the_data_is_asked_once(publication: Publication) -> None:
    found = source_addresses(publication.dataset)
    update = next(iter(publication.dataset.updates.values()))
    assert update.id in found[update.evidence[0].url.partition("#")[0]]
    urls = {e.url.partition("#")[0] for update in publication.dataset.updates.values() for e in update.evidence}
    urls |= {figure.evidence.url.partition("#")[0] for figure in publication.dataset.public_figures.values()}
    assert urls <= found.keys()
    assert not [address for address in found if "#" in address]


def test_the_summary_names_the_records_and_what_to_do() -> None:
    answers = [Answer("https://a.vi.du/x", "gone", "máy chủ trả lời 404"), Answer("https://b.vi.du/", "answers")]
    told = summary(answers, {"https://a.vi.du/x": ["7-2030/cn-1"]})
    assert "Đã hỏi 2 địa chỉ nguồn: 1 trả lời bình thường, 1 cần xem." in told
    assert "- <https://a.vi.du/x>: máy chủ trả lời 404 (`7-2030/cn-1`)" in told


def test_what_a_server_answers_cannot_become_markup() -> None:
    told = summary([Answer("https://a.vi.du/x", "moved", "chuyển", "https://b.vi.du/)**@ai** <img>")], {})
    assert "<img" not in told
    assert "**" not in told
    assert "@ai" not in told


def test_the_command_writes_what_is_gone_and_nothing_when_all_is_well(
    server: Server, example: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "nguon.md"
    arguments = ["--root", str(example.root), "--output", str(output), "--pause", "0", "--timeout", "2"]
    monkeypatch.setattr(check_sources, "source_addresses", lambda dataset: {server.at("/200"): ["1-nq-vd-2030"]})
    assert check_sources.main(arguments) == 0
    assert output.read_text(encoding="utf-8") == ""
    monkeypatch.setattr(check_sources, "source_addresses", lambda dataset: {server.at("/404"): ["1-nq-vd-2030"]})
    assert check_sources.main(arguments) == 0
    assert "1-nq-vd-2030" in output.read_text(encoding="utf-8")
    assert "máy chủ trả lời 404" in capsys.readouterr().out
    assert server.asked[0][2].startswith("vi-du-source-check/1 (+http")


def test_the_command_refuses_wrong_data(example: Project, capsys: pytest.CaptureFixture[str]) -> None:
    example.replace(f"{REPORT}/figures.yml", "value: 2400", "value: 2.400")
    assert check_sources.main(["--root", str(example.root)]) == 1
    assert "2.400" in capsys.readouterr().out
