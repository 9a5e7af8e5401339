"""The keys of `content/site.yaml`, and the checks of their values."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from site_builder.languages.conversions import CONVERSIONS
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
from site_builder.model.hosts import host_fault, host_hint
from site_builder.model.logos import LOGO_ENDINGS
from site_builder.model.presence import Fallback
from site_builder.model.records import PlainWords, Record
from site_builder.model.site import BRANCH, REMOTE, Style, Text
from site_builder.model.time_zones import zone_fault, zone_hint
from site_builder.problems.problems import shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.font_settings import FontKeys, check_uses
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


def check_conversion(value: Any) -> str:
    """The name of a conversion between kinds of Chinese: `s2twp`."""
    name = check_words(value)
    if name not in CONVERSIONS:
        message = _(
            "'{value}' is not one of: {choices}", value=shown(name), choices=listed(CONVERSIONS)
        )
        raise fail("bad-choice", message, did_you_mean(name, CONVERSIONS))
    return name


class LanguageSettings(Record):
    """`origin` is the key of the language that this one is converted from, `convert` how, and
    `words` are exceptions: what stands for words of that language."""

    tag: Annotated[str, BeforeValidator(check_tag)]
    name: Annotated[str, BeforeValidator(check_words)]
    origin: Annotated[str, BeforeValidator(check_words), Field(alias="from")] = ""
    convert: Annotated[str, BeforeValidator(check_conversion)] = ""
    words: dict[PlainWords, PlainWords] = {}  # noqa: RUF012 - pydantic copies it

    @model_validator(mode="after")
    def _is_converted_from_a_language(self) -> "LanguageSettings":
        if self.origin and not self.convert:
            hint = _("say how: {example}", example="convert: s2twp")
            raise fail("missing-key", _("'from' needs 'convert'"), hint, at="from")
        if self.convert and not self.origin:
            hint = _("name the language that is converted: {example}", example="from: zh")
            raise fail("missing-key", _("'convert' needs 'from'"), hint, at="convert")
        if self.words and not self.origin:
            hint = _("only a language that is converted from another has exceptions")
            raise fail("missing-key", _("'words' needs 'from'"), hint, at="words")
        return self


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
        Annotated[FontKeys, BeforeValidator(check_uses)],
    ] = {}  # noqa: RUF012 - pydantic copies it
    deploy: DeploySettings = DeploySettings()
    preview: PreviewSettings = PreviewSettings()
    fallback: Fallback = "show"
    parallel: bool = True
    outdated_note: bool = False
    open_data: bool = True
    time_zone: Annotated[str, BeforeValidator(check_time_zone)] = "UTC"
    typographic_quotes: bool = True
    search: bool = True
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
