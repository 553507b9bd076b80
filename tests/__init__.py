"""Tests of everything; HACKING.md has the map."""
