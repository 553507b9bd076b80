"""MkDocs events. Each only calls a plain function, so that another generator could do the same."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.meta import get_data

from macros.cache.templates_kept import templates_are_kept, with_kept_templates
from macros.derived.colours import style
from macros.derived.deployment import deployment_problems
from macros.drawing import beside, typeface
from macros.exports import Listing
from macros.exports.edition import Edition
from macros.loading.stray_files import never_published
from macros.pages.old_anchors import with_old_anchors
from macros.pages.qr import codes
from macros.pages.redirects import redirect_pages
from macros.pages.rendering import Renderer
from macros.publication import check
from macros.reporters.summary import summary
from macros.search.index_file import INDEX_PATH
from macros.search.page_sections import Page
from macros.search.site_index import site_index
from macros.site import joined_files
from macros.site.contents import generated_pages, made_files, own_look, pictures, published_files, theme_settings, written_exports
from macros.site.elsewhere import elsewhere
from macros.site.fonts_ahead import fonts_ahead
from macros.site.page_sources import page_problems
from macros.site.pages_ahead import Ahead, lone_call, tells_of_files
from macros.site.past_markdown import PastMarkdown, ids, without_markdown
from macros.site.refused import Refused
from macros.site.templates_ahead import compile_all
from macros.site.theme_files import look_at_fewer
from macros.site.theme_leftovers import without_leftovers
from macros.site.theme_styles import named_in, prune, worn
from macros.social.face import PageWords, faces

ROOT = Path(__file__).resolve().parent.parent


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before anything is built. Raises Refused when there is a problem: no page is written then."""
    root = Path(os.environ.get("MINHBACH_ROOT", ROOT))
    letters = config.extra.pop("letters", None) or elsewhere(typeface.made)  # a second where nothing is kept
    config.extra["templates"] = None if templates_are_kept() else elsewhere(partial(compile_all, config.theme))
    checked = check(root)
    problems = [*checked.problems, *page_problems(Path(config.docs_dir)), *deployment_problems(os.environ)]
    if problems or checked.publication is None:
        raise Refused(problems)
    print(summary(checked), flush=True)
    letters()
    renderer = Renderer(checked.publication, directory_urls=config.use_directory_urls)
    site = checked.publication.dataset.site
    config.site_name = site.name
    config.site_description = site.question
    config.site_url = checked.publication.deployment.address
    look_at_fewer(config.theme)
    config.extra["renderer"] = renderer
    config.extra["blocks"] = PastMarkdown()
    config.extra["prose"] = {}
    config.extra["classes"] = set()
    config.extra["sheets"] = [str(sheet) for sheet in config.extra_css]
    config.extra_css = [joined_files.STYLE_SHEET]
    config.extra["site"] = theme_settings(checked.publication)
    config.extra["fonts_ahead"] = fonts_ahead(Path(config.theme.dirs[0]))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that data makes and the files that packages bring."""
    renderer: Renderer = config.extra["renderer"]
    # As early as can be: what follows is made while they are at work.
    edition = Edition(renderer.publication)
    exported = elsewhere(partial(written_exports, edition, Path(config.site_dir)))
    renderer.made_elsewhere = lambda: Listing(edition, exported())
    for stray in [file for file in files if never_published(file.src_uri)]:
        files.remove(stray)
    for page in generated_pages(renderer.publication):
        file = File.generated(config, page.path, content=page.markdown)
        file.edit_uri = page.edit
        files.append(file)
    words = [_words(file, config) for file in files.documentation_pages()]
    config.extra["faces"] = faces(renderer.publication, words)
    config.extra["pictures"] = pictures(renderer)
    config.extra["cards"] = [face.picture for face in config.extra["faces"].values()]
    now = [] if config.extra.get("served") else config.extra["cards"]
    config.extra["painters"] = beside.begin([*codes(renderer.publication), *config.extra["pictures"], *now])
    for published in published_files(ROOT, renderer):
        files.append(File.generated(config, published.path, content=published.content))
    for published in redirect_pages(renderer):
        if published.path not in {file.dest_uri for file in files}:  # what stands there now comes first
            files.append(File.generated(config, published.path, content=published.content))
    docs = Path(config.docs_dir)
    colours = renderer.publication.dataset.site.colours
    sheet = joined_files.style_sheet(docs, config.extra["sheets"], style(colours) if colours else b"")
    files.append(File.generated(config, joined_files.STYLE_SHEET, content=sheet))
    for own in own_look(renderer.publication.dataset, docs):
        if written := files.get_file_from_path(own.path):
            files.remove(written)
        files.append(File.generated(config, own.path, content=own.content))
    scripts = {joined_files.SEARCH_SCRIPT: joined_files.SEARCH_PARTS, joined_files.FILTER_SCRIPT: joined_files.FILTER_PARTS}
    scripts[joined_files.FORM_SCRIPT] = joined_files.FORM_PARTS
    for part in {part for parts in scripts.values() for part in parts}:
        if written := files.get_file_from_path(part):
            files.remove(written)
    for path, parts in scripts.items():
        files.append(File.generated(config, path, content=joined_files.script(docs, parts)))
    for path, content in made_files(renderer):
        files.append(File.generated(config, path, content=content))
    config.extra["pages"] = files.documentation_pages()
    for file in [file for file in config.extra["pages"] if tells_of_files(file.content_string)]:
        files.remove(file)  # by its turn the files that it tells the size of are made
        files.append(file)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Begin the later ones of the pages that are one macro each."""
    single = [file for file in files.documentation_pages() if lone_call(file.content_string)]
    # What another process makes is told to this one only.
    pages = {file.src_uri: file for file in single if not tells_of_files(file.content_string)}

    def made(share: Sequence[str]) -> dict[str, str]:
        return {name: _html(config, pages[name].page or MkDocsPage(None, pages[name], config)) for name in share}

    config.extra["ahead"] = Ahead([*pages], made)
    return nav


def _html(config: MkDocsConfig, page: MkDocsPage) -> str:
    """A page that is one macro, with nothing left for Jinja to compile and Markdown to read."""
    name, value = lone_call(page.file.content_string) or ("", "")
    plugin: Any = config.plugins["macros"]
    plugin._page = page  # which it would note only when its turn comes
    blocks: PastMarkdown = config.extra["blocks"]
    return blocks.place(plugin.macros[name](value))


@event_priority(100)
def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """A page that is one macro does not go through Jinja and Markdown."""
    if lone_call(markdown) is None:
        return markdown
    page.meta["render_macros"] = False
    without_markdown(page)
    config.extra["alone"] = config.extra["ahead"].taken(page.file.src_uri) or _html(config, page)
    return ""


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Put the blocks that macros made in their places; their anchors count among those of the page."""
    blocks: PastMarkdown = config.extra["blocks"]
    prose: dict[str, str] = config.extra["prose"]
    prose[page.url] = html
    placed = config.extra.pop("alone", None) or blocks.place(html)
    placed = with_old_anchors(placed, f"/{page.url}".removesuffix("./"), config.extra["renderer"])
    page.present_anchor_ids = (page.present_anchor_ids or set()) | ids(placed)
    return placed


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add the search index, which needs what is written by hand on pages, as finished HTML. Keep the theme's templates compiled."""
    if compiling := config.extra["templates"]:
        compiling()
    renderer: Renderer = config.extra["renderer"]
    prose: dict[str, str] = config.extra["prose"]
    pages = [
        Page(f"/{page.url}", str(page.meta.get("title", page.title)), str(page.meta.get("description", "")), prose[page.url])
        for file in config.extra["pages"]
        if (page := file.page) is not None and file.generated_by is None and not page.meta.get("noindex")
    ]
    _ = renderer.listing  # which no page may have asked for: the build must not end before all data files are written
    files.append(File.generated(config, INDEX_PATH, content=site_index(renderer.publication, pages, renderer.directory_urls)))
    return with_kept_templates(env)


def _words(file: File, config: MkDocsConfig) -> PageWords:
    """What the front matter of a page says; the site's own words where it says nothing."""
    _, meta = get_data(file.content_string)
    title = str(meta.get("title") or config.site_name)
    document = meta.get("document")
    return PageWords(
        file.url.removeprefix("./"), title, str(meta.get("description") or config.site_description), str(document) if document else None
    )


def on_post_page(output: str, page: object, config: MkDocsConfig) -> str:
    """Leave out what the theme adds and the site does not use; note what its style sheet is asked for."""
    kept = without_leftovers(output)
    config.extra["classes"].update(worn(kept))
    return kept


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page of what is missing, which is a template and no page."""
    return on_post_page(output_content, None, config) if template_name.endswith(".html") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Put the pictures in their places: they were being drawn while the pages were written. Leave of the theme's styles what is used."""
    scripts = (path.read_text(encoding="utf-8") for path in sorted(Path(config.docs_dir, "assets", "js").rglob("*.js")))
    prune(Path(config.site_dir), {*config.extra["classes"], *named_in(scripts)})
    cards = config.extra["cards"]
    if config.extra.get("served"):
        # No page shows the cards: they are drawn while somebody reads, and lie in their places from the next build on.
        beside.begin(cards)
        cards = [card for card in cards if card.is_kept()]
    for picture in reversed((*config.extra["pictures"], *cards)):
        path = Path(config.site_dir, picture.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture.content())
    for painter in config.extra["painters"]:
        painter.join()
