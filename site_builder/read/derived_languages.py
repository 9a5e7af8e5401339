"""The languages of site.yaml that nobody writes, as they are converted from others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

from site_builder.languages.conversions import CONVERSIONS
from site_builder.languages.script import is_chinese, script_of
from site_builder.messages.message import NOTHING, Message, _, either
from site_builder.model.site import Language
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.text.yaml import Marks

CODE = "derived-language"
_CHARACTERS = {"Hans": _("simplified characters"), "Hant": _("traditional characters")}


def origin_in(settings: Any) -> str:
    """The key that a language's settings name as the one it is converted from, or ''."""
    origin = settings.get("from") if isinstance(settings, dict) else None
    return str(origin or "")


def written_ones(languages: Sequence[Language], *, are_sound: bool) -> tuple[Language, ...]:
    """The languages that somebody writes, each with those derived from it. What names no such
    language as its origin counts as derived from the first, so that nobody asks for texts in it.
    Unless all derived ones `are_sound`, there is no way to convert any."""
    written = [one for one in languages if not one.origin]
    derived: dict[str, list[Language]] = {one.key: [] for one in written}
    for one in languages:
        if one.origin and written:
            home = one.origin if one.origin in derived else written[0].key
            derived[home].append(one if are_sound else replace(one, convert=""))
    return tuple(replace(one, derived=tuple(derived[one.key])) for one in written)


def nobody_writes(key: str) -> Message:
    """What is wrong with anything that is written in a derived language."""
    return _("nobody writes in '{key}': its texts are converted from another language", key=key)


def converter_is_installed() -> bool:
    """Whether OpenCC is, an extra. Another package has the name of its module, but not `clib`."""
    return find_spec("opencc") is not None and find_spec("opencc.clib") is not None


def check_derived(languages: Sequence[Language], marks: Marks) -> Iterator[Problem]:
    """What keeps derived languages from being converted, each at its key in site.yaml. What can't
    be read isn't known: of that, `convert` is ''."""
    known = {one.key: one for one in languages}
    derived = [one for one in languages if one.origin]
    wrong = [fault for one in derived if one.convert and (fault := _fault(one, known, marks))]
    yield from wrong
    if derived and derived[0] is languages[0]:
        message = _("the first language is the site's default, so it can't be a derived one")
        hint = _("put it below '{key}'", key=derived[0].origin)
        yield Problem(marks.key(("languages", derived[0].key)), CODE, message, hint)
    is_sound = derived and not wrong and all(one.convert for one in derived)
    if is_sound and not converter_is_installed():
        message = _("OpenCC, which converts this, isn't installed")
        hint = _("install it with {command}", command="pip install 'site-builder[traditional]'")
        where = _place(marks, derived[0], "convert")
        yield Problem(where, "missing-library", message, hint)


def _fault(one: Language, known: Mapping[str, Language], marks: Marks) -> Problem | None:
    where = _place(marks, one, "from")
    if one.origin not in known:
        message = _("'{key}' is not a language of this site", key=shown(one.origin))
        written = (key for key, other in known.items() if not other.origin)
        return Problem(where, "unknown-language", message, did_you_mean(one.origin, written))
    if one.origin == one.key:
        return Problem(where, CODE, _("a language can't be converted from itself"))
    origin = known[one.origin]
    if origin.origin:
        message = _("'{key}' is converted from another language itself", key=origin.key)
        first = known.get(origin.origin)
        is_written = first is not None and not first.origin
        hint = _("write {words}", words=f"from: {origin.origin}") if is_written else NOTHING
        return Problem(where, CODE, message, hint)
    for tag, key in ((origin.tag, "from"), (one.tag, "tag")):
        if not is_chinese(tag):
            message = _("only Chinese is converted, and only into Chinese: '{tag}' isn't", tag=tag)
            return Problem(_place(marks, one, key), CODE, message)
    return _wrong_script(one, origin, marks)


def _wrong_script(one: Language, origin: Language, marks: Marks) -> Problem | None:
    """A conversion that reads or writes other characters than the languages' tags say."""
    reads, writes = CONVERSIONS[one.convert]
    have, want = script_of(origin.tag), script_of(one.tag)
    if have in _CHARACTERS and have != reads:
        message = _(
            "'{conversion}' converts {these}, but '{tag}' has {those}",
            conversion=one.convert,
            these=_CHARACTERS[reads],
            tag=origin.tag,
            those=_CHARACTERS[have],
        )
        fits = [name for name, other in CONVERSIONS.items() if other == (have, want)]
        hint = _("write {words}", words=either(fits)) if fits else NOTHING
        return Problem(_place(marks, one, "convert"), CODE, message, hint)
    if want in _CHARACTERS and want != writes:
        message = _(
            "'{conversion}' writes {these}, but '{tag}' has {those}",
            conversion=one.convert,
            these=_CHARACTERS[writes],
            tag=one.tag,
            those=_CHARACTERS[want],
        )
        return Problem(_place(marks, one, "tag"), CODE, message)
    return None


def _place(marks: Marks, language: Language, key: str) -> Location:
    return marks.value(("languages", language.key, key))
