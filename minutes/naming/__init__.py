"""The names by which minutes call people, organisations and sub-regions.

`labels` gives a row its name, `directory` finds the row that a name means, `phrases`
reads and writes names strung together ("Anna Ek, chef, Lund").
"""
