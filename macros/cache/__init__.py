"""What is dear to make is kept in `.cache/`, found under the hash of all that decides it, and so never stale."""
