"""Lines become blocks: wraps undone, words mended, page furniture left out."""
