"""The signs within a list of people."""

from __future__ import annotations

import re

PARENTHESES = re.compile(r"\(([^()]{0,200})\)")
DASH = re.compile(r"\s+[-–—]\s+")
# "❌ Bo Alm", "Bo Alm ❌": signs in colour for being there and away.
HERE = r"(?:[✅🟢]\ufe0f?|[✔☑]\ufe0f)"
AWAY = r"[❌❎✘⛔🔴🚫]\ufe0f?"
WHENCE = "\ue000"  # stands before what somebody is said to come from
