"""What was decided, and by whom."""
