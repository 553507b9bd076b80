"""What is written: draft folders, and mentions and citations of a report anew."""
