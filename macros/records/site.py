"""Settings of the site: who runs it, as of when, under which licence."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Key, Part, Record, Text, Url


class Licence(Part):
    """A licence, by name and address."""

    name: Text = Field(description="Tên giấy phép.")
    url: Url = Field(description="Địa chỉ toàn văn.")


class Release(Part):
    """The last edition of the data that was released. Written by `make release`."""

    version: Text = Field(description="Phiên bản, theo ngày rà soát: 2026.11.23, hoặc 2026.11.23.1 cho bản thứ hai trong ngày.")
    digest: Text = Field(description="Mã băm của mọi bảng trong phiên bản đó; máy dùng để biết dữ liệu đã đổi hay chưa.")


Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class Colours(Part):
    """The main colours; those of statuses and charts stay. Checked by `colours`, derived by `macros/derived/colours.py`."""

    band: Colour = Field(
        description='Màu dải đầu trang: "#0a4f50", viết trong ngoặc kép, sáu chữ số, chữ thường; chữ trên dải tự đổi trắng hay đen.'
    )
    accent: Colour = Field(description="Màu liên kết và nút, đủ đậm để đọc trên nền sáng.")
    dark_band: Colour | None = Field(default=None, description="Màu dải đầu trang khi nền tối; bỏ trống thì máy làm đậm màu trên.")
    dark_accent: Colour | None = Field(default=None, description="Màu liên kết khi nền tối; bỏ trống thì máy làm sáng màu trên.")


class Contact(Part):
    """How somebody without any account reaches the operator; only what the operator really answers."""

    email: Text | None = Field(
        default=None,
        pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
        description="Địa chỉ thư điện tử nhận lời báo sai sót, ví dụ nhom@vidu.vn.",
    )
    phone: Text | None = Field(default=None, pattern=r"^\+?[0-9][0-9 .]{6,}$", description="Số điện thoại, trong ngoặc kép.")
    post: Text | None = Field(default=None, description="Địa chỉ nhận thư giấy.")


def _scheme(*names: str) -> str:
    """The pattern of an address below the repository in which only these things are filled in."""
    inside = "|".join(("repository", *names))
    return rf"^\{{repository\}}/(?:[^\s{{}}<>\"'`\\#]|\{{(?:{inside})\}})+$"


class RepositoryLinks(Part):
    """How the host of the repository is asked to open something; what stands in braces is filled in, written for an address.

    The defaults are GitHub's. Forgejo, Gitea (such as codeberg.org): `new_file: "{repository}/_new/{branch}/{folder}?filename={name}"`,
    `edit: "{repository}/_edit/{branch}/{file}"`, `new_issue: "{repository}/issues/new?title={title}&body={body}"`.
    """

    new_file: Text = Field(
        default="{repository}/new/{branch}/{folder}?filename={name}&value={content}",
        pattern=_scheme("branch", "folder", "name", "content"),
        description="Mở trang tạo tệp mới, với {branch}, {folder}, {name} và, nếu kho mã nhận, {content}.",
    )
    edit: Text = Field(
        default="{repository}/edit/{branch}/{file}",
        pattern=_scheme("branch", "file"),
        description="Mở trang sửa tệp {file}; số dòng được thêm sau dấu #.",
    )
    new_issue: Text = Field(
        default="{repository}/issues/new?template={form}",
        pattern=_scheme("form", "title", "body"),
        description="Mở trang gửi ý kiến: với {form} thì mỗi ô một tham số, với {title} và {body} thì cả lời nhắn.",
    )


class Site(Record):
    """File: `data/site.yml`."""

    id: Key = Field(description="Mã website: cũng là tên các tệp chứa mọi bảng trên trang Dữ liệu.")
    name: Text = Field(description="Tên website.")
    question: Text = Field(description="Câu hỏi mà website trả lời, hiện ngay dưới tên.")
    introduction: Text | None = Field(default=None, description="Một hai câu sau câu hỏi đó ở đầu trang chủ, nếu cần.")
    place: Text = Field(description="Địa phương.")
    subjects: tuple[Key, ...] = Field(
        default=(), description="Mã các vấn đề hay được hỏi nhất, hiện ở trang chủ; bỏ trống thì máy chọn vấn đề có nhiều mục nhất."
    )
    colours: Colours | None = Field(default=None, description="Màu chính của website; bỏ trống thì dùng màu có sẵn.")
    operator: Text = Field(description="Ai vận hành website này.")
    team: tuple[Text, ...] = Field(
        default=(),
        description="Ai chịu trách nhiệm và duyệt, như trong .github/CODEOWNERS; bỏ trống thì trang nói chưa ai đứng tên.",
    )
    official: bool = Field(description="true chỉ khi chính cơ quan ban hành báo cáo vận hành website.")
    as_of: dt.date = Field(
        description="Ngày toàn bộ dữ liệu được rà soát gần nhất, không ở sau hôm nay; thêm một mục thì không đổi ngày này."
        " Mọi tính toán theo ngày dùng ngày này."
    )
    address: Url | None = Field(
        default=None, description="Địa chỉ công khai của website, kết thúc bằng /. Khi xuất bản bằng GitHub Pages có thể bỏ trống."
    )
    repository: Url | None = Field(
        default=None,
        description="Địa chỉ kho mã nguồn; bỏ trống thì không hiện liên kết sửa dữ liệu. Không ở GitHub: thêm repository_links.",
    )
    repository_links: RepositoryLinks | None = Field(
        default=None, description="Cách nơi giữ kho mã mở một trang tạo tệp, sửa tệp, gửi ý kiến; bỏ trống là cách của GitHub."
    )
    branch: Text = Field(default="main", description="Nhánh của kho mã nguồn.")
    contact: Contact | None = Field(
        default=None, description="Cách liên hệ để báo sai sót mà không cần tài khoản; bỏ trống thì trang Báo sai sót nói rõ là chưa có."
    )
    release: Release | None = Field(default=None, description="Bản dữ liệu phát hành gần nhất; lệnh make release ghi, không sửa tay.")
    data_licence: Licence = Field(description="Giấy phép của dữ liệu.")
    code_licence: Licence = Field(description="Giấy phép của mã nguồn.")
