"""What of the theme is published: the same files, found without looking through what never is."""

from __future__ import annotations

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from macros.site.theme_files import look_at_fewer
from tests.project import ROOT


def test_the_same_files_are_published_and_hidden_folders_are_not_walked() -> None:
    config = load_config(config_file=str(ROOT / "mkdocs.yml"))
    before, after = Files([]), Files([])
    whole = config.theme.get_env()
    before.add_files_from_theme(whole, config)
    look_at_fewer(config.theme)
    fewer = config.theme.get_env()
    after.add_files_from_theme(fewer, config)
    assert [file.src_uri for file in after] == [file.src_uri for file in before] != []
    assert len(fewer.list_templates()) * 50 < len(whole.list_templates())
    assert fewer.get_template(".icons/material/check.svg").render().startswith("<svg")
