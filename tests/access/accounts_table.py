"""Who may open the pages of the own account."""

from __future__ import annotations

from tests.access.rows import Row, at
from tests.access.world import EVERYBODY, WITH_ACCOUNT

ACCOUNTS: dict[str, dict[str, Row]] = {
    "set_language": {"asked for": Row(at("set_language"), set(), otherwise=302)},
    "account_login": {"": Row(at("account_login"), {"anonymous"}, otherwise=302)},
    "account_logout": {"": Row(at("account_logout"), WITH_ACCOUNT, otherwise=302)},
    "account_signup": {"": Row(at("account_signup"), {"anonymous"}, otherwise=302)},
    "account_inactive": {"": Row(at("account_inactive"), EVERYBODY)},
    "account_change_password": {
        "": Row(at("account_change_password"), WITH_ACCOUNT, otherwise=302)
    },
    "account_set_password": {
        "has one": Row(at("account_set_password"), set(), otherwise=302)
    },
    "account_reset_password": {"": Row(at("account_reset_password"), EVERYBODY)},
    "account_reset_password_done": {
        "": Row(at("account_reset_password_done"), EVERYBODY)
    },
    "account_reset_password_from_key": {
        "used up": Row(at("account_reset_password_from_key", "1", "a-b"), EVERYBODY)
    },
    "account_reset_password_from_key_done": {
        "": Row(at("account_reset_password_from_key_done"), EVERYBODY)
    },
}
