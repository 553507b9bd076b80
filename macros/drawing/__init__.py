"""Flat drawings made at build time: shapes in, SVG out, PNG through Pillow. Knows nothing of charts or commitments."""
