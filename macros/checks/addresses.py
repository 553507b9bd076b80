"""Every address on the web is one that a reader can safely follow: https, no password, nothing that tracks or runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, parse_qsl, unquote_plus, urlsplit, urlunsplit

from macros.checks.base import CheckInput, TextCheck
from macros.loading.problems import Problem
from macros.loading.walking import Path
from macros.records.archives import ArchivedSource
from macros.records.base import Record

#: The fields that hold an address; each has the type `Url`.
FIELDS = ("url", "address", "repository", "website")

TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|fb_(?:action_\w+|source|ref)|__cft__.*|__tn__|mibextid|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|gidzl|zarsrc|zsrc|zalo_\w+|"
    r"ttclid|tt_\w+|_r|_t|twclid|msclkid|yclid|ysclid|_openstat|igshid?|igsh|li_fat_id|epik|rdt_cid|sccid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|"
    r"vero_\w+|oly_\w+|wickedid|srsltid|sca_esv|ved|usg|_ga|_gl|_branch_match_id|_branch_referrer|ref_(?:src|url)|spm|scm|cmpid|trk|trackingid|pk_\w+|mtm_\w+|"
    r"piwik_\w+|s_cid|ns_\w+|at_(?:medium|campaign|custom\d|link\w*)|oc_sid|vgo_ee|dm_i|elqtrack\w*|soc_\w+|smid|share_(?:id|source\w*))",
    re.IGNORECASE,
)
#: Hosts that only send on to another page: a reader does not see where, and the way may end tomorrow.
SHORTENERS = frozenset(
    [
        "t.co",
        "bit.ly",
        "bitly.com",
        "j.mp",
        "tinyurl.com",
        "goo.gl",
        "ow.ly",
        "is.gd",
        "v.gd",
        "buff.ly",
        "lnkd.in",
        "fb.me",
        "rebrand.ly",
        "cutt.ly",
        "shorturl.at",
        "s.id",
        "t.ly",
        "rb.gy",
        "tiny.cc",
        "adf.ly",
        "dlvr.it",
        "ift.tt",
        "trib.al",
        "bom.so",
        "by.com.vn",
        "s.net.vn",
        "shorten.asia",
        "zpr.io",
        "href.li",
        "l.facebook.com",
        "lm.facebook.com",
        "l.instagram.com",
        "l.messenger.com",
        "l.zalo.me",
        "out.reddit.com",
        "away.vk.com",
        "l.threads.net",
        "nam01.safelinks.protection.outlook.com",
        "urldefense.com",
        "urldefense.proofpoint.com",
        "clicks.google.com",
        "feedproxy.google.com",
        "news.google.com",
        "webcache.googleusercontent.com",
        "translate.google.com",
        "amp.gs",
        "g.co",
        "x.gd",
        "qr.ae",
        "goo.su",
        "urlz.fr",
        "shorturl.asia",
        "lihi.cc",
        "lihi1.com",
        "maps.app.goo.gl",
        "s.shopee.vn",
        "shope.ee",
        "vn.shp.ee",
        "forms.gle",
        "surl.li",
        "shrtco.de",
        "kutt.it",
        "bl.ink",
        "soo.gd",
        "clck.ru",
        "u.to",
        "short.gy",
        "dub.sh",
        "tny.im",
        "tr.im",
    ]
)
#: Addresses below a host that send on, or show another's page under their own name.
SENDING = re.compile(
    r"(?:(?:[\w-]+\.)*google\.[a-z.]+/(?:url|amp|imgres|search)\b|(?:www\.|m\.)?youtube\.com/redirect\b|(?:www\.|m\.)?facebook\.com/(?:l|flx/warn)\b|"
    r"(?:www\.|cn\.)?bing\.com/(?:ck|search)\b|(?:html\.)?duckduckgo\.com/(?:l/|\?q)|(?:www\.)?baidu\.com/link|(?:www\.)?linkedin\.com/(?:redir|safety)|"
    r"(?:m\.)?vk\.com/away|coccoc\.com/search|medium\.com/r/|(?:[\w-]+\.)*translate\.goog/|(?:[\w-]+\.)*cdn\.ampproject\.org/|"
    r"(?:[\w-]+\.)*safelinks\.protection\.outlook\.com/|(?:www\.)?web\.archive\.org/web/|archive\.(?:ph|today|is|li|md|vn|fo)/|(?:www\.)?webcitation\.org/|r\.jina\.ai/|12ft\.io/|slack-redir\.net/|steamcommunity\.com/linkfilter)",
    re.IGNORECASE,
)
#: Where pages are kept: the address of the original stands in that of the copy, or nowhere.
_KEPT = re.compile(
    r"(?:web\.archive\.org/web/[\w*]+/(https://.+)|web\.archive\.org/|archive\.(?:ph|today|is|li|md|vn|fo)/|webcitation\.org/)"
)
_TARGET_FIELDS = ("q", "url", "u", "target", "to", "link", "redirect", "dest", "href", "uddg", "imgrefurl")
HOST = re.compile(r"(?:[\w](?:[\w-]*[\w])?\.)+[^\W\d_](?:[\w-]*\w)?\Z")
GITHUB = re.compile(r"https://github\.com/[\w.-]+/[\w.-]+/?\Z")
_ELSEWHERE = "Hãy viết https://github.com/<tên nhóm>/<tên kho>; kho ở nơi khác thì ghi thêm `repository_links`."
_COPY = "Hãy chép lại từ thanh địa chỉ của trình duyệt."


def _of_text(_given: CheckInput, record: Record, path: Path, text: str) -> Iterable[Problem]:
    name = path[-1]
    on_github = name == "repository" and getattr(record, "repository_links", None) is None
    for message, advice in mistakes(text, repository=on_github, copy=isinstance(record, ArchivedSource) and name != "url"):
        yield Problem.at(record.origin.at(*path), CHECK.name, message, advice, text)


def split(address: str) -> SplitResult | None:
    """The parts of an address, None when it has none that make sense."""
    try:
        parts = urlsplit(address)
        _ = (parts.hostname, parts.port)
    except ValueError:
        return None
    return parts


def mistakes(address: str, repository: bool = False, copy: bool = False) -> Iterator[tuple[str, str]]:
    """(what is wrong, what to write instead) for an address. `copy`: here a kept copy of a page is what is asked for."""
    parts = split(address)
    if parts is None:
        yield "Địa chỉ này không đọc được.", _COPY
        return
    scheme = parts.scheme.lower()
    if re.search(r"[\s<>\"'`\\{}|^]", address):
        yield "Địa chỉ có dấu cách hoặc ký tự không dùng trong địa chỉ.", _COPY
    elif scheme == "http" and parts.hostname:
        yield (
            "Địa chỉ phải bắt đầu bằng https://, không phải http://.",
            f"Hãy viết `{urlunsplit(parts._replace(scheme='https'))}` và mở thử.",
        )
    elif scheme and scheme != "https" and "." not in scheme:
        yield f"Không dùng địa chỉ kiểu `{scheme}:`.", f"Địa chỉ phải bắt đầu bằng https://. {_COPY}"
    elif scheme != "https" or not parts.hostname:
        guess = f"Có phải bạn muốn viết `https://{address.lstrip('/')}`?" if HOST.match(address.lstrip("/").split("/")[0]) else _COPY
        yield "Địa chỉ phải bắt đầu bằng https://.", guess
    elif not HOST.match(parts.hostname):
        yield f"`{parts.hostname}` không phải tên của một trang web công khai.", _COPY
    elif repository and not GITHUB.match(address):
        yield (
            "Đây không phải địa chỉ một kho mã nguồn trên GitHub.",
            _ELSEWHERE,
        )
    if parts.username is not None or parts.password is not None:
        yield "Địa chỉ có tên đăng nhập hoặc mật khẩu.", f"Hãy viết `{urlunsplit(parts._replace(netloc=parts.netloc.rpartition('@')[2]))}`."
    if sends_on(parts):
        if kept := _KEPT.search(f"{parts.hostname}{parts.path}"):
            if copy:
                return
            original = f": `{kept[1]}`" if kept[1] else ""
            advice = f"Hãy viết địa chỉ của chính trang gốc{original}; bản lưu thì ghi ở data/archives.yml."
            yield f"{parts.hostname} giữ bản lưu của trang khác.", advice
            return
        target = _target(parts)
        advice = f"Hãy mở thử rồi viết địa chỉ của chính trang đó{f': `{target}`' if target else ''}."
        yield f"{parts.hostname} chỉ chuyển tiếp tới trang khác.", advice
        return
    tracking = [
        name for query in (parts.query, parts.fragment) for name, _ in parse_qsl(query, keep_blank_values=True) if TRACKING.fullmatch(name)
    ]
    if tracking:
        yield f"Địa chỉ có mã theo dõi người đọc: {', '.join(tracking)}.", f"Hãy viết `{without_tracking(parts)}`."


def sends_on(parts: SplitResult) -> bool:
    """Whether an address only leads to another one: a short link, a link that a network or a search page counts."""
    host = (parts.hostname or "").lower()
    bare = host.removeprefix("www.")
    return bare in SHORTENERS or SENDING.match(f"{host}{parts.path}{'?' if parts.query else ''}{parts.query}") is not None


def without_tracking(parts: SplitResult) -> str:
    """The address without what follows the reader; everything else as it is written, letter by letter."""

    def kept(query: str) -> str:
        return "&".join(pair for pair in query.split("&") if not TRACKING.fullmatch(unquote_plus(pair.partition("=")[0])))

    return urlunsplit(parts._replace(query=kept(parts.query), fragment=kept(parts.fragment)))


def _target(parts: SplitResult) -> str:
    """Where such an address leads, when it says so itself."""
    for name, value in parse_qsl(parts.query):
        if name.lower() in _TARGET_FIELDS and value.startswith("https://"):
            inner = split(value)
            return without_tracking(inner) if inner and not sends_on(inner) else ""
    return ""


CHECK = TextCheck(
    "addresses",
    "Địa chỉ trang web bắt đầu bằng https://, không có mật khẩu, mã theo dõi hay mã chạy được.",
    _of_text,
    fields=FIELDS,
)
