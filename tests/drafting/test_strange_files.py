"""Files that can be opened but are not what they seem: old fonts, lost letters, changes tracked in Word, columns and turned pages in PDF."""

import io
import unicodedata
from functools import cache

import pytest

from drafting.document import understood
from drafting.errors import CannotReadError
from drafting.readers.open_file import read_file
from drafting.source import clean
from tests.drafting.material.documents import invented
from tests.drafting.material.text_files import as_text
from tests.drafting.test_bad_files import changed

#: Unicode → TCVN3, for the letters of the invented documents; capitals with tones are written with the small letters' signs.
_TCVN3 = dict(
    pair.split("=")
    for pair in [
        "à=µ",
        "á=¸",
        "â=©",
        "ã=·",
        "è=Ì",
        "é=Ð",
        "ê=ª",
        "ì=×",
        "í=Ý",
        "ò=ß",
        "ó=ã",
        "ô=«",
        "õ=â",
        "ù=ï",
        "ú=ó",
        "ý=ý",
        "ă=¨",
        "đ=®",
        "ơ=¬",
        "ạ=¹",
        "ả=¶",
        "ấ=Ê",
        "ầ=Ç",
        "ẩ=È",
        "ẫ=É",
        "ậ=Ë",
        "ắ=¾",
        "ằ=»",
        "ẳ=¼",
        "ẵ=½",
        "ặ=Æ",
        "ẹ=Ñ",
        "ẻ=Î",
        "ẽ=Ï",
        "ế=Õ",
        "ề=Ò",
        "ể=Ó",
        "ễ=Ô",
        "ệ=Ö",
        "ỉ=Ø",
        "ị=Þ",
        "ọ=ä",
        "ỏ=á",
        "ố=è",
        "ồ=å",
        "ổ=æ",
        "ỗ=ç",
        "ộ=é",
        "ớ=í",
        "ờ=ê",
        "ở=ë",
        "ỡ=ì",
        "ợ=î",
        "ụ=ô",
        "ủ=ñ",
        "ứ=ø",
        "ừ=õ",
        "ử=ö",
        "ữ=÷",
        "ự=ù",
        "ỳ=ú",
        "ỷ=û",
        "ỹ=ü",
    ]
)
_VNI_TONES = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï", "\u0302": "â", "\u0306": "ê"}
_VNI_BOTH = {"\u0302\u0301": "á", "\u0302\u0300": "à", "\u0302\u0309": "å", "\u0302\u0303": "ã", "\u0302\u0323": "ä",
             "\u0306\u0301": "é", "\u0306\u0300": "è", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë"}  # fmt: skip


@cache
def plain() -> str:
    return as_text(invented(3, False)).decode()


def tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(letter.lower(), "\u00ad" if letter in "ưƯ" else letter) for letter in text)


def vni(text: str) -> str:
    written = ""
    for letter in text:
        base, *signs = unicodedata.normalize("NFD", letter.replace("đ", "ñ").replace("Đ", "Ñ"))
        horned = "\u031b" in signs
        signs = sorted((sign for sign in signs if sign != "\u031b"), key="\u0302\u0306".find, reverse=True)
        written += {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}[base] if horned else "ñ" if letter in "đĐ" else base
        written += _VNI_BOTH.get("".join(signs), "".join(_VNI_TONES.get(sign, "") for sign in signs)) if letter not in "đĐ" else ""
    return written


CASES = {
    "tcvn3.txt": (lambda: tcvn3(plain()).encode(), "phông cũ"),
    "tcvn3-bytes.txt": (lambda: tcvn3(plain()).encode("cp1252", "replace"), "phông cũ"),
    "tcvn3.html": (lambda: f"<html><body><p>{tcvn3(plain())}</p></body></html>".encode(), "phông cũ"),
    "vni.txt": (lambda: vni(plain()).encode(), "phông cũ"),
    "vni-bytes.md": (lambda: vni(plain()).encode("cp1252", "replace"), "phông cũ"),
    "tcvn3.docx": (lambda: changed(word(), lambda parts: {BODY: tcvn3(parts[BODY].decode()).encode()}), "phông cũ"),
    "twice.txt": (lambda: plain().encode().decode("cp1252", "replace").encode(), "sai bảng mã"),
    "asked.txt": (lambda: plain().encode("cp1252", "replace"), "đã mất"),
    "squares.html": (lambda: ("<html><body><p>Th\ufffdnh ph\ufffd C\ufffdn Th\ufffd</p>" * 20).encode(), "đã mất"),
    "bare.txt": (lambda: unaccented(plain()).encode(), "không dấu"),
    "saved.html": (
        lambda: b'From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n<html><p>a',
        "MHT",
    ),
    "bomb.html": (lambda: b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>', "thực thể"),
}
BODY = "word/document.xml"


@cache
def word() -> bytes:
    from tests.drafting.material.word_files import as_docx

    return as_docx(invented(3, False))


def unaccented(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


@pytest.mark.parametrize("name", CASES)
def test_text_that_is_not_vietnamese_in_unicode_is_one_sentence(name, tmp_path):
    make, words = CASES[name]
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(CannotReadError, match=words) as said:
        read_file(path)
    assert str(said.value).endswith(".") and len(str(said.value)) < 200


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_text_in_any_encoding_of_vietnamese_is_read(encoding, tmp_path):
    text = unicodedata.normalize("NFD", plain()).replace("a\u0302", "â").replace("e\u0302", "ê").replace("o\u0302", "ô")
    text = text.replace("a\u0306", "ă").replace("o\u031b", "ơ").replace("u\u031b", "ư") if encoding == "cp1258" else plain()
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding, "replace" if encoding == "cp1258" else "strict"))
    assert understood(read_file(path)).head.number == invented(3, False).truth.number


def read_word(body: str, tmp_path, **parts: bytes) -> list[str]:
    """The texts that are read of a Word file with this body."""
    path = tmp_path / "a.docx"

    def edit(there):
        root = there[BODY].decode()
        return {BODY: f"{root[: root.index('<w:body>')]}<w:body>{body}</w:body></w:document>".encode(), **parts}

    path.write_bytes(changed(word(), edit))
    source = read_file(path)
    return [item.text for item in source.paragraphs]


def run(text: str, more: str = "") -> str:
    return f'<w:r><w:rPr>{more}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_what_was_deleted_moved_away_hidden_or_remarked_in_word_is_not_read(tmp_path):
    gone = '<w:del w:id="1" w:author="x"><w:r><w:delText>77 vụ</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="2" w:author="x">{run("88 vụ")}</w:moveFrom><w:moveTo w:id="3" w:author="x">{run(" đã chuyển")}</w:moveTo>'
    remark = '<w:commentRangeStart w:id="4"/>' + run(" còn lại") + '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    soft = run(" thực hi\u00adện")
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    table = row.format("", run("Hàng"), run("12")) + row.format('<w:trPr><w:del w:id="5" w:author="x"/></w:trPr>', run("Bỏ"), run("99"))
    body = f"<w:p>{run('Văn bản')}{gone}{moved}{run('66 vụ', '<w:vanish/>')}{remark}{soft}</w:p><w:tbl>{table}</w:tbl>"
    comments = b'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    assert read_word(body, tmp_path, **{"word/comments.xml": comments}) == ["Văn bản đã chuyển còn lại thực hiện", "Hàng", "12"]


def test_the_words_of_a_text_box_are_read_once(tmp_path):
    box = f"<w:txbxContent><w:p>{run('Trong khung')}</w:p></w:txbxContent>"
    drawn = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>'
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert read_word(f"<w:p>{run('Ngoài khung')}<w:r>{drawn}</w:r></w:p>", tmp_path) == ["Ngoài khung", "Trong khung"]


def test_letters_that_a_printer_joined_are_two_again():
    assert clean("oﬃce, ﬁle, ﬂow") == "office, file, flow"


SENTENCE = "Đơn vị đã tiếp nhận 1.436 hồ sơ, giải quyết theo Quyết định số 117/QĐ-UBND ngày 3 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh."


def printed(pages, tmp_path):
    """A PDF of pages; each is (columns of sentences, how the page is turned)."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    from tests.drafting.material.pdf_files import _Press

    press = _Press({})
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for columns, turned in pages:
        canvas.setPageRotation(turned)
        if turned:
            canvas.translate(A4[0], 0)
            canvas.rotate(90)
        width = ((A4[1] if turned else A4[0]) - 120) / len(columns) - 10
        for number, sentences in enumerate(columns):
            y = (A4[0] if turned else A4[1]) - 80
            for sentence in sentences:
                for line in press._wrapped(sentence, width):
                    canvas.setFont(press.font, 11)
                    canvas.drawString(60 + number * (width + 20), y, line)
                    y -= 16
        canvas.showPage()
    canvas.save()
    path = tmp_path / "a.pdf"
    path.write_bytes(stream.getvalue())
    return [item.text for item in read_file(path).paragraphs]


def test_running_text_in_two_columns_is_read_down_the_left_and_then_the_right(tmp_path):
    sentences = [f"{number}. {SENTENCE}" for number in range(1, 7)]
    assert printed([((sentences[:3], sentences[3:]), 0)], tmp_path) == sentences


def test_pages_that_lie_on_their_side_do_not_break_the_lines_of_the_others(tmp_path):
    sentences = [f"{number}. {SENTENCE} {SENTENCE}" for number in range(1, 7)]
    pages = [((sentences[:2],), 0), ((sentences[2:4],), 90), ((sentences[4:],), 0)]
    assert printed(pages, tmp_path) == sentences
