"""The pages that browser tests go through: those of the menu, and one of each kind that the menu does not name."""

from __future__ import annotations

import yaml

from tests import samples
from tests.project import ROOT


def _menu() -> list[str]:
    """Addresses of the pages in the menu, seen from the site's root: `ket-qua.md` → `ket-qua/`, the home page → empty."""
    nav = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    files = [file for entry in nav for file in entry.values()]
    return ["" if file == "index.md" else f"{file.removesuffix('.md')}/" for file in files]


MENU = _menu()
SEARCH = "tim-kiem/"
COMMITMENT = f"cam-ket/{samples.FULLEST_COMMITMENT}/"
DOCUMENT = f"tai-lieu/{samples.DOCUMENT}/"
SUBJECT = f"van-de/{samples.FULLEST_SUBJECT}/"
BODY = f"co-quan/{samples.FULLEST_BODY}/"
#: A promise of which only its document speaks.
QUIET_COMMITMENT = f"cam-ket/{samples.SILENT_COMMITMENT}/"
TABLE = "du-lieu/commitments/"
MISTAKES = "dong-gop/loi-thuong-gap/"
REPORT_A_MISTAKE = "dong-gop/bao-sai/"
ADD_SOMETHING = "dong-gop/cap-nhat/"
GUIDE = "dong-gop/huong-dan/"
MISSING = "khong-co-trang-nay/"
#: Every kind of page that readers meet with the frame of the site around it.
KINDS = [*MENU, SEARCH, COMMITMENT, DOCUMENT, SUBJECT, BODY, TABLE, MISTAKES, REPORT_A_MISTAKE, ADD_SOMETHING, GUIDE, MISSING]
#: Pages that are looked at with the menu and all that is folded open.
OPENED = ["", "ket-qua/", "nhiem-vu/", "cam-ket/", "bo-may/", "van-ban/", "du-lieu/", "dong-gop/", MISTAKES, COMMITMENT]
#: Pages with charts that Plotly draws; the charts of the others are pictures that say all there is.
DRAWN_PAGES = [DOCUMENT, "danh-gia/"]
#: Pages of which is noted what a screen reader says. Those for contributors write about marks for the eye.
HEARD = [path for path in KINDS if not path.startswith("dong-gop/")]

#: In the list of commitments: what the filter shows, and where it says how many.
VISIBLE = "[data-filter-list] .card:not([hidden])"
COUNT = "[data-filter-count]"
