"""`data/logo.svg` is a picture and nothing else: shapes and colours, no script, nothing from elsewhere, small, with a viewBox."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from macros.checks.base import Check, CheckInput
from macros.loading.logo import Logo
from macros.loading.problems import Problem

#: Bytes: it stands on every page.
MOST = 20_000
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc", "defs", "use")
ELEMENTS = frozenset((*_SHAPES, "linearGradient", "radialGradient", "stop", "clipPath", "mask"))
#: What an attribute may point to: a part of the same picture.
_WITHIN = re.compile(r"#[\w-]+")
_POINTS = re.compile(r"url\(\s*['\"]?([^)'\"]*)|([a-z][a-z0-9+.-]*:[^\s;]*)|(//\S*)|(@import)", re.IGNORECASE)


def _run(given: CheckInput) -> Iterator[Problem]:
    logo = given.dataset.logo
    if logo is not None and (wrong := _wrong(logo)):
        line, message, advice = wrong
        yield Problem(logo.file, line, 1, CHECK.name, message, advice)


def _wrong(logo: Logo) -> tuple[int, str, str] | None:
    """(line, what is wrong, what to do instead) of the first thing that is wrong."""
    if len(logo.content) > MOST:
        return 1, f"Tệp có {len(logo.content)} byte, nhiều hơn {MOST}.", "Hãy rút gọn hình: logo có mặt trên mọi trang."
    try:
        text = logo.content.decode("utf-8")
    except UnicodeDecodeError:
        return 1, "Tệp không phải chữ UTF-8.", "Hãy xuất lại thành SVG thường (không nén)."
    if "<!" in re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL) or text.count("<?") > text.startswith("<?xml"):
        return 1, "Tệp có phần khai báo (<!…> hay <?…>) mà hình không cần.", "Hãy xóa phần đó, chỉ giữ từ thẻ <svg>."
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 – declarations, and with them entities, were refused above
    except ElementTree.ParseError as error:
        return error.position[0], "Tệp không phải XML đúng cách.", "Hãy xuất lại từ chương trình vẽ."
    if root.tag != f"{_SVG}svg" or not root.get("viewBox"):
        return (
            1,
            "Tệp phải bắt đầu bằng thẻ <svg> có xmlns và viewBox.",
            'Ví dụ: <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">.',
        )
    return _not_allowed(root, text)


def _not_allowed(root: ElementTree.Element, text: str) -> tuple[int, str, str] | None:
    for element in root.iter():
        name = element.tag.removeprefix(_SVG)
        if name not in ELEMENTS:
            advice = "Chỉ dùng hình vẽ và màu (path, rect, circle, linearGradient …): không chữ, ảnh, kiểu dáng hay mã lệnh."
            return _line(text, f"<{name}"), f"Không được dùng thẻ <{name.rpartition('}')[2]}> trong logo.", advice
        for attribute, value in element.attrib.items():
            written = attribute.rpartition("}")[2]
            # In a style, `fill:` is the name of a property and no scheme; what it points to is still looked at.
            pointing = re.sub(r"[\w-]+\s*:", " ", value) if attribute == "style" else value
            elsewhere = any(not _WITHIN.fullmatch("".join(found.groups("")).strip()) for found in _POINTS.finditer(pointing))
            if written.lower().startswith("on") or elsewhere or (written == "href" and not _WITHIN.fullmatch(value)):
                advice = "Hãy bỏ thuộc tính này: logo không chạy mã lệnh và không lấy gì từ nơi khác."
                return _line(text, value), f'Không được dùng `{written}="{value[:60]}"` trong logo.', advice
    return None


def _line(text: str, written: str) -> int:
    """The line where something first stands, counted from 1; 1 when it is written otherwise."""
    return text[: max(0, text.find(written))].count("\n") + 1


CHECK = Check("logo", "Logo chỉ là hình: không mã lệnh, không lấy gì từ nơi khác.", _run)
