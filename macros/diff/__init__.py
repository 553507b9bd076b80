"""What a change does to the public data, for the person who reviews it: read the base, compare, tell."""
