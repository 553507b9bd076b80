"""Who stands behind an address: the publishers of `data/publishers.yml`, found by host."""

from __future__ import annotations

from urllib.parse import urlsplit

from macros.loading.dataset import Dataset
from macros.records.evidence import Evidence
from macros.records.publishers import Publisher


class Publishers:
    """Looks publishers up by host; made once for a data set."""

    def __init__(self, dataset: Dataset) -> None:
        self._by_host = {host: publisher for publisher in dataset.publishers.values() for host in publisher.hosts}

    def of(self, url: str) -> Publisher | None:
        """The publisher of an address, None where that is not known.

        A host belongs to the publisher of the nearest host above it (`en.sggp.org.vn`), but for authorities: under one portal other
        bodies have pages of their own (`ban.vi.du.vn`), so each host of an authority is named.
        """
        try:
            exact = (urlsplit(url).hostname or "").removeprefix("www.")
        except ValueError:
            return None
        host = exact
        while host:
            if publisher := self._by_host.get(host):
                return publisher if host == exact or publisher.kind != "authority" else None
            host = host.partition(".")[2]
        return None

    def speaks_for_itself(self, source: Evidence) -> bool:
        """Whether a source is an authority's own word: a page of its own, or a copy of a numbered document, wherever that stands."""
        if source.kind == "document_copy":
            return bool(source.document_number)
        publisher = self.of(source.url)
        return publisher is not None and publisher.kind == "authority"

    def proper(self, source: Evidence) -> bool:
        """Whether a source is one that a status may rest on: the publisher's own page, or a named copy of a numbered document."""
        if source.kind == "document_copy":
            return bool(source.document_number)
        publisher = self.of(source.url)
        return publisher is None or publisher.kind != "document_library"
