"""What templates need to write minutes out."""

from django import template

from minutes.markdown import as_html

register = template.Library()
register.filter("markdown", as_html)
