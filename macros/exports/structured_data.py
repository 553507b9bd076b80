"""The data page as schema.org sees it: what search engines for data sets read."""

from __future__ import annotations

import json
from typing import Any

from macros.exports import Listing
from macros.exports.edition import FOLDER

_FORMATS = {"csv": "text/csv", "json": "application/json"}
_WHOLE = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
    "zip": "application/zip",
}


def dataset_json_ld(listing: Listing) -> str:
    """schema.org `Dataset` as JSON that may stand inside a script element: `<`, `>` and `&` are written as escapes."""
    text = json.dumps(_dataset(listing), ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _dataset(listing: Listing) -> dict[str, Any]:
    edition = listing.edition
    dataset = edition.publication.dataset
    site = dataset.site
    starts = [report.period.from_ for report in dataset.reports.values() if report.period and report.period.from_]
    place = edition.absolute(f"{FOLDER}/")
    whole = {f"{edition.all_tables}.{ending}": media for ending, media in _WHOLE.items()} | {"datapackage.json": _FORMATS["json"]}
    files = whole | {f"{name}.csv": _FORMATS["csv"] for name in edition.tables}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": place,
        "url": place,
        "name": f"{site.name} – dữ liệu mở",
        "description": f"{site.question} {edition.source}",
        "inLanguage": "vi",
        "version": edition.version,
        "license": site.data_licence.url,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site.operator, "url": edition.absolute("")},
        "temporalCoverage": f"{min(starts, default=site.as_of).isoformat()}/{site.as_of.isoformat()}",
        "spatialCoverage": {"@type": "Place", "name": site.place},
        "dateModified": site.as_of.isoformat(),
        "keywords": ["minh bạch", "cam kết", "báo cáo", site.place],
        "distribution": [_download(listing, f"{FOLDER}/{name}", media) for name, media in files.items()],
    }


def _download(listing: Listing, path: str, media: str) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": path.rpartition("/")[2],
        "contentUrl": listing.edition.absolute(path),
        "encodingFormat": media,
        "contentSize": f"{listing.file(path).size} B",
        "sha256": listing.file(path).sha256,
    }
