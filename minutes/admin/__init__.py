"""What the admin site keeps of minutes, and of the people named in them.

The rules are those of `networks.admin`: a coordinator has the meetings of the own
networks with all their parts, and the people named there. This is the second way in to
the minutes, so each save is one revision and one version of the whole meeting, as that
of the form is: see `RecordedAdmin`.
"""

from minutes.admin import (
    action_points,
    decisions,
    items,
    meetings,
    people,
    vocabulary,
)

__all__ = ["action_points", "decisions", "items", "meetings", "people", "vocabulary"]
