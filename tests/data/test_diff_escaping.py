"""What `make diff` writes of values is text: it cannot be taken for Markdown or HTML by what shows it."""

from __future__ import annotations

import pytest

from macros.diff.escaping import LONGEST, address, code, quoted, text


@pytest.mark.parametrize(
    "value",
    [
        "<img src=x onerror=alert(1)>",
        "**đậm**",
        "[bấm](https://xau.vi.du)",
        "| cột",
        "`mã`",
        "@moi-nguoi",
        "#1",
        "https://xau.vi.du",
        "- mục",
        "1. mục",
        "$x$",
    ],
)
def test_what_data_says_is_text_and_never_markup(value: str) -> None:
    for escaped in (text(value), quoted(value)):
        assert not set("<>*[]|`@$") & set(escaped)
        assert "://" not in escaped
        assert not escaped.startswith(("- ", "1. "))
    assert code(value).startswith(("`", "<code>"))
    assert "<img" not in code(value)


def test_a_backtick_cannot_end_a_code_mark() -> None:
    assert code("a` <b>x</b>") == "<code>a&#96; &#60;b&#62;x&#60;/b&#62;</code>"


def test_only_a_web_address_becomes_a_link() -> None:
    assert address("https://bao.vi.du/den?x=1&y=2") == "<https://bao.vi.du/den?x=1&y=2>"
    assert not address("javascript:alert(1)").startswith("<j")
    assert not address("https://vi.du/> <b>").startswith("<h")


def test_lines_cannot_be_broken_and_long_text_is_cut() -> None:
    assert text("một\n\n# hai") == "một &#35; hai"
    assert len(quoted("a" * 500)) == LONGEST + 3
