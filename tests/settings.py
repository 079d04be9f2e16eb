"""The settings of the tests: those of the product, made quick and strict."""

from minutes.settings import *  # noqa: F403
from minutes.settings import DATABASES, INSTALLED_APPS, MIDDLEWARE

if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # What asks a query a row does so on any database, and looking for it takes time.
    INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
    MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]
ZEAL_RAISE = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True
# Django itself looks up twice: a session thrown away, whom a link in a mail is for.
ZEAL_ALLOWLIST = [{"model": "sessions.Session"}, {"model": "people.User"}]
CACHES = {  # of one worker each
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "counts", "written")
}
