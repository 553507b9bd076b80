"""From YAML data to pages. `define_env` is where mkdocs-macros comes in; HACKING.md has the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Give pages the macros they name. Each macro returns one block of HTML from an autoescaping template."""
    from macros.pages import (
        assessments,
        audit,
        changes,
        commitment,
        commitments,
        contributing,
        data,
        document,
        documents,
        entry,
        home,
        method,
        sections,
        session,
        subject,
    )
    from macros.pages.rendering import Renderer
    from macros.site.past_markdown import PastMarkdown
    from macros.site.told_macros import told

    renderer: Renderer = env.conf["extra"]["renderer"]
    blocks: PastMarkdown = env.conf["extra"]["blocks"]

    def current() -> str:
        return str(env.page.url)

    def macro(name: str, render: Callable[..., str]) -> None:
        env.macro(blocks.aside(told(render, name, lambda: env.page)), name)  # type: ignore[no-untyped-call]

    macro("home", lambda: home.render(renderer, current()))
    macro("report_sections", lambda page, of=None: sections.render(renderer, current(), page, of))
    macro("subjects", lambda: subject.render_list(renderer, current()))
    macro("subject", lambda subject_id: subject.render(renderer, current(), subject_id))
    macro("body", lambda body_id: subject.render_body(renderer, current(), body_id))
    macro("bodies", lambda: sections.render_bodies(renderer, current()))
    macro("assessments", lambda of=None: assessments.render(renderer, current(), of))
    macro("audit", lambda of=None: audit.render(renderer, current(), of))
    macro("document_list", lambda: document.render_list(renderer, current()))
    macro("document_page", lambda of: document.render(renderer, current(), of))
    macro("documents", lambda: documents.render(renderer, current()))
    macro("commitments", lambda: commitments.render(renderer, current()))
    macro("commitment", lambda commitment_id: commitment.render(renderer, current(), commitment_id))
    macro("before_session", lambda: session.render(renderer, current()))
    macro("changes", lambda: changes.render(renderer, current()))
    macro("vocabulary", lambda name: method.render_vocabulary(renderer, current(), name))
    macro("searches", lambda: method.render_searches(renderer, current()))
    macro("contributing_forms", lambda: contributing.render_forms(renderer, current()))
    macro("mistake_report", lambda: contributing.render_mistake(renderer, current()))
    macro("entry_form", lambda: entry.render(renderer, current()))
    macro("fields", lambda: contributing.render_fields(renderer, current()))
    macro("decisions", lambda: method.render_decisions(renderer, current()))
    macro("proofs", lambda: method.render_proofs(renderer, current()))
    macro("glossary", lambda: method.render_glossary(renderer, current()))
    macro("data_overview", lambda: data.render(renderer, current()))
    macro("data_table", lambda name: data.render_table(renderer, current(), name))
