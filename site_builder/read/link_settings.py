"""The keys of `content/site.yaml` for links: the navigation, the foot of pages, the accounts."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from site_builder.messages.message import _
from site_builder.model.addresses import (
    hidden_fault,
    mail_address,
    mail_fault,
    url_fault,
    web_address,
)
from site_builder.model.checks import Fault, check_words, fail, fail_all
from site_builder.model.records import Record, Words
from site_builder.model.services import SERVICES, service_meant
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import suggestion

_MAIL = "mailto:"


def check_site_link(value: Any) -> str:
    """An http(s) or mailto address, or the path of an article or a page; whether that exists is
    checked later."""
    if not isinstance(value, str) or not value.strip():
        message = _("a link must be the path of an article or a page, or begin with https://")
        raise fail("wrong-type", message)
    if value.lower().startswith(_MAIL):
        to = value[len(_MAIL) :]
        if fault := hidden_fault(to) or mail_fault(to):
            message = _("'{value}' is not an email address: {fault}", value=shown(to), fault=fault)
            raise fail("bad-url", message)
        return _MAIL + mail_address(to)
    if not value.lower().startswith(("http:", "https:")):
        if fault := hidden_fault(value):
            message = _(
                "'{value}' is not the path of an article or a page: {fault}",
                value=shown(value),
                fault=fault,
            )
            raise fail("bad-url", message)
        return value
    if fault := url_fault(value):
        message = _("'{value}' is not a web address: {fault}", value=shown(value), fault=fault)
        raise fail("bad-url", message)
    return web_address(value)


def check_service(value: Any) -> str:
    """The id of a service where one has an account."""
    if isinstance(value, str) and value in SERVICES:
        return value
    message = _("'{value}' isn't a service that Site Builder knows", value=shown(str(value)))
    meant = service_meant(value) if isinstance(value, str) else ""
    own = _("for any other service, write label: … in place of service: …")
    raise fail("bad-choice", message, suggestion(value, meant) if meant else own)


Link = Annotated[str, BeforeValidator(check_site_link)]


def written_links(data: Any) -> dict[str, tuple[str, ...]]:
    """The links of each key in their places, '' where there is none that can be checked: whatever
    else is wrong in the file."""
    found = data if isinstance(data, dict) else {}
    return {
        key: tuple(map(_written_link, found[key]))
        for key in ("nav", "footer", "social")
        if isinstance(found.get(key), list)
    }


def _written_link(entry: Any) -> str:
    try:
        return check_site_link(entry["link"])
    except (LookupError, TypeError, ValueError):
        return ""


class LinkSettings(Record):
    label: Words
    link: Link


class FooterSettings(Record):
    text: Words
    link: Link = ""


class AccountSettings(Record):
    """An account of the site's: with a known service or one that its label names."""

    service: Annotated[str, BeforeValidator(check_service)] = ""
    label: Words | None = None
    account: Annotated[str, BeforeValidator(check_words)] = ""
    link: Link = ""

    @model_validator(mode="after")
    def _has_a_name_and_a_place(self) -> "AccountSettings":
        if not self.service and not self.label:
            hint = _("add service: weibo, for example, or label: …")
            raise fail("missing-key", _("this account has no service"), hint)
        if self.service and self.label:
            message = _("an account has a service or a label, not both")
            raise fail("bad-value", message, _("remove one of them"), at="label")
        if not self.account and not self.link:
            message = _("this account can't be found: it has no link and no name")
            raise fail("missing-key", message, _("add link: …, account: … or both"))
        return self


def check_accounts(accounts: tuple[AccountSettings, ...]) -> tuple[AccountSettings, ...]:
    """Each account once."""
    first: dict[tuple[str, str], int] = {}
    faults = []
    for number, one in enumerate(accounts):
        known = (one.link, "" if one.link else f"{one.service or one.label} {one.account}")
        if first.setdefault(known, number) != number:
            message = _("this account is listed twice")
            faults.append(Fault("bad-value", message, _("remove one of them"), inside=(number,)))
    if faults:
        raise fail_all(faults)
    return accounts


Accounts = Annotated[
    tuple[AccountSettings, ...], Field(strict=False), AfterValidator(check_accounts)
]
