"""What the review page proposes, so that most cards need one key: a table's figures, the head, a topic, the card that comes next."""

import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest

from drafting.review import pages
from macros.checks.printed_forms import agrees
from macros.records.figures import Figure
from scripts import draft, review
from tests.drafting.visitor import TEXT, Visitor, filled

ID = "kh-7-2025"
TABLE = "| TT | Nội dung | Số lượng (lớp) | Tỷ lệ (%) |\n|---|---|---|---|\n| 1 | Tập huấn kỹ năng số | 26 | 40,5 |\n| 2 | Bồi dưỡng | 39 | 60 |\n\n"


@pytest.fixture(scope="module")
def visitor(shared_root, tmp_path_factory):
    """A review of the invented plan with a table and a space before a percent sign in it, in Markdown."""
    folder = tmp_path_factory.mktemp("proposals")
    root, path = Path(shutil.copytree(shared_root, folder / "root")), folder / "ke-hoach.md"
    path.write_text(TEXT.replace("2. Kinh phí", TABLE + "2. Kinh phí").replace("95%", "95 %"), encoding="utf-8")
    assert draft.main([str(path), "--id", ID, "--root", str(root)]) == 0
    one = Visitor(review.opened(root, ID, None))
    yield one
    one.close()


def cards(visitor, kind: str) -> list:
    return [card for card in visitor.server.session.state().cards if card.kind == kind and card.open]


def page(visitor, card):
    return visitor.page("/muc?" + urlencode({"k": card.key}))


def test_every_figure_proposed_agrees_with_its_quotation_and_the_quotation_stands_in_the_text(visitor):
    figures = [card.values[0] for card in cards(visitor, "figures")]
    assert {"26", "40,5", "39", "60", "95 %"} <= {figure["as_printed"] for figure in figures}
    for figure in figures:
        plain = {name: value for name, value in figure.items() if name not in ("draft", "of")} | {"label": "x"}
        assert agrees(Figure.model_validate(plain)) and visitor.server.session.text.holds(figure["source"]), figure
    assert "Tập huấn kỹ năng số 26 40,5" in {figure["source"]["excerpt"] for figure in figures}


def test_the_head_needs_one_key(visitor):
    (card,) = cards(visitor, "report")
    assert card.values[0]["source"]["excerpt"] == "Số: 7/KH-UBND"
    assert visitor.send(page(visitor, card), "accept")[0] == 303


def test_a_commitment_has_the_topic_of_the_one_accepted_before_it_in_its_group(visitor):
    first, second, *_ = [card for card in cards(visitor, "commitments") if card.values[0]["parent"] == f"{ID}/ii-1-a"]
    shown = page(visitor, first)
    typed = filled(shown, 1)
    assert visitor.send(shown, "accept", **typed)[0] == 303
    assert page(visitor, second).find(id="f.topic")["value"] == typed["f__topic"]
    state = visitor.server.session.state()
    assert "topic" not in state.card(second.key).values[0] or state.card(second.key).values[0]["topic"] is None, "proposed, not written"


def test_after_a_drop_the_next_card_is_one_that_is_still_there(visitor):
    """A figure takes its open relations with it: the card after it may be one of these."""
    share = next(card for card in cards(visitor, "relations") if card.values[0].get("stated"))
    figure = next(card for card in cards(visitor, "figures") if card.values[0]["id"] == share.values[0]["stated"])
    status, where, _, _ = visitor.send(page(visitor, figure), "drop")
    assert status == 303 and visitor.ask("GET", where)[0] == 200
    assert share.key not in {card.key for card in visitor.server.session.state().cards}


def test_the_cells_of_a_row_are_shown_on_one_line(visitor):
    session = visitor.server.session
    html = pages.text_page(session, session.state())
    assert html.count('class="line cell') == 12 and html.count("<br>") == 3  # one where each row begins
