"""Whether what was read is Vietnamese in Unicode: text of old fonts, or whose letters were lost, gives nothing but wrong findings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafting.errors import CannotReadError

#: Letters looked at; a document tells by its first pages.
_ENOUGH = 60_000
#: Letters that only Vietnamese in Unicode has.
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹăđơư]", re.IGNORECASE)
#: TCVN3 (.VnTime): signs where letters should be, beside letters: `ñy ban nh©n d©n`, `®iÒu`.
_TCVN3 = re.compile(r"(?<=[A-Za-z])[¡-¿×÷](?=[a-z\s,.;]|$)|[¡-¿](?=[a-z])|(?<=[a-z])[ÆÇÈÉËÌÎÏÐÑÒÓÔÕÖØÜÝÞßåæçëîðñøü](?=[a-z\s,.;]|$)")
#: VNI (VNI-Times): a vowel and its tone as two letters: `UÛy ban nhaân daân`.
_VNI = re.compile(r"[aeiouyôö][øùûõïâêáàåãäéèúüë]|(?<![^\W_])ñ[aeiouyôö]", re.IGNORECASE)
#: UTF-8 that was read as windows-1252: `á»§y ban nhÃ¢n dÃ¢n`.
_TWICE = re.compile("Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[»º]|Ä[\u0080-\u00bf‘’ƒ]|Æ[°¯¡ ]")
_LOST = re.compile(r"(?<=[^\W\d])[?\ufffd](?=[^\W\d])|\ufffd")
_PLAIN = re.compile(r"\b(?:uy ban|nhan dan|thanh pho|cua|thuc hien|ke hoach|bao cao|khong|duoc|trong|cac|va)\b", re.IGNORECASE)


def check_legible(texts: Iterable[str]) -> None:
    """Raises CannotReadError when signs of an old font, of a wrong encoding or of lost letters outnumber Vietnamese letters."""
    sample = _sample(texts)
    letters = len(_VIETNAMESE.findall(sample))
    if letters * 25 > len(sample):  # every fourth letter or so in real text
        return
    if (count := len(_TWICE.findall(sample))) > 20 and count > letters:
        raise CannotReadError("Chữ trong tệp đã bị đọc sai bảng mã từ trước (kiểu “á»§y ban”): hãy lấy lại bản gốc và lưu thành UTF-8.")
    if (count := len(_LOST.findall(sample))) > 20 and count > letters:
        raise CannotReadError("Chữ có dấu trong tệp đã mất, chỉ còn dấu hỏi hay ô vuông: hãy lấy lại bản gốc.")
    if max(len(_TCVN3.findall(sample)), len(_VNI.findall(sample))) > max(20, letters * 2):
        raise CannotReadError("Chữ trong tệp viết bằng phông cũ (TCVN3 như .VnTime, hoặc VNI): hãy chuyển sang Unicode rồi chạy lại.")
    if letters == 0 and len(_PLAIN.findall(sample)) > 8:
        raise CannotReadError("Văn bản viết không dấu, máy không nhận ra được cơ quan và mục: hãy dùng bản có dấu.")


def _sample(texts: Iterable[str]) -> str:
    parts: list[str] = []
    length = 0
    for text in texts:
        parts.append(text[:_ENOUGH])
        length += len(text)
        if length > _ENOUGH:
            break
    return "\n".join(parts)
