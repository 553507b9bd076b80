"""Readers: one file a kind of document, each makes a `Source`."""
