"""The three searches that `bench_search` compares, each over the same pages: ours, Material's own as shipped, Pagefind.

Each knows how to be built, what the browser loads for it, and how to ask it. Times are taken in the page: from the moment somebody
opens the search until the first answer, and from a key until a result is there.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from playwright.sync_api import Page

from benchmarks.search_queries import SearchQuery
from macros.site.joined_files import SEARCH_SCRIPT
from scripts import ROOT
from scripts.node import tool

#: How many of the results are looked at: what fits a phone's screen without much scrolling.
LOOKED_AT = 5


class Answer(NamedTuple):
    """The links of the first results, best first, at most LOOKED_AT; the milliseconds until the first of them was there."""

    hrefs: list[str]
    milliseconds: float


class Engine(Protocol):
    """`open` brings the search to the point where it can answer and returns the milliseconds that took."""

    name: str
    finds_pages: bool

    def build(self, copy: Path) -> Path: ...
    def index_bytes(self, site: Path) -> int: ...
    def code_bytes(self, site: Path) -> int: ...
    def open(self, page: Page, address: str) -> float: ...
    def ask(self, page: Page, typed: str) -> Answer: ...


class Ours:
    name = "Của website"
    finds_pages = False

    def build(self, copy: Path) -> Path:
        return built(copy)

    def index_bytes(self, site: Path) -> int:
        return gzipped([site / "assets" / "search" / "index.js"])

    def code_bytes(self, site: Path) -> int:
        scripts = site / "assets" / "js"
        return gzipped([scripts / "search.js", site / SEARCH_SCRIPT])

    def open(self, page: Page, address: str) -> float:
        page.goto(f"{address}/")
        return float(page.evaluate(OPEN_OURS))

    def ask(self, page: Page, typed: str) -> Answer:
        return self.ask_all(page, [typed])[0]

    def ask_all(self, page: Page, typed: list[str]) -> list[Answer]:
        """One after the other, before anything of it is drawn."""
        return [answer(given) for given in page.evaluate(ASK_OURS, typed)]

    def missed(self, page: Page, address: str, queries: list[SearchQuery]) -> list[str]:
        """What was typed in vain into the open search: the first result is not a right answer."""
        answers = self.ask_all(page, [query.typed for query in queries])
        first = [(query, answer.hrefs[:1]) for query, answer in zip(queries, answers, strict=True)]
        return [query.typed for query, hrefs in first if not hrefs or not query.answered_by(place_of(hrefs[0], address))]


OPEN_OURS = """async () => {
  const start = performance.now();
  document.getElementById("search-open").click();
  const dialog = document.getElementById("search-dialog");
  while (!dialog.dataset.ready) {
    if (performance.now() - start > 120000) throw new Error("the search did not get ready");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return performance.now() - start;
}"""
ASK_OURS = """(all) => all.map((typed) => {
  const field = document.querySelector("#search-dialog input");
  const start = performance.now();
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const milliseconds = performance.now() - start;
  return [[...document.querySelectorAll("#search-dialog .search-result__link")].map((link) => link.href), milliseconds];
})"""


class Material:
    """mkdocs-material's search plugin with `lang: vi`, in the theme's own header and scripts."""

    name = "Material, `lang: vi`"
    finds_pages = True

    def build(self, copy: Path) -> Path:
        settings = copy / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        text = text.replace("  custom_dir: overrides\n", "").replace("plugins:\n", "plugins:\n  - search: {lang: vi}\n")
        settings.write_text(text, encoding="utf-8")
        leftovers = copy / "macros" / "pages" / "theme_leftovers.py"  # what is left over for our header is needed for the theme's
        leftovers.write_text("def without_leftovers(page: str) -> str:\n    return page\n", encoding="utf-8")
        return built(copy)

    def index_bytes(self, site: Path) -> int:
        return gzipped([site / "search" / "search_index.json"])

    def code_bytes(self, site: Path) -> int:
        scripts = site / "assets" / "javascripts"
        lunr = [scripts / "lunr" / "min" / f"lunr.{name}.min.js" for name in ("stemmer.support", "vi")]
        return gzipped([*(scripts / "workers").glob("search.*.min.js"), *lunr])

    def open(self, page: Page, address: str) -> float:
        page.goto(f"{address}/")
        return float(page.evaluate(OPEN_MATERIAL))

    def ask(self, page: Page, typed: str) -> Answer:
        return answer(page.evaluate(ASK_MATERIAL, typed))


# The theme prepares its index as soon as a page is there; a first search of a word that is on every page tells when it can answer.
OPEN_MATERIAL = """async () => {
  const start = performance.now();
  const field = document.querySelector("[data-md-component=search-query]");
  document.querySelector("[data-md-toggle=search]").click();
  field.focus();
  while (!document.querySelector(".md-search-result__link")) {
    if (performance.now() - start > 120000) throw new Error("the search did not get ready");
    field.value = "UBND";
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - start;
}"""
ASK_MATERIAL = """async (typed) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const changed = (limit) => new Promise((resolve) => {
    const watcher = new MutationObserver(() => { watcher.disconnect(); resolve(true); });
    watcher.observe(list, { childList: true });
    setTimeout(() => { watcher.disconnect(); resolve(false); }, limit);
  });
  const cleared = changed(500);
  type("");
  await cleared;
  await new Promise((resolve) => setTimeout(resolve, 50));
  list.replaceChildren();
  const start = performance.now();
  const answered = changed(1500);
  type(typed);
  await answered;
  const milliseconds = performance.now() - start;
  return [[...list.children].map((page) => page.querySelector(".md-search-result__link").href), milliseconds];
}"""


class Pagefind:
    """Pagefind's own JavaScript interface; its time to draw results is not counted."""

    name = "Pagefind 1.6"
    finds_pages = True

    def build(self, copy: Path) -> Path:
        site = built(copy)
        subprocess.run([*tool(ROOT, "pagefind"), "--site", site], check=True, stdout=subprocess.DEVNULL)
        return site

    def index_bytes(self, site: Path) -> int:
        made = site / "pagefind"
        return sum(file.stat().st_size for kind in ("pf_index", "pf_fragment", "pf_meta") for file in made.rglob(f"*.{kind}"))

    def code_bytes(self, site: Path) -> int:
        made = site / "pagefind"
        return gzipped([made / "pagefind.js", made / "pagefind-worker.js"]) + sum(file.stat().st_size for file in made.glob("wasm.*"))

    def open(self, page: Page, address: str) -> float:
        page.goto(f"{address}/")
        return float(page.evaluate(OPEN_PAGEFIND))

    def ask(self, page: Page, typed: str) -> Answer:
        return answer(page.evaluate(ASK_PAGEFIND, typed))


OPEN_PAGEFIND = """async () => {
  const start = performance.now();
  globalThis.pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  return performance.now() - start;
}"""
ASK_PAGEFIND = """async (typed) => {
  const start = performance.now();
  const found = await pagefind.search(typed);
  const pages = [await found.results[0]?.data()].filter(Boolean);
  const milliseconds = performance.now() - start;
  for (const result of found.results.slice(1, 5)) pages.push(await result.data());
  return [pages.map((page) => new URL(page.url, location.href).href), milliseconds];
}"""


def answer(given: tuple[list[str], float]) -> Answer:
    """What a page of the browser gave back, cut to what is looked at."""
    hrefs, milliseconds = given
    return Answer([str(href) for href in hrefs[:LOOKED_AT]], float(milliseconds))


ENGINES: tuple[Engine, ...] = (Ours(), Material(), Pagefind())


def built(copy: Path) -> Path:
    """Build the copy; the folder of its site. Raises CalledProcessError when that fails."""
    environment = {**os.environ, "PYTHONPATH": str(copy), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    subprocess.run([sys.executable, "-m", "scripts.build"], cwd=copy, env=environment, check=True, capture_output=True)
    return copy / "site"


def gzipped(files: Iterable[Path]) -> int:
    """What a server sends for these files, each compressed by itself."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def place_of(href: str, address: str) -> Any:
    """The address of the site that a link leads to: `/cam-ket/#x`, without what an engine adds to mark words on the page."""
    place, mark, anchor = href.removeprefix(address).partition("#")
    return place.partition("?")[0] + mark + anchor
