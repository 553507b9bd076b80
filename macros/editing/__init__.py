"""What an editor is given: the fields of each kind of record in words, and files to begin with. All of it made from the record types."""
