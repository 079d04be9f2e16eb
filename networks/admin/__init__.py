"""The admin site for coordinators and administrators; what it keeps of networks.

Who may do what here comes from the two rules on `NetworkQuerySet` alone, never from
Django's tables of permissions. An administrator has everything. A coordinator, an
ordinary account (`is_staff` plays no part), sees and changes what belongs to the
networks of `editable_by`, and may choose from what `visible_to` lets anybody read.
`ScopedAdmin` carries this to every page; a class only says which rows are meant.

Accounts and people stand above networks in what they ask, so their pages are not in
`people`: accounts are here, people with the minutes that name them.
"""

from networks.admin import accounts, memberships, networks, organisations, seats

__all__ = ["accounts", "memberships", "networks", "organisations", "seats"]
