"""What the commands of the Makefile run."""

from __future__ import annotations

from pathlib import Path

#: The project folder that this code stands in.
ROOT = Path(__file__).resolve().parent.parent
