"""The items, their headings, and what they hold besides decisions and tasks."""
