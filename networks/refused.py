"""What is refused with a sentence that says who may."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

COORDINATORS_OF_IT = _("Only the coordinators of the network may do that.")
ADMINISTRATORS = _("Only an administrator may do that.")
OF_A_PERSON = _(
    "Only an administrator may do that, and those who coordinate all the networks in "
    "which the person is named."
)


class Refused(PermissionDenied):
    """One may read it, but it is for others to change."""

    def __init__(self, who_may: str | Promise = COORDINATORS_OF_IT) -> None:
        super().__init__(who_may)
        self.who_may = who_may


class ClosedPage(Refused):
    """The whole page is for others."""
