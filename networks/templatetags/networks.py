"""What templates need to know of a reader's standing."""

from __future__ import annotations

from django import template

from networks.models import network

register = template.Library()
register.filter("keeps_registers", network.keeps_registers)
