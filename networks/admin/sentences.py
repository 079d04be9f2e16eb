"""What the constraints ask, said to whoever fills in a form."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ENDS_BEFORE = _("The last day is before the first.")
SENTENCES: dict[str, Promise] = {
    "membership_ends_after_it_starts": ENDS_BEFORE,
    "meeting_ends_after_it_starts": ENDS_BEFORE,
    "calendar_entry_ends_after_it_starts": ENDS_BEFORE,
    "membership_is_held_once_at_a_time": _(
        "The person sits there for that organisation already."
    ),
    "seat_is_held_by_one_at_a_time": _("Somebody else sits in that seat."),
    "membership_does_not_replace_itself": _("Nobody replaces oneself."),
    "seat_is_for_a_subregion_or_an_organisation": _(
        "Choose either a sub-region or an organisation."
    ),
    "organisation_has_a_code_if_a_municipality": _(
        "A municipality has a code of four digits, others have none."
    ),
    "organisation_code_is_given_once": _("Another municipality has that code."),
    "meeting_without_a_date_says_so": _(
        "Give the day, or say that the date is unknown."
    ),
    "meeting_with_a_last_day_has_a_first": _("Give the first day too."),
    "meeting_closes_after_it_opens": _("The meeting ends before it starts."),
    "attachment_is_a_file_or_a_link_not_both": _(
        "Give a file or a link, but not both."
    ),
    "assignment_is_to_one_person_organisation_or_subregion": _(
        "Choose one on each line: a person, an organisation or a sub-region."
    ),
    "assignment_to_a_person_is_given_once": _("The person has it already."),
    "assignment_to_an_organisation_is_given_once": _(
        "The organisation has it already."
    ),
    "assignment_to_a_subregion_is_given_once": _("The sub-region has it already."),
    "calendar_entry_has_a_date": _("Give a date, be it only a year."),
    "decision_does_not_replace_itself": _("A decision does not replace itself."),
    "item_is_not_part_of_itself": _("An item is not part of itself."),
    "user_email_is_in_lower_case": _("Write the address in lower case."),
}


def in_words(errors: Iterable[ValidationError]) -> list[ValidationError]:
    """Put a sentence where Django names the constraint."""
    return [_in_words(error) for error in errors]


def _in_words(error: ValidationError) -> ValidationError:
    message = str(error.messages[0])
    for name, sentence in SENTENCES.items():
        if f"“{name}”" in message:
            return ValidationError(sentence, code=error.code)
    return error
