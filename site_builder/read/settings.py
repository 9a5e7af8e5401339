"""The keys of `content/site.yaml`, and the checks of their values."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from site_builder.languages.tags import tag_fault
from site_builder.messages.message import _, listed
from site_builder.model.addresses import (
    EXAMPLE,
    base_url_fault,
    hidden_fault,
    site_address,
)
from site_builder.model.branch_names import branch_fault
from site_builder.model.checks import check_language, check_text, check_words, fail
from site_builder.model.editors import EDITOR_EXAMPLE, editor_fault, editor_hint
from site_builder.model.fonts import FONT_ENDINGS
from site_builder.model.hosts import host_fault, host_hint
from site_builder.model.logos import LOGO_ENDINGS
from site_builder.model.presence import Fallback
from site_builder.model.records import Record
from site_builder.model.site import BRANCH, REMOTE, Style, Text
from site_builder.model.time_zones import zone_fault, zone_hint
from site_builder.problems.problems import shown
from site_builder.read.link_settings import Accounts, FooterSettings, LinkSettings
from site_builder.read.theme_settings import ThemeSettings

TAG_EXAMPLES = _("such as zh-Hans, zh-Hant-HK, en or pt-BR")
_NOT_TEXT = _("it must be text")


def check_base_url(value: Any) -> str:
    """An absolute http(s) address without query or fragment; given back in its normal form."""
    if not isinstance(value, str):
        message = _("'{value}' is not the address of a site", value=shown(value))
        raise fail("bad-url", message, _("such as {example}", example=EXAMPLE))
    address = site_address(value)
    if address is None:
        message = _(
            "'{value}' is not the address of a site: {fault}",
            value=shown(value),
            fault=base_url_fault(value),
        )
        raise fail("bad-url", message, _("such as {example}", example=EXAMPLE))
    return address


def check_tag(value: Any) -> str:
    """A language tag of BCP 47: `zh-Hans`, `en`, `pt-BR`."""
    if not isinstance(value, str):
        raise fail(
            "bad-tag", _("'{value}' is not a language tag", value=shown(value)), TAG_EXAMPLES
        )
    if fault := tag_fault(value):
        message = _("'{value}' {fault}", value=shown(value), fault=fault)
        raise fail("bad-tag", message, TAG_EXAMPLES)
    return value


def check_languages(value: Any) -> Any:
    """A mapping with at least one language."""
    if not isinstance(value, dict) or not value:
        hint = _("write {example}", example="zh: {tag: zh-Hans, name: 中文}")
        raise fail("wrong-type", _("the site needs its languages, each under its key"), hint)
    return value


def check_font_name(value: Any) -> str:
    """The plain name of a font file: no folder, no way out of `fonts/`."""
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", _("this must be the name of a file in fonts/"))
    if "/" in value or "\\" in value or "\0" in value:
        message = _(
            "'{name}' must be the plain name of a file in the fonts/ folder", name=shown(value)
        )
        hint = _("put the file into fonts/ and write its name alone")
        raise fail("outside-root", message, hint)
    if not value.lower().endswith(FONT_ENDINGS):
        message = _("'{name}' is not a font file", name=shown(value))
        hint = _("the names of font files end in {endings}", endings=listed(FONT_ENDINGS))
        raise fail("bad-font", message, hint)
    return value


def check_logo(value: Any) -> str:
    """The name of a picture in `assets/`."""
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", _("this must be the name of a picture in assets/"))
    if not value.lower().endswith(LOGO_ENDINGS):
        message = _("'{name}' can't be a logo", name=shown(value))
        hint = _("the names of logos end in {endings}", endings=listed(LOGO_ENDINGS))
        raise fail("bad-logo", message, hint)
    return value


def check_branch(value: Any) -> str:
    """The name of a git branch."""
    fault = branch_fault(value) if isinstance(value, str) else _NOT_TEXT
    if fault:
        message = _(
            "'{name}' can't be the name of a branch: {fault}", name=shown(value), fault=fault
        )
        raise fail("bad-branch", message)
    return str(value)


def check_remote(value: Any) -> str:
    """The name of a git remote."""
    name = check_words(value)
    if fault := hidden_fault(name):
        message = _(
            "'{name}' can't be the name of a remote: {fault}", name=shown(name), fault=fault
        )
        raise fail("bad-value", message)
    return name


def check_domain(value: Any) -> str:
    """The name of a host; given back in small letters."""
    is_text = isinstance(value, str)
    fault = hidden_fault(value) or host_fault(value) if is_text else _NOT_TEXT
    if fault:
        message = _("'{name}' can't be a domain: {fault}", name=shown(value), fault=fault)
        hint = host_hint(value) if is_text else _("such as {example}", example="news.example.org")
        raise fail("bad-domain", message, hint)
    return str(value).lower()


def check_editor(value: Any) -> str:
    """An address that opens a source file in an editor."""
    example = _("such as {example}", example=EDITOR_EXAMPLE)
    if not isinstance(value, str):
        raise fail("wrong-type", _("this must be an address"), example)
    if fault := editor_fault(value):
        message = _("'{value}' {fault}", value=shown(value), fault=fault)
        raise fail("bad-editor", message, editor_hint(value) or example)
    return value


def check_time_zone(value: Any) -> str:
    """The name of a time zone in the IANA database: `Asia/Shanghai`."""
    name = check_words(value)
    if fault := zone_fault(name):
        message = _("'{value}' {fault}", value=shown(name), fault=fault)
        raise fail("bad-time-zone", message, zone_hint(name))
    return name


class LanguageSettings(Record):
    tag: Annotated[str, BeforeValidator(check_tag)]
    name: Annotated[str, BeforeValidator(check_words)]


class DeploySettings(Record):
    remote: Annotated[str, BeforeValidator(check_remote)] = REMOTE
    branch: Annotated[str, BeforeValidator(check_branch)] = BRANCH
    domain: Annotated[str, BeforeValidator(check_domain)] = ""
    signed: bool = False


class PreviewSettings(Record):
    editor: Annotated[str, BeforeValidator(check_editor)] = ""


class SiteSettings(Record):
    """The keys of site.yaml."""

    model_config = ConfigDict(title="site.yaml")

    title: Annotated[Text, BeforeValidator(check_text)]
    description: Annotated[Text, BeforeValidator(check_text)]
    base_url: Annotated[str, BeforeValidator(check_base_url)]
    languages: Annotated[dict[str, LanguageSettings], BeforeValidator(check_languages)]
    nav: Annotated[tuple[LinkSettings, ...], Field(strict=False)] = ()
    footer: Annotated[tuple[FooterSettings, ...], Field(strict=False)] = ()
    social: Accounts = ()
    fonts: dict[
        Annotated[str, BeforeValidator(check_language)],
        Annotated[str, BeforeValidator(check_font_name)],
    ] = {}  # noqa: RUF012 - pydantic copies it
    deploy: DeploySettings = DeploySettings()
    preview: PreviewSettings = PreviewSettings()
    fallback: Fallback = "show"
    parallel: bool = True
    outdated_note: bool = False
    open_data: bool = True
    time_zone: Annotated[str, BeforeValidator(check_time_zone)] = "UTC"
    typographic_quotes: bool = True
    style: dict[Annotated[str, BeforeValidator(check_language)], Style] = {}  # noqa: RUF012 - pydantic copies it
    theme: ThemeSettings = ThemeSettings()
    logo: Annotated[str, BeforeValidator(check_logo)] = ""
    logo_dark: Annotated[str, BeforeValidator(check_logo)] = ""

    @model_validator(mode="after")
    def _has_a_logo_for_light_pages(self) -> "SiteSettings":
        if self.logo_dark and not self.logo:
            hint = _("name the logo of light pages as well, or this one as 'logo'")
            raise fail("missing-key", _("'logo_dark' needs 'logo'"), hint, at="logo_dark")
        return self
