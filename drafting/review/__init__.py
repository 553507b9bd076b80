"""`make review`: a page on this machine that leads through a draft, record by record, beside the text. Never part of the site.

blocks.py (files as text) ─► state.py (what is open, in reading order) ─► forms.py, actions.py ─► pages.py ─► server.py
"""
