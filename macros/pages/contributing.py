"""Pieces of the page "Đóng góp" that come from the data, the record types and the place where the site is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from macros.derived.contributing import EVIDENCE_FORM, MISTAKE_FORM, QUESTION_FORM, form_address, mail_address, mistake_message
from macros.editing.fields import Field, fields_of
from macros.pages.rendering import Renderer
from macros.records.base import Source
from macros.records.evidence import Evidence
from macros.records.kinds import KINDS, Kind

#: Groups of fields that many kinds hold: told once, not in every table.
SHARED: dict[type[BaseModel], str] = {Source: "chỗ báo cáo nói (source)", Evidence: "nguồn công khai (evidence)"}


def render_forms(renderer: Renderer, current: str) -> str:
    """The ways to write to the team: one link a form, or a sentence where no repository is known."""
    deployment = renderer.publication.deployment
    forms = (
        (MISTAKE_FORM, "Báo sai sót", "một con số, một câu hay một nguồn trên website không đúng"),
        (EVIDENCE_FORM, "Gửi thông tin mới", "một nguồn công khai nói về một cam kết hay một vấn đề"),
        (QUESTION_FORM, "Đặt câu hỏi", "điều bạn chưa rõ về dữ liệu hoặc cách làm"),
    )
    links = [(form_address(deployment, form), label, about) for form, label, about in forms]
    return renderer.render("contributing_forms.html.jinja", current, links=links)


def render_mistake(renderer: Renderer, current: str) -> str:
    """A message about a mistake, and every way to send it; plainly, where the operator gave none."""
    publication = renderer.publication
    site = publication.dataset.site
    message = mistake_message(site)
    return renderer.render(
        "mistake_report.html.jinja",
        current,
        message=message,
        mailto=mail_address(site.contact.email, message) if site.contact and site.contact.email else None,
        issue=form_address(publication.deployment, MISTAKE_FORM),
        example=next(iter(publication.dataset.figures), None),
    )


def render_fields(renderer: Renderer, current: str) -> str:
    """A table of fields for every kind of record, in the order in which data is read, then for the groups that many kinds hold."""
    tables = [_table(kind.name, kind.label, _where(kind), kind.model) for kind in KINDS]
    shared = [_table(model.__name__.lower(), label, "", model) for model, label in SHARED.items()]
    return renderer.render("fields.html.jinja", current, tables=[*tables, *shared])


def _table(name: str, label: str, where: str, model: type[BaseModel]) -> dict[str, Any]:
    return {"id": f"truong-{name}", "label": label, "where": where, "rows": list(_rows(model))}


def _rows(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, Field]]:
    """(name, field), groups opened: `period`, `period.from`, `period.to`."""
    for field in fields_of(model):
        yield prefix + field.name, field
        if field.inner is not None and field.inner not in SHARED:
            yield from _rows(field.inner, f"{prefix}{field.name}.")


def _where(kind: Kind) -> str:
    """The files that hold a kind: `data/reports/<mã>/figures.yml` hoặc …"""
    place = f"data/reports/<mã>/{kind.name}" if kind.in_report else f"data/{kind.name}"
    if kind.name == "vocabularies":
        return f"{place}/*.yml"
    if kind.one_file_each:
        return f"{place}/<{'phần mã sau dấu gạch chéo' if kind.in_report else 'mã'}>.yml, mỗi mục một tệp"
    return f"{place}.yml" if kind.single else f"{place}.yml hoặc {place}/*.yml"
