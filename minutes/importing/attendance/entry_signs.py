"""The signs within a list of people."""

from __future__ import annotations

import re

PARENTHESES = re.compile(r"\(([^()]{0,200})\)")
DASH = re.compile(r"\s+[-–—]\s+")
WHENCE = "\ue000"  # stands before what somebody is said to come from
