"""Where the site stands and where its data can be edited: `data/site.yml`, or what the publishing workflow says.

A fork publishes under its own address without editing a file: its workflow sets SITE_URL and SITE_REPOSITORY.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from macros.loading.problems import Problem
from macros.records.site import RepositoryLinks, Site

#: Where `make serve` shows the site; used while no public address is known, so that feed and sitemap are valid everywhere.
LOCAL_ADDRESS = "http://127.0.0.1:8000/"


@dataclass(frozen=True, slots=True)
class Deployment:
    """`address` ends with `/`. `repository` is None where there is none: links to edit or report are then left out. `links` says how its
    host is asked to open a new file, a file, an issue."""

    address: str = LOCAL_ADDRESS
    repository: str | None = None
    branch: str = "main"
    links: RepositoryLinks = field(default_factory=RepositoryLinks)

    def absolute(self, place: str) -> str:
        """`/cam-ket/` → `https://…/cam-ket/`."""
        return self.address + place.removeprefix("/")


def deployment(site: Site, environment: Mapping[str, str]) -> Deployment:
    """The environment wins over `data/site.yml`."""
    address = environment.get("SITE_URL") or site.address or LOCAL_ADDRESS
    repository = environment.get("SITE_REPOSITORY") or site.repository
    # A fork on GitHub opens files as GitHub does, whatever the original's host is.
    forked = environment.get("SITE_REPOSITORY", "").startswith("https://github.com/")
    links = RepositoryLinks() if forked else site.repository_links or RepositoryLinks()
    return Deployment(address.rstrip("/") + "/", repository.rstrip("/") if repository else None, site.branch, links)


def deployment_problems(environment: Mapping[str, str]) -> list[Problem]:
    """What is wrong with the addresses that the environment names. (Those of `data/site.yml` are checked with the data.)"""
    examples = {"SITE_URL": "https://nhom.github.io/minh-bach/", "SITE_REPOSITORY": "https://github.com/nhom/minh-bach"}
    return [
        Problem(name, 1, 1, "address", wrong, f"Hãy viết đủ địa chỉ, ví dụ {name}={example}", value)
        for name, example in examples.items()
        if (value := environment.get(name, "")) and (wrong := _wrong_address(name, value))
    ]


def _wrong_address(name: str, value: str) -> str | None:
    """Why a value is no address of a web page, None when it is one."""
    if value != value.strip() or any(c.isspace() for c in value):
        return f"Địa chỉ trong biến {name} có khoảng trắng."
    try:
        parts = urlsplit(value)
        port_is_a_number = parts.port is None or parts.port > 0
    except ValueError:
        return f"Địa chỉ trong biến {name} không đúng cách viết."
    if parts.scheme not in ("http", "https"):
        return f"Địa chỉ trong biến {name} thiếu https:// ở đầu."
    if not parts.hostname or not port_is_a_number:
        return f"Địa chỉ trong biến {name} thiếu tên miền."
    if parts.username is not None or parts.password is not None:
        return f"Địa chỉ trong biến {name} có tên đăng nhập hoặc mật khẩu, sẽ bị công bố."
    if parts.query or parts.fragment:
        return f"Địa chỉ trong biến {name} có phần thừa sau dấu ? hoặc #."
    return None
