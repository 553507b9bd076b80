"""What the commands of the Makefile run."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path

#: The project folder that this code stands in.
ROOT = Path(__file__).resolve().parent.parent
#: New objects after which Python looks for those that nobody needs any more: about as many as four hundred pages make.
GARBAGE = 400_000
# What a command imports and reads stays to its end: Python would look through all of it again and again for what may be thrown away.
gc.set_threshold(GARBAGE)


def _stopped(*_: object) -> None:
    from scripts.failures import INTERRUPTED, STOPPED

    os.write(2, f"{STOPPED}\n".encode())
    os._exit(INTERRUPTED)


# `python -m scripts.…`: until the command runs (`scripts/failures.py`) it imports, and Python would tell where in that it was interrupted.
if sys.argv[:1] == ["-m"] and signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
    signal.signal(signal.SIGINT, _stopped)
