"""The files of a feature with translations put into them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from site_builder.exchange.article_copy import Copy, Side, without_settings
from site_builder.exchange.article_edits import Insertion
from site_builder.exchange.article_tree import tree_of
from site_builder.exchange.handover import Returned
from site_builder.exchange.handover_state import HandoverState
from site_builder.exchange.pairing import Pair
from site_builder.exchange.spelling import comments_in, spelled
from site_builder.exchange.wrapping import width_of
from site_builder.exchange.yaml_edits import added, replaced
from site_builder.messages.message import Message, _
from site_builder.model.translation import Unit
from site_builder.problems.problems import Location, Problem, shown
from site_builder.text.file_text import FileText
from site_builder.text.source import Edit

_Edits = dict[str, list[Edit]]


def written(
    state: HandoverState, changes: Sequence[Pair], returned: Returned
) -> tuple[dict[str, bytes], list[Problem]]:
    """The new bytes of the files that change, by path; and problems: translations that there is no
    place for."""
    edits: _Edits = defaultdict(list)
    new: list[Pair] = []
    stuck: list[Unit] = []
    articles = {reading.source.path for reading in state.articles.values()}
    for pair in changes:
        target, source = pair.standing.target, pair.standing.source
        if target:
            edits[target.location.path].append(_over(state, target, pair.text))
        elif source and source.location.path not in articles:
            file, text = _file(state, source), state.texts[source.location.path]
            order = [language.key for language in state.languages]
            edit = added(file, text, source, state.target.key, pair.text, order)
            stuck += [] if edit else [source]
            edits[source.location.path] += [edit] if edit else []
        else:
            new.append(pair)
    files: dict[str, bytes] = {}
    needed: list[Unit] = []
    if new:
        texts = {pair.standing.address: pair.text for pair in new}
        if state.target.key in state.articles:
            insertion = Insertion(_side(state, True), _side(state, False), texts, _pairs(state))
            edits[state.article] += insertion.edits()
            stuck, needed = [*stuck, *insertion.stuck], insertion.needed
        else:
            copy = Copy(_side(state, True), texts)
            whole = copy.of(copy.source.tree) + "\n"
            whole = without_settings(whole) if state.form == "page" else whole
            files[state.article] = whole.replace("\n", copy.source.file.line_break).encode()
            needed = copy.needed
    for path, changed in edits.items():
        files[path] = FileText.of(state.files[path]).edited(changed)
    places = {unit.address: unit.location for unit in returned.units}
    return files, list(_problems(state, stuck, needed, places, returned.location))


def _file(state: HandoverState, unit: Unit) -> FileText:
    return _text_of(state.files[unit.location.path])


_text_of = lru_cache(maxsize=16)(FileText.of)


def _over(state: HandoverState, unit: Unit, text: str) -> Edit:
    """The change that gives a unit of the translation another text."""
    file = _file(state, unit)
    if unit.kind == "text":
        return replaced(file, state.texts[unit.location.path], unit, text)
    before = file.line(unit.location.line)[: unit.location.column - 1]
    start, end = file.offset(unit.location), file.offset(unit.end)
    old, tag = file.between(unit.location, unit.end), state.target.tag
    # What the newsroom has noted in the text stays, behind it.
    notes = comments_in(old) if unit.kind != "code" else []
    words = spelled(text, unit.kind, before, tag, width_of(old, before, tag))
    return Edit(start, end, " ".join([words, *notes]))


def _side(state: HandoverState, is_source: bool) -> Side:
    key = (state.source if is_source else state.target).key
    reading = state.articles[key]
    file = FileText.of(state.files[reading.source.path])
    return Side(file, reading.source, tree_of(reading, file))


def _pairs(state: HandoverState) -> Mapping[str, Unit]:
    """The translation's units by the addresses of their sources."""
    return {one.source.address: one.target for one in state.standings if one.source and one.target}


def _problems(
    state: HandoverState,
    stuck: Sequence[Unit],
    needed: Sequence[Unit],
    places: Mapping[str, Location],
    elsewhere: Location,
) -> Iterator[Problem]:
    for unit in needed:
        message: Message = _(
            "'{address}' isn't translated, and the article can't do without it",
            address=shown(unit.address),
        )
        hint = _("translate it as well")
        where = places.get(unit.address, elsewhere)
        yield Problem(where, "handover-place", message, hint, language=state.target.key)
    for unit in stuck:
        message = _(
            "there is no place for '{address}' in the translation", address=shown(unit.address)
        )
        hint = _(
            "add it by hand, as it stands at {place}, and import the file again",
            place=str(unit.location),
        )
        where = places.get(unit.address, elsewhere)
        yield Problem(where, "handover-place", message, hint, language=state.target.key)
