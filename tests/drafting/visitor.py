"""Somebody who reviews a draft over HTTP, without script, and the invented plan that is reviewed."""

from __future__ import annotations

import http.client
import threading
from urllib.parse import urlencode

from bs4 import BeautifulSoup

from drafting.review.server import ReviewServer

TEXT = """ỦY BAN NHÂN DÂN
THÀNH PHỐ CẦN THƠ

Số: 7/KH-UBND

Cần Thơ, ngày 03 tháng 11 năm 2025

KẾ HOẠCH

Nâng cao chất lượng dịch vụ công

Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ, Ủy ban nhân dân thành phố ban hành Kế hoạch:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Bảo đảm dịch vụ công <script>alert("x")</script> thuận tiện cho người dân.

II. NỘI DUNG, NHIỆM VỤ

1. Sở Nội vụ

a) Phấn đấu đến hết năm 2026 có 95% hồ sơ được giải quyết đúng hạn; mở 12 lớp tập huấn theo Kế hoạch số 41/KH-BCĐ ngày 02/10/2025.

b) Trước ngày 15/12/2026, Trung tâm Phục vụ hành chính công thành phố số hóa 1.436 hồ sơ.

2. Kinh phí

Bố trí 2,5 tỷ đồng từ ngân sách thành phố.

Trên đây là Kế hoạch của Ủy ban nhân dân thành phố./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Nguyễn Văn Mẫu
"""


class Visitor:
    """A browser without script: follows no link by itself, sends what a form holds."""

    def __init__(self, session) -> None:
        self.server = ReviewServer(session, 0)
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def ask(self, method: str, path: str, body: str = "", **headers: str):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Host": f"127.0.0.1:{self.port}", **{name.replace("_", "-"): value for name, value in headers.items()}}
        if method == "POST":
            sent |= {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, path, body.encode() or None, sent)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, answer.getheader("Location") or "", text, answer

    def page(self, path: str) -> BeautifulSoup:
        status, where, text, _ = self.ask("GET", path)
        return self.page(where) if status == 303 else BeautifulSoup(text, "html.parser")

    def send(self, page: BeautifulSoup, do: str, **typed: str):
        """Send the card's form with the button `do`; `f__label="x"` is the field `f.label`."""
        form = page.find("form", id="form") or page.find("form")
        fields = [(one["name"], one.get("value", "")) for one in form.select("input[name]") if one.get("type") != "checkbox"]
        fields += [(one["name"], one.get_text()) for one in form.select("textarea")]
        fields += [(one["name"], one.select_one("[selected]").get_text()) for one in form.select("select:has([selected])")]
        typed = {name.replace("__", "."): value for name, value in typed.items()}
        fields = [(name, value) for name, value in fields if name not in typed] + list(typed.items()) + [("do", do)]
        return self.ask("POST", form["action"], urlencode(fields), Origin=f"http://127.0.0.1:{self.port}", Sec_Fetch_Site="same-origin")


def letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def filled(page: BeautifulSoup, number: int) -> dict[str, str]:
    """What a person would type into the blank fields that are needed."""
    words = {
        "f.title": "Việc của phần",
        "f.label": "Điều được đếm ở",
        "f.subject": "Văn bản nói về",
        "f.statement": "Làm xong việc",
        "f.rule": "Có khớp",
    }
    codes = {"f.topic": "c.topics", "f.kind": "c.document-kinds"}
    typed: dict[str, str] = {}
    for one in page.select("#form .field [id]"):
        needed = one.find_parent(class_="field").select_one("label b") is not None
        value = one.get_text() if one.name == "textarea" else one.get("value", "")
        if not needed or value or one.name == "select":
            continue
        if one["id"] in words:
            typed[one["id"]] = f"{words[one['id']]} {letters(number)}."[: -1 if "title" in one["id"] or "label" in one["id"] else None]
        elif one["id"] in codes:
            typed[one["id"]] = page.select_one(f"datalist[id='{codes[one['id']]}'] option")["value"]
    if "Đầu văn bản" in page.h1.get_text():
        typed["f.source.excerpt"] = "Số: 7/KH-UBND"
    return {name.replace(".", "__"): value for name, value in typed.items()}
