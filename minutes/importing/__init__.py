"""Old notes come in: a file becomes lines, lines what was found, that a draft.

`extract` gives the lines of a file, in a process of its own (`extracting`, `sandbox`);
`parse` finds in them what minutes hold (`parsed`): they become blocks (`layout`), of
which `head`, `attendance`, `agenda`, `decisions` and `tasks` each read their part, by
the words of `language`.
"""
