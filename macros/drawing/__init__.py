"""Flat drawings made at build time: shapes in, SVG out, PNG through resvg. Knows nothing of charts or commitments."""
