"""What stands in a document: dates, citations, bodies, figures, relations, commitments. One file a kind of finding."""
