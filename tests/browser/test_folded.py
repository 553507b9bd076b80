"""What is folded is lost to nobody: links open it, the browser's own search finds it, paper shows it, it works without script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.formatting.alphabet import anchor
from macros.publication import Publication


def inside(publication: Publication) -> dict[str, str]:
    """Path of a page → the anchor of a record that lies in something folded there."""
    dataset = publication.dataset
    known = {key for key, status in publication.statuses.items() if status.informed}
    return {
        "cam-ket/": anchor(next(key for key in dataset.commitments if key not in known)),
        "van-ban/": next(iter(dataset.documents)),
        "bo-may/": next(mention.body for mention in dataset.mentions.values()),
        "thay-doi/": anchor(min(dataset.updates.values(), key=lambda update: update.date).id),
    }


#: Closes all that can be folded, from the top of the page.
FOLD = "() => { for (const part of document.querySelectorAll('main details')) part.open = false; scrollTo(0, 0); }"
PROBE = "name => document.querySelector('main h1').insertAdjacentHTML('afterend', `<a id='probe' href='#${name}'>x</a>`)"


@pytest.mark.parametrize("path", ["cam-ket/", "van-ban/", "bo-may/", "thay-doi/"])
def test_an_address_opens_what_it_leads_to_and_so_does_a_link_on_the_page_again_and_again(
    phone: Page, address: str, publication: Publication, path: str
) -> None:
    target = inside(publication)[path]
    phone.goto(f"{address}/{path}#{target}")
    record = phone.locator(f"[id='{target}']")
    expect(record).to_be_visible()
    expect(record).to_be_in_viewport()
    assert record.evaluate("e => !e.matches('details') || e.open")
    phone.evaluate(PROBE, target)
    for _ in range(2):
        phone.evaluate(FOLD)
        expect(record).not_to_be_in_viewport()
        phone.locator("#probe").click()
        expect(record).to_be_in_viewport()
        assert record.evaluate("e => !e.matches('details') || e.open")


def test_every_anchor_that_is_linked_to_is_there(site: Path, publication: Publication) -> None:
    dataset = publication.dataset
    assert {anchor(key) for key in (*dataset.commitments, *dataset.commitment_groups)} <= anchors(site / "cam-ket")
    assert {anchor(key) for key in (*dataset.updates, *dataset.backgrounds, *dataset.corrections)} <= anchors(site / "thay-doi")


def anchors(page: Path) -> set[str]:
    return set(re.findall(r' id="([^"]+)"', (page / "index.html").read_text(encoding="utf-8")))


def test_a_filter_opens_the_groups_in_which_it_finds_and_folds_them_again(phone: Page, address: str) -> None:
    phone.goto(f"{address}/cam-ket/")
    folded = "details[data-filter-group]:not([hidden])"
    assert phone.locator(f"{folded}[open]").count() == 0
    phone.get_by_label("Thông tin công khai", exact=True).select_option("khong-co-gi")
    assert phone.locator(folded).count() == phone.locator(f"{folded}[open]").count() > 0
    phone.get_by_role("button", name="Bỏ lọc").click()
    assert phone.locator(f"{folded}[open]").count() == 0


def test_printing_opens_all_and_folds_it_again(phone: Page, address: str) -> None:
    phone.goto(f"{address}/van-ban/")
    closed = phone.locator("main details:not([open])")
    before = closed.count()
    assert before > 0
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert closed.count() == 0
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


@pytest.mark.parametrize("path", ["cam-ket/", "van-ban/", "bo-may/", "thay-doi/"])
def test_without_script_a_tap_opens_it(plain: Page, address: str, path: str) -> None:
    plain.goto(f"{address}/{path}")
    part = plain.locator("main details.more:not([open])").first
    name = part.locator("> summary").inner_text()
    part.locator("> summary").click()
    expect(plain.locator("main details.more[open]", has_text=name).first.locator(":is(ul, ol, p)").first).to_be_visible()
