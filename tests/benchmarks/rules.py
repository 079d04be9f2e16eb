"""The rules of importing that can be switched off, each with what stands in for it."""

from __future__ import annotations

import re
from typing import Any

from minutes.importing.language.subjects import BODY
from minutes.importing.tasks.doing import SHAPES
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
    "attendance told in sentences": {"attendance.lists._told": nothing},
    "attendance in a run without label": {"attendance.lists._unlabelled": nothing},
    "the absent told after the list": {"attendance.lists._within": nothing},
    "sentences beside the lists": {"attendance.lists._beside": nothing},
    "a person a line kept apart": {"layout.wrapping.lists_people": false},
    "lists led in by a sentence": {"attendance.lists.led_in": nowhere},
    "lists side by side": {"attendance.lists.side_by_side": nothing},
    "tables of people": {"attendance.rosters.read_table": nowhere},
    "groups of roles": {"attendance.lines.GROUP_OF_ROLE": NEVER},
    "national bodies by their adjective": {"attendance.entries.NATIONAL": NEVER},
    "those without names left out": {"attendance.entry_text.NAMELESS": NEVER},
    "lists known by their people": {"attendance.rosters.label_by_people": nowhere},
    "lists that end where others begin": {"attendance.lines.begins_other_list": false},
    "tables with a row a body": {"attendance.rosters.read_columns": nowhere},
    "any sign between people": {"attendance.entry_text.BETWEEN": NEVER},
    "initials before the name": {"attendance.entry_text.INITIALS_FIRST": NEVER},
    "slashes before a body": {"attendance.entry_text.SLASH": NEVER},
    "a body before its people": {"attendance.entries.INSIDE": NEVER},
    "titles of several words": {"language.leading_roles._words_of_title": zero},
    "whence all of them came": {"attendance.words.WHENCE": NEVER},
    "who was away likewise": {"attendance.words.LIKEWISE": NEVER},
    "signs in colour": {
        "attendance.entry_text.COLOURED": NEVER,
        "attendance.entry_text.CROSSED": NEVER,
    },
    "whoever writes beside the others": {"attendance.entry_text.MYSELF": NEVER},
    "somebody else in parentheses": {"attendance.entry_groups.OTHER_THERE": NEVER},
    "rows that head a group": {"attendance.tables._heads_group": false},
    # day, hours, place, body
    "labels by stems and values": {"head.fields.label_by_value": nowhere},
    "places right below the time": {"head.venues.stands_below_when": false},
    "at somebody's home": {"head.venue_lines.AT_HOME": NEVER},
    "places in the parts of a line": {"head.venues.place_of_parts": empty},
    "bodies known by their letters": {"head.bodies.LETTERS_MEET": NEVER},
    "day, hours and place told in sentences": {
        "head.header.told_meetings": nothing,
        "head.hours.told_meetings": nothing,
        "head.venues.told_meetings": nothing,
    },
    "a paragraph that begins with the day": {
        "head.fields.opening_of": empty,
        "head.header.opening_of": empty,
        "parse.opening_of": empty,
    },
    "an end told in words after the start": {"head.hours.later": str},
    "hours below each day": {"head.hours.OF_DAY": NEVER},
    "an hour alone after the verb": {"head.hours.FULL_HOUR": NEVER},
    "a network told in the text": {"parse.network_told": empty},
    "a gathering for whom": {"head.bodies.FOR_WHOM": NEVER},
    "words for minutes that name the meeting": {"head.bodies.MINUTES_OF": NEVER},
    # headings
    "headings of a day's schedule": {"agenda.headings.timed_headings": nothing},
    "headings in a column of topics": {"agenda.headings.table_headings": nothing},
    "columns of nothing but tasks": {"tasks.tables._is_of_tasks": false},
    "which figure of a code runs on": {"agenda.numbers.CODED": NEVER},
    "lettered sub-headings": {"agenda.headings.lettered_headings": nothing},
    "lists of what is to come": {"agenda.headings._is_bare_list": false},
    "reports are no headings": {"agenda.headings._is_report": false},
    "leads to lists: no heading": {"agenda.plain_headings.leads_to_list": false},
    "headings of what is told under Ad 1": {"agenda.numbering.under_marks": nothing},
    "numbers that go on from the meeting before": {"agenda.numbering._runs_on": false},
    "what is told below numbers: no heading": {"agenda.plain_headings._is_told": false},
    "tasks with who and when head nothing": {"agenda.plain_headings.OF_TASK": NEVER},
    "a title alone above headings in capitals": {"agenda.headings.in_capitals": false},
    # tasks
    "tasks told in the present": {"language.predicates.PRESENT": NEVER},
    "tasks by when they are to be done": {"language.predicates.FOR_LATER": NEVER},
    "what is said, whatever the verb": {"language.predicates.SAYS": NEVER},
    "tasks after what was said": {"tasks.doing.also_does": false},
    "tasks with the verb first": {"tasks.doing.INVERTED": NEVER},
    "to and a verb": {"language.predicates.TO_DO": NEVER},
    "what is to be told later": {"language.predicates.TELLS_LATER": NEVER},
    "lists of what is shared out": {"tasks.lists.SHARED_OUT": NEVER},
    "who stands last in a list": {"tasks.listed.NAMED_AFTER": NEVER},
    "tasks of a pronoun": {"tasks.doing.PRONOUN": NEVER},
    "tasks done by somebody": {"tasks.doing.DONE_BY": NEVER},
    "tasks done by somebody, told last": {"tasks.doing.ALSO_DONE_BY": NEVER},
    "who was appointed to do it": {"tasks.doing.APPOINTED": NEVER},
    "by when, beside a name in brackets": {
        "tasks.listed.WITH_DUE": NEVER,
        "tasks.doing.WITH_DUE": NEVER,
    },
    "one letter that stands for somebody": {"language.people.LETTER": NEVER},
    "tasks of a body": {
        "tasks.doing.SHAPES": tuple(one for one in SHAPES if one[0] is not BODY)
    },
    "whoever has a role": {"tasks.doing.whoever_has_role": empty},
    "forms of address": {"tasks.known.ADDRESSED": NEVER},
    "what is brought up": {"language.predicates.TAKES_UP": NEVER},
    "whose part of a list it is": {"tasks.lists.TaskList._owner": empty},
    "rows of tables of tasks": {
        "tasks.reading.rows_of_tasks": nobody,
        "parse.rows_of_tasks": nobody,
    },
    "somebody with a role and somebody by name": {"tasks.doing.ROLE_AND_NAME": NEVER},
    "whole groups by some day": {"language.predicates.BY_SOME_DAY": NEVER},
    "short names of bodies": {"head.bodies.ACRONYM": NEVER},
    "what a body does beside the word: no task": {"tasks.reading.OWN_BODY": NEVER},
    "one of the body's own parts": {"tasks.known.OWN_PART": NEVER},
    # decisions
    "what only a body decides": {"decisions.deciding.OF_BODIES": NEVER},
    "new terms, means and delays": {"decisions.deciding.terms_in": nothing},
    "decisions in rows of tables": {"decisions.reading.rows_of_decisions": nobody},
    "decisions that nothing leads to": {"decisions.bare.BARE": NEVER},
    "votes on what stands below": {"decisions.reading.puts_to_vote": false},
    "what is moved: not decided": {"decisions.undecided.PROPOSED": NEVER},
    "motions with how the vote fell": {"decisions.reading.moves": false},
    "what others have decided": {"decisions.deciding.WHOSE": NEVER},
    "how a vote fell": {"decisions.deciding.VOTED": NEVER},
    "decisions and tasks summed up": {"agenda.headings.opening_sections": nothing},
    # coming meetings
    "tasks for the next meeting": {"agenda.announcing.ASIDE": NEVER},
    "what is of the text itself": {"agenda.coming.STAMPED": NEVER},
    "what others hold": {"agenda.coming.HELD": NEVER},
    # statements
    "places abroad where things happen": {"parse.places_told": nothing},
    "who speaks for whom": {"parse.speakers_in": nobody},
    "reports told in a paragraph": {"agenda.statements.Round._told": nowhere},
    "reports told in sentences": {"agenda.statements.Round._in_sentences": nothing},
    "headings that are municipalities": {"agenda.statements.Round.headed_by": empty},
    "capitals for a sign": {"agenda.statements.gap_after_capitals": nowhere},
    # lines
    "letters lost in decoding": {"parse.is_mendable": false},
    "parentheses over a line end": {"layout.wrapping._is_in_parentheses": false},
}
