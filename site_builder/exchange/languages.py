"""The languages that a file says it is between, looked up among those of the site."""

from collections.abc import Mapping

from site_builder.exchange.handover import Returned
from site_builder.exchange.handover_state import source_language
from site_builder.languages.script import look_up
from site_builder.messages.message import Message, _, listed
from site_builder.model.site import Language
from site_builder.problems.problems import Problem, SiteError, shown


def target_language(
    returned: Returned, files: Mapping[str, bytes], languages: tuple[Language, ...]
) -> Language:
    """The language that a file is into. A program may have written `zh-CN` for `zh-Hans`. SiteError
    if it isn't from the feature's source language into another one of the site's."""
    source = source_language(returned.slug, files, languages)
    others = {one.tag: one for one in languages if one != source}
    into = _found(returned.target, others)
    problems = []
    if _found(returned.source, {source.tag: source}) is None:
        message = _(
            "the file is translated from '{tag}'; the source language of '{feature}' is '{source}'",
            tag=shown(returned.source),
            feature=returned.slug,
            source=source.tag,
        )
        problems.append(Problem(returned.location, "handover-mismatch", message))
    if into is None:
        message = _(
            "the file is translated into '{tag}', which isn't a language to translate into here",
            tag=shown(returned.target),
        )
        problems.append(Problem(returned.location, "handover-mismatch", message, _hint(others)))
    if into is None or problems:
        raise SiteError(problems)
    return into


def _found(tag: str, languages: Mapping[str, Language]) -> Language | None:
    found = look_up(tag, languages) if tag else None
    return languages[found] if found else None


def _hint(others: Mapping[str, Language]) -> Message:
    return _("known here: {names}", names=listed(others))
