"""Old notes come in: a file becomes lines, lines what was found, that a draft."""
