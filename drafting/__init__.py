"""`make draft`: read a document and write down what a machine can see of it, for a person to review.

Stands beside `macros/`, not in it: nothing that builds the site may import this package, whose libraries (requirements/draft.in) are
installed for the one command only. Data flows one way here too:

    file ─► readers/ (paragraphs, pages, notes, tables) ─► structure/ (letterhead, outline) ─► find/ (citations, figures …) ─► write/
"""
