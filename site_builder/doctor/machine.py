"""What comes with the machine: git, and fonts for the titles on share cards."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.doctor.values import Finding
from site_builder.fonts.choose import choose_face
from site_builder.fonts.files import (
    font_folders,
    list_fonts,
    list_site_fonts,
    packaged_folders,
)
from site_builder.git.processes import SilentError, run
from site_builder.languages.script import is_chinese, script_of
from site_builder.messages.message import Message, _
from site_builder.model.fonts import FontFile, FontSettings
from site_builder.model.site import Language, Site, with_derived
from site_builder.model.theme import Families
from site_builder.read.config import load_config

_PATIENCE = 5.0  # seconds
_GETTING_GIT = {
    "darwin": _("run: {command}", command="xcode-select --install"),
    "win32": _("run: {command}", command="winget install Git.Git"),
    "linux": _("run, on Debian or Ubuntu: {command}", command="sudo apt install git"),
}
_NOTO = "python -m pip install manimgx-fonts manimgx-fonts-cjk"


USUAL = (Language("zh", "zh-Hans", "中文"), Language("en", "en", "English"))
"""The languages that are looked at where there is no site."""


def machine_findings(site: Path, home: Path, platform: str) -> tuple[Finding, ...]:
    """git, and the fonts for the languages of the site in a folder."""
    config = load_config(site)[1]
    wished = _wished(config.site) if config.site else {}
    fonts = all_fonts(platform, home, site)
    languages = tuple(with_derived(config.languages)) or USUAL
    found = font_findings(platform, fonts, languages, wished)
    return (git_finding(platform), *found)


def _wished(site: Site) -> dict[str, Families]:
    """The families that a site's settings name for headlines, by language key."""
    found = {key: site.fonts.get(key, FontSettings()).headlines for key in site.keys}
    return {
        key: tuple(filter(None, (name, *site.theme.serif.get(key, ()))))
        for key, name in found.items()
    }


def git_finding(platform: str, ask: Callable[[], str] | None = None) -> Finding:
    """`ask` gives what `git --version` says, '' without git."""
    said = (ask or _git_version)()
    if said:
        return Finding("program", "git", "ok", said.removeprefix("git version "))
    purpose = _(
        "for {commands}", commands="site-builder deploy, status --baseline, status --published"
    )
    remedy = _GETTING_GIT.get(platform, _GETTING_GIT["linux"])
    return Finding("program", "git", "unused", "", purpose, remedy)


def _git_version() -> str:
    if not shutil.which("git"):
        return ""
    try:
        answer = run(
            ["git", "--version"], folder=Path.cwd(), environment=os.environ, silence=_PATIENCE
        )
    except (OSError, SilentError):
        return ""
    return "" if answer.code else answer.out.decode("utf-8", "replace").strip()


def all_fonts(platform: str, home: Path, site: Path) -> tuple[FontFile, ...]:
    """The font files of a machine and of a site."""
    folders = (*font_folders(platform, home), *packaged_folders())
    return (*list_site_fonts(site), *list_fonts(folders))


def font_findings(
    platform: str,
    fonts: tuple[FontFile, ...],
    languages: Iterable[Language],
    wished: Mapping[str, Families],
) -> Iterator[Finding]:
    """For each language, the font that a title in it would get."""
    for language in languages:
        face = choose_face(
            fonts, language.tag, _sample(language), wished=wished.get(language.key, ())
        ).face
        name = f"{language.name} ({language.tag})"
        if face:
            yield Finding("font", name, "ok", face.family)
        else:
            purpose = _("for the titles on share cards")
            yield Finding("font", name, "unused", "", purpose, _getting_fonts(platform))


def _sample(language: Language) -> str:
    """Words of a language that a font is tried with; in Chinese, the name of a place as well, as
    the two characters of `中文` are in many a Japanese or Korean font."""
    if not is_chinese(language.tag):
        return language.name
    return language.name + ("衡陽開門" if script_of(language.tag) == "Hant" else "衡阳开门")


def _getting_fonts(platform: str) -> Message:
    if platform in ("darwin", "win32"):
        return _("put a font file into fonts/ and name it under 'fonts' in site.yaml")
    return _(
        "run {command}; or put a font file into fonts/ and name it under 'fonts' in site.yaml",
        command=_NOTO,
    )
