"""“Báo sai sót” ends in something a person without an account can do, from everywhere, with and without script."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from macros.formatting.alphabet import anchor
from macros.publication import Publication
from tests.browser.pages import COMMITMENT, KINDS
from tests.samples import now

FIGURE = now("150-2024/ii-4-so-1")
SHARES = "navigator.share = async (given) => { window.shared = given; };"


def message(page: Page) -> dict[str, str]:
    """The lines of the message: label → what stands behind it."""
    lines = page.locator("#loi-bao").input_value().splitlines()
    return {label: value.strip() for label, _, value in (line.partition(":") for line in lines[1:])}


def test_the_message_names_the_record_its_place_and_what_it_says(phone: Page, address: str, publication: Publication) -> None:
    figure = publication.dataset.figures[FIGURE]
    phone.goto(f"{address}/nhiem-vu/")
    row = phone.locator(f"tr[id='{anchor(FIGURE)}']")
    row.get_by_role("link", name="Báo sai sót").click()
    phone.wait_for_url("**/dong-gop/bao-sai/?**")
    said = message(phone)
    assert said["Mã của mục"] == FIGURE
    assert said["Địa chỉ"] == f"{address}/nhiem-vu/#{anchor(FIGURE)}"
    assert said["Website đang ghi"] == figure.shown
    assert said["Đúng ra phải là"] == ""


def test_what_a_record_says_is_taken_from_the_page_where_nothing_shorter_is_given(phone: Page, address: str) -> None:
    phone.goto(f"{address}/van-ban/")
    phone.locator("main details:has(details.document) > summary").first.click()
    document = phone.locator("details.document").first
    document.locator("summary").click()
    title = document.locator(".entry__name").inner_text()
    document.get_by_role("link", name="Báo sai sót").click()
    phone.wait_for_url("**/dong-gop/bao-sai/?**")
    assert message(phone)["Website đang ghi"].startswith(title)
    assert "Báo sai sót" not in message(phone)["Website đang ghi"]


def test_the_message_is_copied_as_it_was_completed(phone: Page, address: str) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"{address}/dong-gop/bao-sai/?ma={FIGURE}")
    text = phone.locator("#loi-bao")
    text.fill(text.input_value() + "\nthử")
    phone.get_by_role("button", name="Chép lời báo").click()
    expect(phone.get_by_role("status").filter(has_text="Đã chép.")).to_be_visible()
    copied = phone.evaluate("navigator.clipboard.readText()")
    assert FIGURE in copied
    assert copied.endswith("thử")


def test_where_the_phone_can_share_it_is_offered_the_message_or_the_permanent_address(own_phone: Page, address: str) -> None:
    own_phone.add_init_script(SHARES)
    own_phone.goto(f"{address}/dong-gop/bao-sai/?ma={FIGURE}")
    own_phone.get_by_role("button", name="Chia sẻ lời báo").click()
    assert FIGURE in own_phone.evaluate("window.shared.text")
    own_phone.goto(f"{address}/{COMMITMENT}?x=1#tinh-trang")
    own_phone.get_by_role("button", name="Chia sẻ", exact=True).click()
    assert own_phone.evaluate("window.shared.url").endswith(f"/{COMMITMENT}")


def test_a_hostile_address_stays_text(phone: Page, address: str) -> None:
    phone.goto(f"{address}/dong-gop/bao-sai/?ma=<img src=x onerror=alert(1)>&gia-tri=a%0AMã của mục: b")
    assert message(phone)["Mã của mục"] == "<img src=x onerror=alert(1)>"
    assert phone.locator("main img").count() == 0
    assert phone.locator("#loi-bao").input_value().count("\n") == 5


def test_without_script_the_message_is_there_to_copy_and_its_missing_addressee_is_told(
    plain: Page, address: str, publication: Publication
) -> None:
    plain.goto(f"{address}/dong-gop/bao-sai/")
    assert plain.locator("#loi-bao").input_value().startswith("Báo sai sót trên")
    assert publication.dataset.site.contact is None, "the public data name no contact; else this test reads it"
    assert plain.get_by_text("chưa công bố địa chỉ liên hệ").is_visible()


def test_every_page_leads_there(site: Path) -> None:
    """Somebody who taps that link: `test_tasks.py`."""
    address = "https://site"
    asked = {}
    for page in site.rglob("*.html"):
        _, foot, last = page.read_text(encoding="utf-8").rpartition("<footer")
        if foot:
            folder = page.parent.relative_to(site).as_posix() if page.name == "index.html" else ""
            links = re.findall(r'<a href="([^"]+)">Báo sai sót</a>', last)
            asked[page] = [urljoin(f"{address}/{folder}/".replace("/./", "/"), link) for link in links]
    assert len(asked) > len(KINDS)
    assert {page: links for page, links in asked.items() if links != [f"{address}/dong-gop/bao-sai/"]} == {}


def test_where_nothing_can_be_shared_no_button_offers_it(own_phone: Page, address: str) -> None:
    own_phone.add_init_script("delete Navigator.prototype.share;")
    own_phone.goto(f"{address}/{COMMITMENT}")
    expect(own_phone.get_by_role("button", name="Chép liên kết")).to_be_visible()
    assert own_phone.get_by_role("button", name="Chia sẻ").count() == 0
