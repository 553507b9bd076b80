"""What people come for, done on a small phone: at most three taps from the home page, the answer within two screens of where one lands.

The first nine are those that readers tried on the first version, of which five failed; ten more were written beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from macros.publication import Publication
from tests.browser.waiting import until
from tests.samples import now

WIDTH, HEIGHT = 360, 740
MOST_TAPS, SCREENS = 3, 2


#: Where the smallest parts of the page begin that say these words and can be seen.
TOPS = """words => {
    const says = e => e.textContent.replace(/\\s+/g, ' ').includes(words);
    const smallest = e => { const inside = [...e.children].filter(says); return inside.length ? inside.flatMap(smallest) : [e]; };
    const main = document.querySelector('main');
    return says(main) && smallest(main).filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.getBoundingClientRect())
        .filter(box => box.width && box.height).map(box => box.top);
}"""


class Phone:
    """Somebody's thumb: counts what it taps."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps = page, 0

    def tap(self, selector: str) -> None:
        """As soon as it can be seen and nothing lies above it."""
        self.page.locator(selector).first.tap()
        self.taps += 1

    def follow(self, selector: str) -> None:
        """Tap a link, which leads elsewhere."""
        before = self.page.url
        self.tap(selector)
        self.page.wait_for_url(lambda url: url != before)

    def link(self, words: str) -> None:
        """Follow the first link in the page itself that says this."""
        self.follow(f"main a:visible:text-matches({_quoted(words)})")

    def menu(self, words: str) -> None:
        """Open the menu, follow an entry."""
        self.tap("a:visible:text-is('Trình đơn'), button:visible:text-is('Trình đơn'), summary:visible:text-is('Trình đơn')")
        self.follow(f"#site-menu a:visible:text-is('{words}')")

    def ask(self, words: str) -> None:
        """Type into the field of the home page, go to the results, open the first."""
        self.tap("#hoi")
        self.page.keyboard.insert_text(words)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/tim-kiem/**")
        self.follow(".search-result a")

    def sees(self, words: str) -> None:
        """The words stand, visible, within two screens below the top of what is on the screen now."""
        self.page.wait_for_load_state()
        tops = until(self.page, TOPS, words)
        assert [top for top in tops if 0 <= top <= SCREENS * HEIGHT], (words, tops)


def _quoted(words: str) -> str:
    pattern = re.escape(words).replace("\\ ", "\\s")
    return "'" + pattern.replace("\\", "\\\\").replace("'", "\\'") + "'"


@dataclass(frozen=True)
class Task:
    """A question, what somebody does about it, and the words that answer: given, or the answer of a subject."""

    question: str
    do: Callable[[Phone], None]
    subject: str = ""
    words: str = ""


TASKS = (
    Task("Hứa gì về ngập, đã làm gì?", lambda p: p.link("Ngập nước"), "ngap"),
    Task("Có bớt thiếu thuốc không?", lambda p: p.ask("thiếu thuốc"), "thieu-thuoc"),
    Task("Bệnh viện ung bướu xong chưa?", lambda p: p.ask("bệnh viện ung bướu xong chưa"), "benh-vien-ung-buou"),
    Task("Tăng trưởng có đạt mục tiêu không?", lambda p: p.link("Tăng trưởng kinh tế"), "tang-truong"),
    Task("Sở Y tế bây giờ thế nào?", lambda p: p.ask("Sở Y tế bây giờ"), words="Sở Y tế"),
    Task("Số nào không khớp nhau?", lambda p: p.link("không khớp"), words="báo cáo ghi 31/60"),
    Task("In, chia sẻ một lời hứa", lambda p: p.link("Chỉ đạo các giải pháp đẩy nhanh thi công"), words="In trang này"),
    Task("Báo một chỗ sai, không có tài khoản", lambda p: p.follow("footer a:text-is('Báo sai sót')"), words="Website đang ghi"),
    Task("Có gì mới?", lambda p: p.link("Xem tin theo tháng"), words="khởi động lại"),
    Task("Kẹt xe thì sao?", lambda p: p.link("Kẹt xe"), "ket-xe"),
    Task("Vỉa hè bị lấn chiếm", lambda p: p.link("Vỉa hè"), "via-he"),
    Task("Ai thu gom rác?", lambda p: p.link("Thu gom rác"), "rac"),
    Task("Tiền đầu tư công tiêu đến đâu?", lambda p: p.link("Giải ngân đầu tư công"), "giai-ngan"),
    Task("Sạt lở bờ sông", lambda p: p.ask("sat lo bo song"), "sat-lo"),
    Task("Còn bao nhiêu hộ nghèo?", lambda p: p.ask("ho ngheo"), "ho-ngheo"),
    Task("UBND là gì?", lambda p: p.ask("ubnd là gì"), words="Ủy ban nhân dân"),
    Task("Văn bản gốc ở đâu?", lambda p: p.link("Báo cáo 150/BC-UBND"), words="150/BC-UBND"),
    Task("Tải dữ liệu về", lambda p: p.menu("Dữ liệu"), words="CSV"),
    Task("Website tính tình trạng thế nào?", lambda p: (p.menu("Cam kết"), p.link("Tình trạng nghĩa là gì"))[0], words="tình trạng"),
)


@pytest.fixture(scope="module")
def small_phone(browser: Browser) -> Iterator[Page]:
    """For one task after another: each begins by opening the home page."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.question)
def test_a_task_takes_three_taps_and_two_screens(small_phone: Page, address: str, publication: Publication, task: Task) -> None:
    small_phone.goto(f"{address}/")
    phone = Phone(small_phone)
    task.do(phone)
    assert small_phone.url.removeprefix(address).strip("/") != ""
    assert phone.taps <= MOST_TAPS
    words = publication.dataset.subjects[now(task.subject)].answer.split("{")[0].split(".")[0][:40] if task.subject else task.words
    phone.sees(words)
