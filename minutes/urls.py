"""The addresses: one noun a list, its slug a page."""

from django.urls import include, path

from minutes.views import (
    choices,
    deleted,
    deleting,
    editing,
    errors,
    glossary,
    health,
    history,
    home,
    meetings,
    merging,
    networks,
    organisations,
    people,
    previewing,
    registers,
    sources,
    status,
)
from networks.admin.site import site

urlpatterns = [
    path("", home.home, name="home"),
    path("meetings/", meetings.meeting_list, name="meeting_list"),
    path("meetings/<slug:slug>/", meetings.meeting_detail, name="meeting_detail"),
    path(
        "meetings/<slug:slug>/history/", history.meeting_history, name="meeting_history"
    ),
    path(
        "meetings/<slug:slug>/history/<int:number>/",
        history.meeting_revision,
        name="meeting_revision",
    ),
    path(
        "meetings/<slug:slug>/history/<int:number>/restore/",
        history.meeting_restore,
        name="meeting_restore",
    ),
    path("meetings/<slug:slug>/edit/", editing.meeting_edit, name="meeting_edit"),
    path(
        "meetings/<slug:slug>/source/", meetings.meeting_source, name="meeting_source"
    ),
    path("meetings/<slug:slug>/status/", status.meeting_status, name="meeting_status"),
    path("meetings/<slug:slug>/delete/", deleted.meeting_delete, name="meeting_delete"),
    path("deleted/", deleted.meeting_deleted, name="meeting_deleted"),
    path("deleted/<int:pk>/recover/", deleted.meeting_recover, name="meeting_recover"),
    path("attachments/<int:pk>/", meetings.attachment_file, name="attachment_file"),
    path("decisions/", registers.decision_list, name="decision_list"),
    path("action-points/", registers.action_point_list, name="action_point_list"),
    path("statements/", registers.statement_list, name="statement_list"),
    path("calendar/", registers.calendar_entry_list, name="calendar_entry_list"),
    path("networks/", networks.network_list, name="network_list"),
    path("networks/<slug:slug>/", networks.network_detail, name="network_detail"),
    path("networks/<slug:slug>/new/", editing.meeting_new, name="meeting_new"),
    path("imports/", sources.source_list, name="source_list"),
    path("imports/<int:pk>/", sources.source_review, name="source_review"),
    path("imports/<int:pk>/file/", sources.source_file, name="source_file"),
    path("imports/<int:pk>/network/", sources.source_network, name="source_network"),
    path("imports/<int:pk>/planned/", sources.source_fill, name="source_fill"),
    path("imports/<int:pk>/discard/", sources.source_discard, name="source_discard"),
    path("preview/", previewing.minutes_preview, name="minutes_preview"),
    # Before those of networks: a token, too, is a slug
    path("drafts/<uuid:token>/discard/", editing.draft_discard, name="draft_discard"),
    path("drafts/<slug:network>/", editing.draft_save, name="draft_save"),
    path(
        "drafts/<slug:network>/<slug:meeting>/",
        editing.draft_save,
        name="draft_of_changes_save",
    ),
    path(
        "networks/<slug:slug>/delete/",
        deleting.row_delete,
        {"kind": "network"},
        name="network_delete",
    ),
    path("people/", people.person_list, name="person_list"),
    path("people/<slug:slug>/", people.person_detail, name="person_detail"),
    path(
        "people/<slug:slug>/merge/",
        merging.merge_choose,
        {"kind": "person"},
        name="person_merge",
    ),
    path(
        "people/<slug:slug>/merge/<slug:kept_slug>/",
        merging.merge_confirm,
        {"kind": "person"},
        name="person_merge_confirm",
    ),
    path(
        "people/<slug:slug>/delete/",
        deleting.row_delete,
        {"kind": "person"},
        name="person_delete",
    ),
    path("organisations/", organisations.organisation_list, name="organisation_list"),
    path(
        "organisations/<slug:slug>/",
        organisations.organisation_detail,
        name="organisation_detail",
    ),
    path(
        "organisations/<slug:slug>/merge/",
        merging.merge_choose,
        {"kind": "organisation"},
        name="organisation_merge",
    ),
    path(
        "organisations/<slug:slug>/merge/<slug:kept_slug>/",
        merging.merge_confirm,
        {"kind": "organisation"},
        name="organisation_merge_confirm",
    ),
    path(
        "organisations/<slug:slug>/delete/",
        deleting.row_delete,
        {"kind": "organisation"},
        name="organisation_delete",
    ),
    path("merges/", merging.merge_list, name="merge_list"),
    path("merges/<int:pk>/undo/", merging.merge_undo, name="merge_undo"),
    path("glossary/", glossary.glossary_list, name="glossary_list"),
    path("choices/<slug:kind>/", choices.choice_list, name="choice_list"),
    path("admin/", site.urls),
    path("health/", health.health, name="health"),
    path("language/", include("django.conf.urls.i18n")),
    path("account/", include("people.urls")),
]

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler500 = errors.server_error
