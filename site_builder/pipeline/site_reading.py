"""What belongs to the site and to no one feature: its settings, its words, its assets."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.copydesk.check import check_copy
from site_builder.copydesk.story import copy_of_site
from site_builder.lazy import Lazy
from site_builder.messages.message import _
from site_builder.model.fonts import FontFile
from site_builder.model.logos import Logo, LogoFile
from site_builder.model.site import Language, Site, Strings, TemplateLink
from site_builder.problems.problems import Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.read.config import CONFIG, ConfigReading
from site_builder.read.shared_facts import NO_SHARED_FACTS, SharedFacts, shared_facts_in
from site_builder.read.strings import read_strings
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
        [Mapping[str, str], tuple[FontFile, ...], Marks], tuple[dict[str, FontFile], list[Problem]]
    ]
] = Lazy("site_builder.share_cards.fonts.site_fonts:find_named_fonts")
_READ_LOGO: Lazy[Callable[[str, bytes], tuple[LogoFile | None, tuple[Problem, ...]]]] = Lazy(
    "site_builder.images.logo:read_logo"
)


@dataclass(frozen=True, slots=True)
class SiteReading:
    """`site` is None when site.yaml has an error; `languages` may be known even then, so that
    the features can be read. `asset_bytes` are by route; `digests` those of the files read;
    `fonts` are those that site.yaml names, by language. `shared` are the facts of all features;
    `template_links` are what templates link to by name. `logos` are those for light and for dark
    pages, as far as there are any."""

    site: Site | None
    languages: tuple[Language, ...]
    marks: Marks
    strings: dict[str, Strings]
    asset_routes: dict[str, str]
    asset_bytes: dict[str, bytes]
    fonts: dict[str, FontFile]
    digests: dict[str, str]
    problems: tuple[Problem, ...]
    shared: SharedFacts = NO_SHARED_FACTS
    template_links: tuple[TemplateLink, ...] = ()
    logos: tuple[Logo, ...] = ()


NOT_READ = SiteReading(None, (), Marks(CONFIG, {}, {}), {}, {}, {}, {}, {}, ())


def read_site(
    written: tuple[bytes | None, ConfigReading],
    theme: Theme,
    base_url: str | None,
    own_fonts: tuple[FontFile, ...] = (),
    shared: tuple[dict[str, bytes], list[Problem]] = ({}, []),
    *,
    plain_assets: bool = False,
    reported: Container[str] = (),
) -> SiteReading:
    """`written` is site.yaml as `config_in` gives it; `own_fonts` are the files in the site's
    `fonts/`; `shared` are the bytes of the facts of all features, by path, and what keeps others
    from being read; see `BuildOptions` on `plain_assets`; `reported` are the paths of files of the
    theme that can't be read, and are reported already."""
    data, config = written
    site = config.site
    facts = shared_facts_in(shared[0], config.languages)
    problems = [*config.problems, *shared[1], *facts.problems]
    if site and base_url:
        site = replace(site, base_url=base_url)
    files = {
        file.name.removeprefix(_STRINGS).removesuffix(".yaml"): (file.path, file.data)
        for file in theme.templates
        if file.name.startswith(_STRINGS)
    }
    english = (theme.english.path, theme.english.data) if theme.english else None
    strings, string_problems = read_strings(files, config.languages, english)
    assets = themed(theme.assets, site.theme, site.languages) if site else theme.assets
    logos, logo_problems = _logos(site, assets, config.marks, reported)
    routes, asset_bytes, asset_problems = publish_assets(
        tuple(logos[file.name][1] if file.name in logos else file for file in assets),
        plain_route if plain_assets else route,
    )
    fonts, font_problems = _named_fonts(site, own_fonts, config.marks)
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
        fonts=fonts,
        digests={path: digest_of(read) for path, read in files_read.items()},
        problems=tuple(problems),
        shared=facts,
        template_links=links,
        logos=tuple(logo for logo, _file in logos.values()),
    )


def _copy_problems(
    data: bytes | None, config: ConfigReading, shared: SharedFacts
) -> Iterator[Problem]:
    source = decode(CONFIG, data or b"")
    copy = copy_of_site(source if isinstance(source, Source) else None, config, shared)
    return check_copy(copy, config.site.style if config.site else {})


def _named_fonts(
    site: Site | None, files: tuple[FontFile, ...], marks: Marks
) -> tuple[dict[str, FontFile], list[Problem]]:
    if site is None or not site.fonts:
        return {}, []
    return _FIND_FONTS.load()(site.fonts, files, marks)


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
