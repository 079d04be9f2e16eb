import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "minutes.settings")
application = get_wsgi_application()

# What is loaded once stays. To look through it for garbage, as Python does every few
# hundred pages, kept somebody waiting for a tenth of a second.
get_resolver().url_patterns  # noqa: B018, it loads what all pages need
gc.collect()
gc.freeze()
