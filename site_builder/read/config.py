"""`content/site.yaml` to the site's settings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from site_builder.languages.script import is_english
from site_builder.languages.tags import tag_fault
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model.services import FEEDS, service_name
from site_builder.model.site import Account, Deploy, Language, Site, SiteLink
from site_builder.problems.input_folders import is_own
from site_builder.problems.problems import Location, Problem, shown
from site_builder.read.derived_languages import check_derived, origin_in, written_ones
from site_builder.read.folder_walk import BEGIN_HINT
from site_builder.read.font_settings import font_settings
from site_builder.read.inventory import Inventory
from site_builder.read.language_keys import LANGUAGE_KEY, check_keys
from site_builder.read.link_settings import AccountSettings, written_links
from site_builder.read.plain_words import read_texts
from site_builder.read.settings import LanguageSettings, SiteSettings
from site_builder.read.theme_settings import theme_of
from site_builder.store.files import read_up_to
from site_builder.text.schema import validate
from site_builder.text.source import MAX_BYTES, Source, decode
from site_builder.text.yaml import Marks
from site_builder.typography.values import typographic_site

CONFIG = "content/site.yaml"
"""Below the site's folder."""


@dataclass(frozen=True, slots=True)
class ConfigReading:
    """`site` is None when something is wrong. `languages` are those that are written, with those
    derived from them. They are known even then, so that the rest can be read; none are when a key
    is wrong, which every file would be blamed for. `settings` are the keys as they are written,
    where each fits. `links` are those of each key in their places, '' where there is none."""

    site: Site | None
    languages: tuple[Language, ...]
    marks: Marks
    problems: tuple[Problem, ...]
    settings: SiteSettings | None = None
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)


def load_config(root: Path) -> tuple[bytes | None, ConfigReading]:
    """The bytes of the site.yaml in the site's folder `root`, None where they cannot be read, and
    what they say."""
    if not is_own(str(root), CONFIG):
        message = _("this link leads out of {folder}", folder="content/")
        return None, without_settings(Problem(Location(CONFIG), "outside-root", message))
    try:
        data = read_up_to(f"{root}/{CONFIG}", MAX_BYTES)
    except OSError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        return None, without_settings(Problem(Location(CONFIG), "unreadable", message))
    source = decode(CONFIG, data)
    return data, read_config(source) if isinstance(source, Source) else without_settings(source)


def config_in(root: Path, inventory: Inventory) -> tuple[bytes | None, ConfigReading]:
    """As `load_config`, for a site whose files are listed: what is not a file of its own is not
    read."""
    if inventory.config is None:
        return None, without_settings(missing_config(inventory))
    return load_config(root)


def without_settings(problem: Problem) -> ConfigReading:
    """The reading of a site.yaml that can't be read at all."""
    return ConfigReading(None, (), Marks(CONFIG, {}, {}), (problem,))


def read_config(source: Source) -> ConfigReading:
    """The site's settings, their places, and every problem."""
    document = read_texts(source, tags=_tags)
    marks, problems = document.marks, list(document.problems)
    if document.data is None and problems:
        return ConfigReading(None, (), marks, tuple(problems))
    written = _written_languages(document.data)
    bad_keys = check_keys(written, marks)
    every = () if bad_keys else _languages(written)
    faults = list(check_derived(every, marks))
    languages = written_ones(every, are_sound=not faults)
    derived = {key for key, value in written.items() if origin_in(value)}
    # One mistake, reported once.
    wanted = tuple(k for k in written if LANGUAGE_KEY.fullmatch(k) and k not in derived)
    settings, more = validate(SiteSettings, document.data, marks, tuple(written), wanted=wanted)
    problems += [*bad_keys, *_check_tags(written, marks), *more]
    problems += [*faults, *_check_styles(settings, languages, marks)]
    sound = settings is not None and not any(problem.is_error for problem in problems)
    site = _site(settings, every) if settings and sound else None
    links = written_links(document.data)
    return ConfigReading(site, languages, marks, tuple(problems), settings, links)


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
            language = LanguageSettings.model_validate(value)
            names = (key, language.tag, language.name, language.origin, language.convert)
            found.append(Language(*names, tuple(language.words.items())))
        except ValidationError:
            found.append(Language(key, key, key, origin_in(value)))
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
            message = _("'{language}' already has the tag '{tag}'", language=first, tag=shown(tag))
            problems.append(Problem(marks.value(("languages", key, "tag")), "bad-tag", message))
    return problems


def _check_styles(
    settings: SiteSettings | None, languages: tuple[Language, ...], marks: Marks
) -> Iterator[Problem]:
    """The problems of a style for a language that isn't English."""
    tags = {language.key: language.tag for language in languages}
    styles = settings.style if settings else {}
    for key in styles:
        if key in tags and not is_english(tags[key]):
            message = _(
                "'{language}' isn't English, and only English has such a style", language=key
            )
            english = next((other for other, tag in tags.items() if is_english(tag)), "en")
            hint = _("write {example}", example=f"{{{english}: {styles[key]}}}")
            yield Problem(marks.key(("style", key)), "bad-choice", message, hint)


def _site(settings: SiteSettings, languages: tuple[Language, ...]) -> Site:
    site = Site(
        title=settings.title,
        description=settings.description,
        base_url=settings.base_url,
        languages=languages,
        nav=tuple(SiteLink(item.label, item.link) for item in settings.nav),
        footer=tuple(SiteLink(item.text, item.link) for item in settings.footer),
        accounts=tuple(_account(item, languages) for item in settings.social),
        fonts={key: font_settings(keys) for key, keys in settings.fonts.items()},
        deploy=Deploy(**settings.deploy.model_dump()),
        editor=settings.preview.editor,
        fallback=settings.fallback,
        parallel=settings.parallel,
        outdated_note=settings.outdated_note,
        open_data=settings.open_data,
        time_zone=settings.time_zone,
        typographic_quotes=settings.typographic_quotes,
        search=settings.search,
        style=settings.style,
        theme=theme_of(settings.theme),
        logos=tuple(filter(None, (settings.logo, settings.logo_dark))),
    )
    return typographic_site(site) if site.typographic_quotes else site


def _account(settings: AccountSettings, languages: tuple[Language, ...]) -> Account:
    service = settings.service
    known = {one.key: service_name(service, one.tag) for one in languages if service}
    return Account(settings.label or known, settings.link, settings.account, service in FEEDS)


def missing_config(inventory: Inventory) -> Problem:
    """The problem of a site without a site.yaml that can be read: its folder is missing, or has no
    such file, or something else has this name."""
    absent = [problem for problem in inventory.problems if problem.concerns == "content"]
    if absent:
        return absent[0]
    if "site.yaml" in inventory.strays:
        hint = _("put a copy of the file itself here")
        return Problem(Location(CONFIG), "unreadable", _("this is not a plain file"), hint)
    message = _("there is no {path}", path=CONFIG)
    return Problem(Location(CONFIG), "missing-file", message, BEGIN_HINT, about=CONFIG)
