"""A build that cannot go on because of what people wrote: the problems go along, so that a page can show them."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.exceptions import Abort

from macros.loading.problems import Problem


class Refused(Abort):
    """Raised inside a build. MkDocs and its plugins let it pass: it is no Exception, but a SystemExit."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} lỗi: website không được dựng.")
        self.problems = list(problems)
