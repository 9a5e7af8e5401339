"""What belongs to the site and to no one feature: its settings, its words, its assets."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace

from site_builder.conversion.values import (
    converted_strings,
    site_with_derived,
    with_own_strings,
)
from site_builder.conversion.wording import Wording, wordings
from site_builder.copydesk.check import check_copy
from site_builder.copydesk.story import copy_of_site
from site_builder.fonts.css import font_rules
from site_builder.lazy import Lazy
from site_builder.messages.message import _
from site_builder.model.fonts import FontFile, NamedFonts
from site_builder.model.logos import Logo, LogoFile
from site_builder.model.site import Language, Site, Strings, TemplateLink, with_derived
from site_builder.problems.problems import Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.config import CONFIG, ConfigReading
from site_builder.read.shared_facts import NO_SHARED_FACTS, SharedFacts, shared_facts_in
from site_builder.read.strings import is_foreign, read_strings, table_for
from site_builder.render.assets import check_asset_names, plain_route, publish_assets, route
from site_builder.render.named_links import links_named
from site_builder.render.templates import check_templates, find_unused_templates
from site_builder.render.theme import Theme, ThemeFile
from site_builder.render.theme_css import themed
from site_builder.store.digests import digest_of
from site_builder.text.source import Source, decode
from site_builder.text.yaml import Marks

_STRINGS = "strings/"

# What reads fonts is loaded where there are any to read.
_FIND_FONTS: Lazy[
    Callable[
        [Site, tuple[FontFile, ...], tuple[FontFile, ...], Marks],
        tuple[NamedFonts, list[Problem]],
    ]
] = Lazy("site_builder.fonts.named:find_named_fonts")
_READ_LOGO: Lazy[Callable[[str, bytes], tuple[LogoFile | None, tuple[Problem, ...]]]] = Lazy(
    "site_builder.images.logo:read_logo"
)


@dataclass(frozen=True, slots=True)
class SiteReading:
    """`site` is None when site.yaml has an error; `languages` may be known even then, so that
    the features can be read. `asset_bytes` are by route; `digests` those of the files read;
    `fonts` are those that site.yaml names. `shared` are the facts of all features;
    `template_links` are what templates link to by name. `logos` are those for light and for dark
    pages, as far as there are any. `links` are those in site.yaml by its keys, in their places."""

    site: Site | None
    languages: tuple[Language, ...]
    marks: Marks
    strings: dict[str, Strings]
    asset_routes: dict[str, str]
    asset_bytes: dict[str, bytes]
    fonts: NamedFonts
    digests: dict[str, str]
    problems: tuple[Problem, ...]
    shared: SharedFacts = NO_SHARED_FACTS
    template_links: tuple[TemplateLink, ...] = ()
    logos: tuple[Logo, ...] = ()
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOT_READ = SiteReading(None, (), Marks(CONFIG, {}, {}), {}, {}, {}, NamedFonts(), {}, ())


def read_site(
    written: tuple[bytes | None, ConfigReading],
    theme: Theme,
    base_url: str | None,
    fonts: tuple[tuple[FontFile, ...], tuple[FontFile, ...]] = ((), ()),
    shared: tuple[dict[str, bytes], list[Problem]] = ({}, []),
    *,
    plain_assets: bool = False,
    reported: Container[str] = (),
) -> SiteReading:
    """`written` is site.yaml as `config_in` gives it; `fonts` are the files in the site's `fonts/`
    and those of this machine; `shared` are the bytes of the facts of all features, by path, and
    what keeps others from being read; see `BuildOptions` on `plain_assets`; `reported` are the
    paths of files of the theme that can't be read, and are reported already."""
    data, config = written
    site = config.site
    facts = shared_facts_in(shared[0], config.languages)
    problems = [*config.problems, *shared[1], *facts.problems]
    converted = site_wordings(config.languages, facts) if site else ()
    if site:
        site = replace(site_with_derived(site, converted), base_url=base_url or site.base_url)
    files = {
        file.name.removeprefix(_STRINGS).removesuffix(".yaml"): (file.path, file.data)
        for file in theme.templates
        if file.name.startswith(_STRINGS)
    }
    english = (theme.english.path, theme.english.data) if theme.english else None
    every = site.languages if site else tuple(with_derived(config.languages))
    strings, string_problems = read_strings(files, every, english)
    strings |= _derived_strings(strings, converted, config.languages, files)
    named, font_problems = _named_fonts(site, fonts, config.marks)
    assets = theme.assets
    if site:
        assets = themed(assets, site.theme, site.languages, font_rules(named.published))
    logos, logo_problems = _logos(site, assets, config.marks, reported)
    routes, asset_bytes, asset_problems = publish_assets(
        tuple(logos[file.name][1] if file.name in logos else file for file in assets),
        plain_route if plain_assets else route,
    )
    template_problems = list(check_templates(theme.pages))
    links, link_problems = links_named(theme.pages) if not template_problems else ((), ())
    # What a broken one uses is not known.
    template_problems = template_problems or [*find_unused_templates(theme), *link_problems]
    problems += [*string_problems, *asset_problems, *check_asset_names(theme.assets)]
    problems += [*font_problems, *logo_problems, *template_problems]
    problems += _copy_problems(data, config, facts)
    files_read = {**({CONFIG: data} if data is not None else {}), **shared[0]}
    return SiteReading(
        site=site,
        languages=config.languages,
        marks=config.marks,
        strings=strings,
        asset_routes=routes,
        asset_bytes=asset_bytes,
        fonts=named,
        digests={path: digest_of(read) for path, read in files_read.items()},
        problems=tuple(problems),
        shared=facts,
        template_links=links,
        logos=tuple(logo for logo, _file in logos.values()),
        links=config.links,
    )


def site_wordings(languages: tuple[Language, ...], shared: SharedFacts) -> tuple[Wording, ...]:
    """How what belongs to no feature gets into the derived languages; `languages` are those that
    are written."""
    return wordings(languages, shared.records("terms"), shared.records("people"))


def _derived_strings(
    strings: Mapping[str, Strings],
    converted: tuple[Wording, ...],
    languages: tuple[Language, ...],
    files: Mapping[str, tuple[str, bytes]],
) -> dict[str, Strings]:
    """The theme's words in the derived languages: those of a file of their own, unless the site has
    other words than the default theme in the language that is converted; else converted."""
    found: dict[str, Strings] = {}
    tables = {one.key: table_for(one, files) for one in with_derived(languages)}
    for wording in converted:
        key = wording.language.key
        own, theirs = tables[key], tables[wording.origin]
        words = converted_strings(strings[wording.origin], wording)
        is_other = theirs and own and is_foreign(files[own][0], files[theirs][0])
        if own != theirs and not is_other:
            words = with_own_strings(words, strings[key])
        found[key] = words
    return found


def _copy_problems(
    data: bytes | None, config: ConfigReading, shared: SharedFacts
) -> Iterator[Problem]:
    source = decode(CONFIG, data or b"")
    copy = copy_of_site(source if isinstance(source, Source) else None, config, shared)
    return check_copy(copy, config.site.style if config.site else {})


def _named_fonts(
    site: Site | None, fonts: tuple[tuple[FontFile, ...], tuple[FontFile, ...]], marks: Marks
) -> tuple[NamedFonts, list[Problem]]:
    if site is None or not site.fonts:
        return NamedFonts(), []
    return _FIND_FONTS.load()(site, *fonts, marks)


def _logos(
    site: Site | None, assets: tuple[ThemeFile, ...], marks: Marks, reported: Container[str]
) -> tuple[dict[str, tuple[Logo, ThemeFile]], list[Problem]]:
    """The site's logos by name, each with the file to publish in place of its own."""
    by_name = {file.name: file for file in assets}
    found: dict[str, tuple[Logo, ThemeFile]] = {}
    problems: list[Problem] = []
    for key, name in zip(("logo", "logo_dark"), site.logos if site else (), strict=False):
        if name in by_name:
            file = by_name[name]
            made, faults = _READ_LOGO.load()(file.path, file.data)
            problems += faults
            if made:
                logo = Logo(name, made.width, made.height)
                found[name] = logo, replace(file, data=made.data)
        elif f"assets/{name}" not in reported:
            message = _("there is no '{name}' in assets/", name=shown(name))
            hint = did_you_mean(name.removeprefix("assets/"), by_name)
            hint = hint or _("put the file into assets/")
            problems.append(Problem(marks.value((key,)), "missing-logo", message, hint))
    return found, problems
