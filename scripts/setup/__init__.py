"""`python -m scripts.setup check|draft|quick|site|tests`: what commands need comes into `.venv/` and `node_modules/`, from the lock files.

Run by the system's Python, before anything is installed: the standard library only.
"""

from __future__ import annotations
