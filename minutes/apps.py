from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MinutesConfig(AppConfig):
    name = "minutes"
    verbose_name = _("minutes")

    def ready(self) -> None:
        from minutes.revisions import register  # models must be loaded first

        register()
