"""`content/site.yaml` to the site's settings."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError

from site_builder.languages.tags import tag_fault
from site_builder.model.addresses import (
    EDITOR_EXAMPLE,
    EDITORS,
    EXAMPLE,
    base_url_fault,
    branch_fault,
    editor_fault,
    hidden_fault,
    host_fault,
    host_hint,
    site_address,
    url_fault,
    web_address,
)
from site_builder.model.checks import check_language, check_text, check_words, fail
from site_builder.model.facts import Record
from site_builder.model.fonts import FONT_ENDINGS
from site_builder.model.site import BRANCH, REMOTE, Deploy, Language, NavItem, Site, Text
from site_builder.problems.problems import Location, Problem, did_you_mean, shown
from site_builder.read.inventory import BEGIN_HINT, Inventory
from site_builder.read.language_keys import LANGUAGE_KEY, check_keys
from site_builder.read.plain_words import read_texts
from site_builder.text.schema import validate
from site_builder.text.source import Source, decode
from site_builder.text.yaml import Marks

CONFIG = "content/site.yaml"
"""Below the site's folder."""

TAG_EXAMPLES = "such as zh-Hans, zh-Hant-HK, en or pt-BR"


def check_base_url(value: Any) -> str:
    """An absolute http(s) address without query or fragment; given back in its normal form."""
    address = site_address(value) if isinstance(value, str) else None
    if address is None:
        wrong = f": {base_url_fault(value)}" if isinstance(value, str) else ""
        message = f"'{shown(value)}' is not the address of a site{wrong}"
        raise fail("bad-url", message, f"such as {EXAMPLE}")
    return address


def check_tag(value: Any) -> str:
    """A language tag of BCP 47: `zh-Hans`, `en`, `pt-BR`."""
    wrong = tag_fault(value) if isinstance(value, str) else "is not a language tag"
    if wrong:
        raise fail("bad-tag", f"'{shown(value)}' {wrong}", TAG_EXAMPLES)
    return str(value)


def check_nav_link(value: Any) -> str:
    """An http(s) address, or the path of an article, which is looked for later."""
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", "a link is the path of an article, or begins with https://")
    is_web = value.lower().startswith(("http:", "https:"))
    if wrong := url_fault(value) if is_web else hidden_fault(value):
        what = "a web address" if is_web else "the path of an article"
        raise fail("bad-url", f"'{shown(value)}' is not {what}: {wrong}")
    return web_address(value) if is_web else value


def check_languages(value: Any) -> Any:
    """A mapping with at least one language."""
    example = "zh: {tag: zh-Hans, name: 中文}"
    if not isinstance(value, dict) or not value:
        raise fail("wrong-type", "the site needs its languages, each by its key", example)
    return value


def check_font_name(value: Any) -> str:
    """The plain name of a font file: no folder, no way out of `fonts/`."""
    if not isinstance(value, str) or not value.strip():
        raise fail("wrong-type", "this must be the name of a file under fonts/")
    if "/" in value or "\\" in value or "\0" in value:
        message = f"'{shown(value)}' must be the plain name of a file in the fonts/ folder"
        raise fail("outside-root", message, "put the file into fonts/ and give its name alone")
    if not value.lower().endswith(FONT_ENDINGS):
        message = f"'{shown(value)}' is not a kind of font"
        raise fail("bad-font", message, "fonts end in " + ", ".join(FONT_ENDINGS))
    return value


def check_branch(value: Any) -> str:
    """The name of a git branch."""
    wrong = branch_fault(value) if isinstance(value, str) else "it is a word"
    if wrong:
        raise fail("bad-branch", f"'{shown(value)}' cannot be the name of a branch: {wrong}")
    return str(value)


def check_remote(value: Any) -> str:
    """The name of a git remote."""
    name = check_words(value)
    if wrong := hidden_fault(name):
        raise fail("bad-value", f"'{shown(name)}' cannot be the name of a remote: {wrong}")
    return name


def check_domain(value: Any) -> str:
    """The name of a host; given back in small letters."""
    wrong = hidden_fault(value) or host_fault(value) if isinstance(value, str) else "it is a word"
    if wrong:
        hint = host_hint(value) if isinstance(value, str) else "such as news.example.org"
        raise fail("bad-domain", f"'{shown(value)}' cannot be a domain: {wrong}", hint)
    return str(value).lower()


def check_editor(value: Any) -> str:
    """An address that opens a source file in an editor."""
    if not isinstance(value, str):
        raise fail("wrong-type", "this must be an address", f"such as {EDITOR_EXAMPLE}")
    if wrong := editor_fault(value):
        scheme = value.partition(":")[0]
        hint = did_you_mean(scheme, EDITORS) if scheme not in EDITORS else ""
        message = f"'{shown(value)}' {wrong}"
        raise fail("bad-editor", message, hint or f"such as {EDITOR_EXAMPLE}")
    return value


class LanguageSettings(Record):
    tag: Annotated[str, BeforeValidator(check_tag)]
    name: Annotated[str, BeforeValidator(check_words)]


class NavSettings(Record):
    label: Annotated[Text, BeforeValidator(check_text)]
    link: Annotated[str, BeforeValidator(check_nav_link)]


class DeploySettings(Record):
    remote: Annotated[str, BeforeValidator(check_remote)] = REMOTE
    branch: Annotated[str, BeforeValidator(check_branch)] = BRANCH
    domain: Annotated[str, BeforeValidator(check_domain)] = ""


class PreviewSettings(Record):
    editor: Annotated[str, BeforeValidator(check_editor)] = ""


class SiteSettings(Record):
    """The keys of site.yaml."""

    model_config = ConfigDict(title="site.yaml")

    title: Annotated[Text, BeforeValidator(check_text)]
    description: Annotated[Text, BeforeValidator(check_text)]
    base_url: Annotated[str, BeforeValidator(check_base_url)]
    languages: Annotated[dict[str, LanguageSettings], BeforeValidator(check_languages)]
    nav: Annotated[tuple[NavSettings, ...], Field(strict=False)] = ()
    fonts: dict[
        Annotated[str, BeforeValidator(check_language)],
        Annotated[str, BeforeValidator(check_font_name)],
    ] = {}  # noqa: RUF012 - pydantic copies it
    deploy: DeploySettings = DeploySettings()
    preview: PreviewSettings = PreviewSettings()


@dataclass(frozen=True, slots=True)
class ConfigReading:
    """`site` is None when something is wrong. `languages` are known even then, so that the rest
    can be read; none are when a key is wrong, which every file would be blamed for."""

    site: Site | None
    languages: tuple[Language, ...]
    marks: Marks
    problems: tuple[Problem, ...]


def load_config(root: Path) -> tuple[bytes | None, ConfigReading]:
    """The bytes of the site.yaml in the site's folder `root`, None where they cannot be read, and
    what they say."""
    try:
        data = (root / CONFIG).read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        return None, without_settings(Problem(Location(CONFIG), "unreadable", message))
    source = decode(CONFIG, data)
    return data, read_config(source) if isinstance(source, Source) else without_settings(source)


def config_in(root: Path, inventory: Inventory) -> tuple[bytes | None, ConfigReading]:
    """As `load_config`, where the site's folder has been looked through: what is no file of its
    own is not read."""
    if inventory.config is None:
        return None, without_settings(missing_config(inventory))
    return load_config(root)


def without_settings(problem: Problem) -> ConfigReading:
    """The reading of a site.yaml that could not be read at all."""
    return ConfigReading(None, (), Marks(CONFIG, {}, {}), (problem,))


def read_config(source: Source) -> ConfigReading:
    """The site's settings, their places, and every problem."""
    document = read_texts(source, tags=_tags)
    marks, problems = document.marks, list(document.problems)
    if document.data is None and problems:
        return ConfigReading(None, (), marks, tuple(problems))
    written = _written_languages(document.data)
    bad_keys = check_keys(written, marks)
    languages = () if bad_keys else _languages(written)
    wanted = tuple(filter(LANGUAGE_KEY.fullmatch, written))  # one mistake, reported once
    settings, more = validate(SiteSettings, document.data, marks, tuple(written), wanted=wanted)
    problems += [*bad_keys, *_check_tags(written, marks), *more]
    sound = settings is not None and not any(problem.is_error for problem in problems)
    site = _site(settings, languages) if settings and sound else None
    return ConfigReading(site, languages, marks, tuple(problems))


def _written_languages(data: Any) -> dict[str, Any]:
    languages = data.get("languages") if isinstance(data, dict) else None
    return languages if isinstance(languages, dict) else {}


def _tags(data: Any) -> dict[str, str]:
    """The tags of the languages by their keys, as they are written."""
    written = _written_languages(data)
    settings = {key: value for key, value in written.items() if isinstance(value, dict)}
    return {key: str(value.get("tag", key)) for key, value in settings.items()}


def _languages(written: dict[str, Any]) -> tuple[Language, ...]:
    """The languages by their keys; one whose settings are wrong stands in for itself."""
    found = []
    for key, value in written.items():
        try:
            settings = LanguageSettings.model_validate(value)
            found.append(Language(key, settings.tag, settings.name))
        except ValidationError:
            found.append(Language(key, key, key))
    return tuple(found)


def _check_tags(written: dict[str, Any], marks: Marks) -> list[Problem]:
    """Each language has a tag of its own."""
    seen: dict[str, str] = {}
    problems = []
    for key, settings in written.items():
        tag = settings.get("tag") if isinstance(settings, dict) else None
        if not isinstance(tag, str) or tag_fault(tag):
            continue
        if (first := seen.setdefault(tag.lower(), key)) != key:
            message = f"'{first}' has the tag '{shown(tag)}' already"
            problems.append(Problem(marks.value(("languages", key, "tag")), "bad-tag", message))
    return problems


def _site(settings: SiteSettings, languages: tuple[Language, ...]) -> Site:
    return Site(
        title=settings.title,
        description=settings.description,
        base_url=settings.base_url,
        languages=languages,
        nav=tuple(NavItem(item.label, item.link) for item in settings.nav),
        fonts=settings.fonts,
        deploy=Deploy(settings.deploy.remote, settings.deploy.branch, settings.deploy.domain),
        editor=settings.preview.editor,
    )


def missing_config(inventory: Inventory) -> Problem:
    """The problem of a site without a site.yaml that can be read: its folder is none, or holds no
    such file, or something else of this name."""
    absent = [problem for problem in inventory.problems if problem.concerns == "content"]
    if absent:
        return absent[0]
    if "site.yaml" in inventory.strays:
        hint = "put a copy of the file itself here"
        return Problem(Location(CONFIG), "unreadable", "this is not a plain file", hint)
    message = f"there is no {CONFIG}"
    return Problem(Location(CONFIG), "missing-file", message, BEGIN_HINT, about=CONFIG)
