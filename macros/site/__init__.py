"""What the site consists of, for MkDocs (`hooks.py`) and for whoever builds it otherwise: files, generated pages, what pages may say."""
