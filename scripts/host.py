"""GitHub's API, asked in one way by every command that needs it: the addresses and the token that a workflow is given, or a stand-in.

`GITHUB_API_URL`, `GITHUB_REPOSITORY`, `GH_TOKEN` (or `GITHUB_TOKEN`). Only the standard library: the release workflow has nothing else.
"""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from scripts.failures import Failure

API = "https://api.github.com"
#: Seconds that an answer may take.
TIMEOUT = 30


@dataclass(frozen=True, slots=True)
class Host:
    """A repository on a server, and with what right it is asked."""

    api: str
    repository: str
    token: str = ""

    def ask(self, path: str, method: str = "GET", body: object = None) -> tuple[int, Any]:
        """Status and JSON of `/repos/<repository>/<path>`. Raises Failure when the server does not answer: that is never a "no"."""
        address = f"{self.api.rstrip('/')}/repos/{quote(self.repository)}{f'/{path}' if path else ''}"
        headers = {"Accept": "application/vnd.github+json", "User-Agent": "minh-bach", "X-GitHub-Api-Version": "2022-11-28"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(address, data, headers, method=method)  # noqa: S310 – the address is that of the host's API
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            if error.code < 500:
                return error.code, None
            raise _silent(address, f"{error.code}") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _silent(address, str(error)) from error

    def need(self, path: str) -> Any:
        """The JSON of an answer without which nothing can be said. Raises Failure for any other answer."""
        status, found = self.ask(path)
        if status != 200:
            raise _silent(path, str(status))
        return found


def _silent(address: str, why: str) -> Failure:
    return Failure(
        f"Chưa hỏi được máy chủ của kho ({address}: {why}): hãy chạy lại; nếu vẫn vậy, xem quyền của bước này trong tệp quy trình.",
        f"The server of the repository did not answer ({address}: {why}): try again; if it stays, look at the permissions of this step.",
    )


def host_of(environment: Mapping[str, str]) -> Host | None:
    """The host that the environment names; None outside a workflow."""
    repository = environment.get("GITHUB_REPOSITORY", "")
    if not repository:
        return None
    token = environment.get("GH_TOKEN") or environment.get("GITHUB_TOKEN") or ""
    return Host(environment.get("GITHUB_API_URL") or API, repository, token)
