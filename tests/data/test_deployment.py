"""Where the site stands: settings in the data, overridden by the publishing workflow."""

from __future__ import annotations

from macros.derived.deployment import LOCAL_ADDRESS, Deployment, deployment
from macros.publication import Publication


def test_the_workflow_wins_over_the_data(publication: Publication) -> None:
    site = publication.dataset.site.model_copy(update={"address": "https://vi.du/minh-bach", "repository": None})
    assert deployment(site, {}) == Deployment("https://vi.du/minh-bach/", None, "main")
    said = {"SITE_URL": "https://khac.vi.du", "SITE_REPOSITORY": "https://github.com/vi/du/"}
    assert deployment(site, said) == Deployment("https://khac.vi.du/", "https://github.com/vi/du", "main")


def test_without_any_setting_the_site_stands_where_it_is_served_here(publication: Publication) -> None:
    site = publication.dataset.site.model_copy(update={"address": None})
    assert deployment(site, {}).absolute("/cam-ket/") == f"{LOCAL_ADDRESS}cam-ket/"
