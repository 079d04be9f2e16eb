from minutes.models.action_point import ActionPoint, Assignment, FollowUp
from minutes.models.agenda_item import AgendaItem, Presenter
from minutes.models.attachment import Attachment
from minutes.models.attendance import Attendance
from minutes.models.calendar_entry import CalendarEntry
from minutes.models.correction import Correction
from minutes.models.decision import Decision
from minutes.models.deletion import Deletion
from minutes.models.draft import Draft, Upload
from minutes.models.meeting import Meeting
from minutes.models.merge import Merge
from minutes.models.source import Source
from minutes.models.statement import Statement
from minutes.models.vocabulary import GlossaryTerm, Topic

__all__ = [
    "ActionPoint",
    "AgendaItem",
    "Assignment",
    "Attachment",
    "Attendance",
    "CalendarEntry",
    "Correction",
    "Decision",
    "Deletion",
    "Draft",
    "FollowUp",
    "GlossaryTerm",
    "Meeting",
    "Merge",
    "Presenter",
    "Source",
    "Statement",
    "Topic",
    "Upload",
]
