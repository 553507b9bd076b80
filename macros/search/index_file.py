"""The file that the browser loads when somebody first searches: every document's text once, and no inverted index.

Measured on the present data: the texts alone are 27 KB gzipped; postings of every word would add 14 KB. Vietnamese has few
different syllables (711 here, unaccented), so the browser makes a table of them in a few milliseconds and reads all words of all
documents for every search. Columns instead of rows, and repeated labels as numbers, save another 2 KB.

A script and not JSON, because a page opened from disk may load scripts but may not fetch.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from macros.formatting.words import words
from macros.records.vocabulary import Abbreviation
from macros.search.documents import SearchDocument
from macros.search.kinds import Kind

INDEX_PATH = "assets/search/index.js"


def index_file(documents: Iterable[SearchDocument], glossary: Iterable[Abbreviation]) -> bytes:
    """`siteSearch.load({…})` in UTF-8. The same documents always give the same bytes."""
    content = json.dumps(index_content(list(documents), glossary), ensure_ascii=False, separators=(",", ":"))
    # Two characters that JSON allows in a string and old JavaScript does not.
    content = content.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"siteSearch.load?.({content});\n".encode()


def index_content(documents: list[SearchDocument], glossary: Iterable[Abbreviation]) -> dict[str, Any]:
    """What `docs/assets/js/search/engine.js` reads: columns of equal length, and the tables that two of them point into."""
    contexts = sorted({document.context for document in documents})
    number = {context: index for index, context in enumerate(contexts)}
    order = list(Kind)
    return {
        "kinds": [[kind.label, kind.preference, kind.meaning, kind.whole] for kind in order],
        "contexts": contexts,
        "abbreviations": abbreviations(glossary),
        "kind": [order.index(document.kind) for document in documents],
        "title": [document.title for document in documents],
        "text": [document.text for document in documents],
        "context": [number[document.context] for document in documents],
        "address": [document.address for document in documents],
        "words": {index: document.words for index, document in enumerate(documents) if document.words},
    }


def abbreviations(glossary: Iterable[Abbreviation]) -> list[list[list[str]]]:
    """Each abbreviation as two ways to say the same: `[["hdnd"], ["hoi", "dong", "nhan", "dan"]]`, in plain words."""
    return [[[w.plain for w in words(entry.short)], [w.plain for w in words(entry.full)]] for entry in glossary]
