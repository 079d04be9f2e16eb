"""Old notes taken in: read, matched with the archive, kept as drafts to review."""
