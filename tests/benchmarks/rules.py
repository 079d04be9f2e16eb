"""The rules of importing that can be switched off, each with what stands in for it."""

from __future__ import annotations

import re
from typing import Any

from tests.benchmarks.switches import (
    empty,
    false,
    nobody,
    nothing,
    nowhere,
    zero,
)

NEVER = re.compile(r"(?!)")

RULES: dict[str, dict[str, Any]] = {
    # who was there
    "attendance told in sentences": {"attendance._told": nothing},
    "attendance in a run without label": {"attendance._unlabelled": nothing},
    "the absent told after the list": {"attendance._within": nothing},
    "sentences beside the lists": {"attendance._beside": nothing},
    "a person a line kept apart": {"wrapping.lists_people": false},
    "lists led in by a sentence": {"attendance.led_in": nowhere},
    "lists side by side": {"attendance.side_by_side": nothing},
    "tables of people": {"rosters.read_table": nowhere},
    "groups of roles": {"attendance_lines.GROUP_OF_ROLE": NEVER},
    "national bodies by their adjective": {"entries.NATIONAL": NEVER},
    "those without names left out": {"entry_text.NAMELESS": NEVER},
    "lists known by their people": {"rosters.label_by_people": nowhere},
    "lists that end where others begin": {"attendance_lines.begins_other_list": false},
    "tables with a row a body": {"rosters.read_columns": nowhere},
    "any sign between people": {"entry_text.BETWEEN": NEVER},
    "initials before the name": {"entry_text.INITIALS_FIRST": NEVER},
    "slashes before a body": {"entry_text.SLASH": NEVER},
    "a body before its people": {"entries.INSIDE": NEVER},
    "titles of several words": {"leading_roles._words_of_title": zero},
    "whence all of them came": {"attendance_words.WHENCE": NEVER},
    "who was away likewise": {"attendance_words.LIKEWISE": NEVER},
    # day, hours, place, body
    "labels by stems and values": {"fields.label_by_value": nowhere},
    "places right below the time": {"venues.stands_below_when": false},
    "places in the parts of a line": {"venues.place_of_parts": empty},
    "bodies known by their letters": {"bodies.LETTERS_MEET": NEVER},
    "day, hours and place told in sentences": {
        "header.told_meetings": nothing,
        "hours.told_meetings": nothing,
        "venues.told_meetings": nothing,
    },
    "a network told in the text": {"parse.network_told": empty},
    "a gathering for whom": {"bodies.FOR_WHOM": NEVER},
    "words for minutes that name the meeting": {"bodies.MINUTES_OF": NEVER},
    # headings
    "headings of a day's schedule": {"headings.timed_headings": nothing},
    "headings in a column of topics": {"headings.table_headings": nothing},
    "columns of nothing but tasks": {"task_tables._is_of_tasks": false},
    "which figure of a code runs on": {"numbers.CODED": NEVER},
    "lettered sub-headings": {"headings.lettered_headings": nothing},
    "lists of what is to come": {"headings._is_bare_list": false},
    "reports are no headings": {"headings._is_report": false},
    "somebody does: no heading": {"plain_headings.SOMEBODY_DOES": NEVER},
    "leads to lists: no heading": {"plain_headings.leads_to_list": false},
    "headings of what is told under Ad 1": {"numbering.under_marks": nothing},
    "numbers that go on from the meeting before": {"numbering._runs_on": false},
    "a year before the number that runs on": {"numbers.YEAR_FIRST": NEVER},
    "what is told below numbers: no heading": {"plain_headings._is_told": false},
    # tasks
    "tasks told in the present": {"predicates.PRESENT": NEVER},
    "tasks by when they are to be done": {"predicates.FOR_LATER": NEVER},
    "what is said, whatever the verb": {"predicates.SAYS": NEVER},
    "tasks after what was said": {"doing.also_does": false},
    "tasks with the verb first": {"doing.INVERTED": NEVER},
    "to and a verb, whoever is named": {"doing.is_to": false},
    "what is to be told later": {"predicates.TELLS_LATER": NEVER},
    "lists of what is shared out": {"task_lists.SHARED_OUT": NEVER},
    "who stands last in a list": {"listed_tasks.NAMED_AFTER": NEVER},
    "tasks of a pronoun": {"doing.PRONOUN": NEVER},
    "tasks done by somebody": {"doing.DONE_BY": NEVER},
    "tasks of a body": {"doing.body_does": false},
    "whoever has a role": {"doing.whoever_has_role": empty},
    "forms of address": {"doing.ADDRESSED": NEVER},
    "what is brought up": {"predicates.TAKES_UP": NEVER},
    "whose part of a list it is": {"task_lists.TaskList._owner": empty},
    "rows of tables of tasks": {
        "actions.rows_of_tasks": nobody,
        "parse.rows_of_tasks": nobody,
    },
    "somebody with a role and somebody by name": {"doing.ROLE_AND_NAME": NEVER},
    "whole groups by some day": {"predicates.BY_SOME_DAY": NEVER},
    "what a body undertakes": {"predicates.UNDERTAKES": NEVER},
    "short names of bodies": {"bodies.ACRONYM": NEVER},
    "handles that are people": {"people.HANDLE": NEVER},
    "shared tasks end at a gap": {"task_lists.OWNED": NEVER},
    "what a body does beside the word: no task": {"actions.OWN_BODY": NEVER},
    "one of the body's own parts": {"doing.OWN_PART": NEVER},
    # decisions
    "what only a body decides": {"deciding.OF_BODIES": NEVER},
    "what is moved: not decided": {"deciding.PROPOSED": NEVER},
    "motions with how the vote fell": {"decisions.moves": false},
    "what others have decided": {"deciding.WHOSE": NEVER},
    "how a vote fell": {"deciding.VOTED": NEVER},
    "any sign after the word": {"labels.SET_ASIDE": NEVER},
    "decisions and tasks summed up first": {"headings.opening_sections": nothing},
    # coming meetings
    "tasks for the next meeting": {"announcing.ASIDE": NEVER},
    "days by which something is due": {"coming.DEADLINE": NEVER},
    "what others hold": {"coming.HELD": NEVER},
    # statements
    "names that begin paragraphs in turn": {"statements.Round._is_listed": false},
    "places abroad where things happen": {"parse.places_told": nothing},
    "municipalities by what the text calls them": {"parse.towns_named": nothing},
    "who speaks for whom": {"parse.speakers_in": nobody},
    "reports told in a paragraph": {"statements.Round._told": nowhere},
    "reports told in sentences": {"statements.Round._in_sentences": nothing},
    "headings that are municipalities": {"statements.Round.headed_by": empty},
    # lines
    "letters lost in decoding": {"parse.is_mendable": false},
    "parentheses over a line end": {"wrapping._is_in_parentheses": false},
}
