"""How to cite an edition: one sentence, and the entry that reference managers read."""

from __future__ import annotations

from macros.exports.edition import FOLDER, Edition


def sentence(edition: Edition) -> str:
    """One sentence for an article or a post."""
    site = edition.publication.dataset.site
    place = edition.absolute(f"{FOLDER}/")
    return f"{site.operator} ({site.as_of.year}). {site.name}, bản dữ liệu {edition.version}. {place}. Giấy phép {site.data_licence.name}."


def bibtex(edition: Edition) -> str:
    """An entry for BibTeX and biblatex. Braces in a value would end it, so there are none."""
    site = edition.publication.dataset.site
    fields = {
        "author": f"{{{_plain(site.operator)}}}",
        "title": _plain(site.name),
        "year": str(site.as_of.year),
        "version": edition.version,
        "url": edition.absolute(f"{FOLDER}/"),
        "note": _plain(f"Giấy phép {site.data_licence.name}"),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{site.id.replace('-', '_')}_{site.as_of.year},", *lines, "}"])


def citation(edition: Edition) -> str:
    """What `CITATION.txt` in the archive says."""
    return f"{sentence(edition)}\n\n{bibtex(edition)}\n"


def _plain(text: str) -> str:
    return text.replace("{", "(").replace("}", ")")
