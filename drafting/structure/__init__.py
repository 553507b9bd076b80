"""Vietnamese administrative structure: labels, letterhead, outline, ending, places."""
