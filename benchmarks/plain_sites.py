"""What our build is compared with: stock Material on the very Markdown that our pages are made of, and Hugo on as many plain pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

#: Runs before the site's own hooks: writes each page as Markdown, with everything that macros made in its place.
_WRITER = """\
import os
from pathlib import Path

import yaml


def on_page_content(html, page, config, files):
    target = Path(os.environ["MARKDOWN_TARGET"]) / page.file.src_uri
    target.parent.mkdir(parents=True, exist_ok=True)
    front = yaml.safe_dump(dict(page.meta), allow_unicode=True)
    target.write_text(f"---\\n{front}---\\n\\n{config.extra['blocks'].filled(page.markdown)}", encoding="utf-8")
    return html
"""
_WRITER_FILE = "write_markdown.py"


def plain_material(root: Path, target: Path) -> Path:
    """A project of stock mkdocs-material with the Markdown of the copy of our project at `root`: same pages, menu, Markdown extensions.

    No macros, hooks, overrides or style sheets of ours; the theme's own search, as it comes. Raises CalledProcessError when `root`
    cannot be built.
    """
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    shutil.copytree(root / "docs" / "assets" / "images", target / "docs" / "assets" / "images")
    (target / _WRITER_FILE).write_text(_WRITER, encoding="utf-8")
    # In the folder of the file that it inherits from: paths are looked up beside it.
    writing = root / "writing.yml"
    hooks = [str(target / _WRITER_FILE), *settings["hooks"]]
    writing.write_text(yaml.safe_dump({"INHERIT": "mkdocs.yml", "hooks": hooks}), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(root), "MARKDOWN_TARGET": str(target / "docs"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(writing), "--site-dir", str(target / "ours")]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    shutil.rmtree(target / "ours")
    writing.unlink()
    plain = {
        "site_name": settings["site_name"],
        "theme": {"name": "material", "language": "vi", "font": False},
        "plugins": ["search"],
        **{name: settings[name] for name in ("nav", "not_in_nav", "markdown_extensions")},
    }
    (target / "mkdocs.yml").write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return target


_HEAD = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>'
_MENU = '<nav><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a></nav>'
_LIST = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
_HUGO = {
    "config.toml": 'baseURL = "https://vi.du/"\ntitle = "Trang"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    "layouts/_default/single.html": f"{_HEAD}{_MENU}<main><h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}</main></body></html>",
    "layouts/_default/list.html": f"{_HEAD}<h1>{{{{ .Title }}}}</h1>{_LIST}</body></html>",
}
_SENTENCE = "Thành phố báo cáo việc đã làm, nêu số liệu, nguồn và trang, rồi nói việc sẽ làm trong kỳ sau. "


def plain_hugo(target: Path, pages: int, characters: int) -> Path:
    """A Hugo project of `pages` pages of plain text, each about `characters` long, with the smallest layout that makes a site."""
    for name, content in _HUGO.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(content, encoding="utf-8")
    (target / "content" / "trang").mkdir(parents=True)
    paragraph = _SENTENCE * 5
    text = "\n\n".join([paragraph] * max(1, round(characters / len(paragraph))))
    for number in range(pages):
        (target / "content" / "trang" / f"{number}.md").write_text(f'---\ntitle: "Trang {number}"\n---\n\n{text}\n', encoding="utf-8")
    return target
