"""The closing lines of a check: what was checked, and plainly what could not be."""

from __future__ import annotations

from macros.publication import DEFAULT_TEXTS, Checked


def summary(checked: Checked) -> str:
    """Lines for people, the verdict last."""
    lines = []
    if checked.verified:
        lines.append(f"Đoạn trích: {checked.verified} đoạn đã đối chiếu với văn bản báo cáo.")
    for report, count in checked.unverified.items():
        lines.append(
            f"Đoạn trích: {count} đoạn của báo cáo {report} CHƯA đối chiếu được vì không có văn bản báo cáo"
            f" ({DEFAULT_TEXTS}). Chạy `make check REPORT=<đường dẫn>` nếu bạn có bản đó."
        )
    for report, counts in checked.drafts.items():
        left = (
            ", ".join(f"{kind} {count}" for kind, count in counts.items()) or "không còn mục nào; xóa dòng `draft: true` trong report.yml"
        )
        lines.append(f"Nháp {report} (không công bố). Còn phải đối chiếu: {left}.")
    if checked.problems:
        lines.append(f"{len(checked.problems)} lỗi. Dữ liệu CHƯA công bố được.")
    else:
        lines.append(f"{checked.records} mục dữ liệu, không có lỗi. Dữ liệu công bố được.")
    return "\n".join(lines)
