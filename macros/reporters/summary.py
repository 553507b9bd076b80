"""The closing lines of a check: what was checked, and plainly what could not be."""

from __future__ import annotations

from macros.publication import Checked


def summary(checked: Checked) -> str:
    """Lines for people, the verdict last."""
    lines = []
    if checked.verified:
        lines.append(f"Đoạn trích: {checked.verified} đoạn đã đối chiếu với văn bản báo cáo.")
    if checked.unwritten:
        lines.append(
            f"{checked.unwritten} đoạn trong số đó chưa có dấu đối chiếu cho người khác: hãy chạy `make prove` rồi ghi cùng thay đổi."
        )
    if checked.proved:
        lines.append(f"Đoạn trích: {checked.proved} đoạn đã được người có văn bản đối chiếu, từ đó không đổi (data/proofs).")
    for report, count in checked.unverified.items():
        lines.append(
            f"Đoạn trích: {count} đoạn của báo cáo {report} CHƯA đối chiếu với bản gốc; trang sẽ ghi rõ như vậy. Không phải lỗi:"
            " ai có văn bản thì chạy `make prove REPORT=<đường dẫn>`."
        )
    for report, counts in checked.drafts.items():
        left = (
            ", ".join(f"{kind} {count}" for kind, count in counts.items()) or "không còn mục nào; xóa dòng `draft: true` trong report.yml"
        )
        lines.append(f"Nháp {report} (không công bố). Còn phải đối chiếu: {left}.")
    if checked.publication is not None and checked.publication.dataset.site.contact is None:
        lines.append(
            "Liên hệ: data/site.yml chưa có `contact` (email, phone, post): người không có tài khoản chưa có nơi gửi lời báo sai sót;"
            " trang Báo sai sót nói rõ như vậy. Không phải lỗi."
        )
    if checked.problems:
        lines.append(f"{len(checked.problems)} lỗi. Dữ liệu CHƯA công bố được.")
    else:
        lines.append(f"{checked.records} mục dữ liệu, không có lỗi. Dữ liệu công bố được.")
    return "\n".join(lines)
