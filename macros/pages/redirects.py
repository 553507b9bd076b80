"""Old addresses of commitments: each leads to the record that took over, without JavaScript and without a server's help."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derived.addresses import address
from macros.pages.rendering import Renderer
from macros.records.commitments import Commitment, CommitmentGroup
from macros.site_build import PublishedFile


def redirect_pages(renderer: Renderer) -> Iterator[PublishedFile]:
    """One small page a commitment that was given up (other records never had a page of their own)."""
    dataset = renderer.publication.dataset
    successors: dict[str, Commitment | CommitmentGroup] = {**dataset.commitments, **dataset.commitment_groups}
    for redirect in dataset.redirects.values():
        successor = successors.get(redirect.to)
        if successor is None or "/" not in redirect.id:
            continue
        current = f"cam-ket/{redirect.id}/"
        target = address(dataset, successor)
        html = renderer.render(
            "redirect.html.jinja",
            current,
            target=target,
            canonical=renderer.publication.deployment.absolute(target.partition("#")[0]),
            title=successor.statement if isinstance(successor, Commitment) else successor.title,
            note=redirect.note,
        )
        path = f"{current}index.html" if renderer.directory_urls else f"{current.rstrip('/')}.html"
        yield PublishedFile(path, f"{html}\n".encode())
