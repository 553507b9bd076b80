"""Tests of everything; HACKING.md has the map.

What is imported from here on is kept as bytecode, whatever the environment says: reading tests and code anew is a third of the time before
the first test, and a part of every command that a test runs.
"""

import sys

sys.dont_write_bytecode = False
