"""`robots.txt`: everything may be read, and here is the list of pages."""

from __future__ import annotations

from macros.derived.deployment import Deployment


def robots_txt(deployment: Deployment) -> bytes:
    """Pages to embed are not forbidden: a search engine has to read their `noindex`."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {deployment.absolute('/sitemap.xml')}\n".encode()
