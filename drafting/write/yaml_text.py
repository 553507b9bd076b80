"""Records as YAML text in the form that people keep the data in: blanks stay blank, texts are never taken for numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import yaml

#: Texts that a reader of YAML might take for a number, a date or for quotes (`08`, `1e5`, `12:30`, `“a” b`): always in quotes.
_LIKE_A_NUMBER = re.compile(r"[-+.~]?[0-9][0-9.,:_eE+xoabcdfABCDF/-]*\Z|[~yYnN]\Z|[-+.]\Z|[“”‘’«»].*")


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, as in the rest of data/."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        """Never `&id001`: the data know no anchors."""
        return True


def _blank(dumper: _Dumper, _: None) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


def _decimal(dumper: _Dumper, value: Decimal) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:f}")


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if _LIKE_A_NUMBER.match(text) else None)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(type(None), _blank)
_Dumper.add_representer(Decimal, _decimal)


def yaml_text(content: Any) -> str:
    """The text; the same content is always the same text."""
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=False)
