"""Everything on the site that can be found, as one file."""

from __future__ import annotations

from dataclasses import replace

from macros.derived.links import Links
from macros.publication import Publication
from macros.search.documents import record_documents
from macros.search.index_file import index_file
from macros.search.page_sections import Page, page_documents


def site_index(publication: Publication, pages: list[Page], directory_urls: bool = True) -> bytes:
    """Pages written by hand first, then records; addresses are relative to the root of the site, so that it works under any path."""
    links = Links("", directory_urls)
    found = [*page_documents(pages), *record_documents(publication)]
    documents = [replace(document, address=links.to(document.address)) for document in found]
    return index_file(documents, publication.dataset.glossary.values())
