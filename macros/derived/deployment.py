"""Where the site stands and where its data can be edited: `data/site.yml`, or what the publishing workflow says.

A fork publishes under its own address without editing a file: its workflow sets SITE_URL and SITE_REPOSITORY.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.records.site import Site

#: Where `make serve` shows the site; used while no public address is known, so that feed and sitemap are valid everywhere.
LOCAL_ADDRESS = "http://127.0.0.1:8000/"


@dataclass(frozen=True, slots=True)
class Deployment:
    """`address` ends with `/`. `repository` is an address on GitHub, or None: links to edit or report are then left out."""

    address: str = LOCAL_ADDRESS
    repository: str | None = None
    branch: str = "main"

    def absolute(self, place: str) -> str:
        """`/cam-ket/` → `https://…/cam-ket/`."""
        return self.address + place.removeprefix("/")


def deployment(site: Site, environment: Mapping[str, str]) -> Deployment:
    """The environment wins over `data/site.yml`."""
    address = environment.get("SITE_URL") or site.address or LOCAL_ADDRESS
    repository = environment.get("SITE_REPOSITORY") or site.repository
    return Deployment(address.rstrip("/") + "/", repository.rstrip("/") if repository else None, site.branch)
