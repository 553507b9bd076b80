"""MkDocs events. Each only calls a plain function, so that another generator could do the same."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from macros.pages.redirects import redirect_pages
from macros.pages.rendering import Renderer
from macros.publication import check
from macros.reporters.text import text_report
from macros.site_build import generated_pages, published_files, theme_settings

ROOT = Path(__file__).resolve().parent.parent


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data before anything is built. Raises Abort when there is a problem: no page is written then."""
    root = Path(os.environ.get("MINHBACH_ROOT", ROOT))
    checked = check(root)
    if checked.publication is None:
        raise Abort(f"{text_report(checked.problems)}\n\n{len(checked.problems)} lỗi trong dữ liệu: website không được dựng.")
    renderer = Renderer(checked.publication, directory_urls=config.use_directory_urls)
    config.site_url = checked.publication.deployment.address
    config.extra["renderer"] = renderer
    config.extra["site"] = theme_settings(checked.publication)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that data makes and the files that packages bring."""
    renderer: Renderer = config.extra["renderer"]
    for page in generated_pages(renderer.publication):
        file = File.generated(config, page.path, content=page.markdown)
        file.edit_uri = page.edit
        files.append(file)
    for published in (*published_files(ROOT), *redirect_pages(renderer)):
        files.append(File.generated(config, published.path, content=published.content))
    return files
