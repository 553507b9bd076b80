"""The page "Thêm thông tin": the form, what it ends in, and the text to copy for who has no script."""

from __future__ import annotations

import json
from typing import Any

from macros.derived.contributing import EVIDENCE_FORM, form_address, repository_address
from macros.derived.placeholders import plain
from macros.editing.entry_fields import Asked, asked, targets
from macros.editing.entry_message import ABOUT_TITLE, blank_message, greeting
from macros.editing.entry_rules import rules
from macros.pages.rendering import Renderer
from macros.publication import Publication

#: What somebody wants to do: value in an address, words, and what to know of it.
PURPOSES = (
    ("tin", "Tin mới về việc đã hứa", "một nguồn công khai nói việc đã tới đâu"),
    ("nguon", "Nguồn cho điều website chưa tìm thấy", "website ghi “chưa tìm thấy” hoặc “chưa tìm riêng”, bạn biết một nguồn"),
    ("tra-loi", "Cơ quan được nêu tên trả lời", "câu trả lời đã đăng trên trang của chính cơ quan ấy"),
)


def render(renderer: Renderer, current: str) -> str:
    """The whole page. What the script needs stands in the form's own attributes, as text."""
    publication = renderer.publication
    deployment = publication.deployment
    site = publication.dataset.site
    questions = asked(publication.dataset.vocabularies)
    email = site.contact.email if site.contact else None
    return renderer.render(
        "entry_form.html.jinja",
        current,
        rules=json.dumps(rules(publication), ensure_ascii=False, separators=(",", ":")),
        questions=[one for one in questions if not one.extra],
        extra=[one for one in questions if one.extra],
        required=_needed,
        about_title=ABOUT_TITLE,
        targets=_targets(publication),
        purposes=PURPOSES,
        greeting=greeting(site),
        blank=blank_message(site, questions),
        new_file=repository_address(deployment, deployment.links.new_file, known=False),
        filled="{content}" in deployment.links.new_file,
        new_issue=_new_issue(publication),
        plain_issue=form_address(deployment, EVIDENCE_FORM),
        mail=f"mailto:{email}?subject={{title}}&body={{body}}" if email else None,
    )


def _needed(one: Asked) -> str:
    return "bắt buộc" if one.required else "khi được hỏi" if one.name in ("evidence.document_number", "enlarged_city") else "nếu có"


def _new_issue(publication: Publication) -> str | None:
    deployment = publication.deployment
    return repository_address(deployment, deployment.links.new_issue, known=False, form=EVIDENCE_FORM)


def _targets(publication: Publication) -> list[tuple[str, list[dict[str, Any]]]]:
    """What the entry can be about, each with the report in whose folder its file lies."""
    dataset = publication.dataset
    newest = next((report.id for report in dataset.newest_first()), "")
    groups = []
    for heading, entries in targets(dataset):
        options = []
        for key, words in entries:
            commitment = dataset.commitments.get(key)
            subject = dataset.subjects.get(key)
            named = [*subject.commitments, *subject.problems, *subject.updates, *subject.backgrounds] if subject else [key]
            options.append(
                {
                    "id": key,
                    "words": plain(words, dataset.figures),
                    "kind": "commitment" if commitment else "subject",
                    "report": named[0].split("/")[0] if named else newest,
                    "unrated": bool(commitment and commitment.not_ratable),
                }
            )
        groups.append((heading, options))
    return groups
