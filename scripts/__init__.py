"""What the commands of the Makefile run."""

from __future__ import annotations

import gc
from pathlib import Path

#: The project folder that this code stands in.
ROOT = Path(__file__).resolve().parent.parent
#: New objects after which Python looks for those that nobody needs any more: about as many as four hundred pages make.
GARBAGE = 400_000
# What a command imports and reads stays to its end: Python would look through all of it again and again for what may be thrown away.
gc.set_threshold(GARBAGE)
