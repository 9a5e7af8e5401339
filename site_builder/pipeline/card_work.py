"""Share cards: planned while the site is assembled, drawn once their covers are encoded."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from site_builder.compose.reader import Reader
from site_builder.compose.share_cards import card_colours, plan_card, wants_card
from site_builder.compose.shell import Frame
from site_builder.fonts.choose import choose_face
from site_builder.fonts.files import font_file
from site_builder.fonts.wordless import Wordless
from site_builder.images.formats import with_rights
from site_builder.images.rights.packet import xmp_packet
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model.canonical import canonical_digest
from site_builder.model.cards import CardPlan, Faces, rendition_for_card
from site_builder.model.fonts import Face, FontFile
from site_builder.model.outline import Announcement, Outline
from site_builder.model.theme import Families
from site_builder.pipeline.job import WorkContext
from site_builder.pipeline.picture_values import NAMESPACE as RENDITIONS
from site_builder.pipeline.picture_values import (
    Fonts,
    MadeCard,
    Planned,
    Plans,
    rendition_key,
)
from site_builder.problems.problems import Location, Problem
from site_builder.share_cards.card import ShareCard, cover_card, draw_card
from site_builder.share_cards.typeface import can_set
from site_builder.store.digests import digest_of

NAMESPACE = "cards"


def plan_cards(frame: Frame, outlines: Mapping[str, Outline], fonts: Fonts, known: Plans) -> Plans:
    """The cards of all features in all their languages; `known` are those of the last build."""
    key = fonts.key
    plans: Plans = {}
    for slug, outline in outlines.items():
        announcement = outline.announcement
        if announcement and wants_card(announcement):
            before = known.get(slug, {})
            plans[slug] = {
                language: _planned(frame, announcement, language, fonts, key, before)
                for language in outline.languages
            }
    return plans


def _planned(
    frame: Frame,
    announcement: Announcement,
    language: str,
    fonts: Fonts,
    fonts_key: str,
    before: Mapping[str, Planned],
) -> Planned:
    reader = frame.reader(language, announcement.source_language)
    title, name = announcement.headlines[language].title, reader.plain(frame.site.title)
    shown = [title, name, reader.tag, announcement.cover, announcement.cover_picture]
    look = [card_colours(reader.site.theme), _families(reader)]
    key = canonical_digest([fonts_key, announcement.slug, language, shown, look])
    known = before.get(language)
    if known and known.key == key:
        return known
    faces, missing = _faces(fonts, reader, title, name)
    plan = plan_card(reader, announcement, faces)
    if faces:
        return Planned(key, plan)
    where = Location(f"content/{announcement.slug}/article.{language}.md")
    return Planned(key, plan, Wordless(where, reader.tag, missing))


def _faces(fonts: Fonts, reader: Reader, title: str, name: str) -> tuple[Faces | None, str]:
    """The faces for both texts; None, and the characters that are wanting, where one has none."""
    if not can_set(title + name):
        return None, ""
    named = fonts.named.get(reader.key, ())
    families = _families(reader)
    chosen = [choose_face(fonts.files, reader.tag, text, named, families) for text in (title, name)]
    if chosen[0].face and chosen[1].face:
        return _of_their_fonts(chosen[0].face, chosen[1].face), ""
    return None, "".join(choice.missing for choice in chosen)


def _families(reader: Reader) -> Families:
    """The fonts that the site's pages set headlines in, in this language."""
    return reader.site.theme.serif.get(reader.key, ())


def _of_their_fonts(title: Face, name: Face) -> Faces:
    return Faces(title, name, _digest_of(map(_digest, (title.file, name.file))))


def _digest_of(digests: Iterable[str]) -> str:
    return digest_of("".join(digests).encode())


def _read_digest(file: FontFile) -> str:
    """The digest of the file; "" where it can't be read: drawing the card then reports that."""
    try:
        return digest_of(Path(file.path).read_bytes())
    except OSError:
        return ""


_digest = lru_cache(maxsize=64)(_read_digest)


def make_card(context: WorkContext, plan: CardPlan) -> MadeCard:
    """Put a card into the cache, drawn only where it is not known already, and signed as the cover
    is that it shows."""
    cache, trust = context.cache, context.trust
    key = _key(context.artist, plan)
    data = cache.load(NAMESPACE, key) if trust else None
    if data is None:
        try:
            data = _drawn(plan, _cover(context, plan))
        except (OSError, ValueError, RuntimeError) as error:
            message = _("the share card can't be drawn: {reason}", reason=reason_of(error))
            where = Location(f"content/{plan.route.split('/')[1]}")
            problem = Problem(where, "bad-card", message, _("Build again."))
            return MadeCard(plan.route, "", problem)
        cache.store(NAMESPACE, key, data)
    packet = xmp_packet(plan.cover.rights) if plan.cover else b""
    return MadeCard(plan.route, cache.put(with_rights(data, "JPEG", packet)))


def _key(artist: str, plan: CardPlan) -> str:
    """The cache's key of a card: fonts count by their bytes, and not by where and when they were
    installed."""
    faces = plan.faces
    both = (faces.title, faces.name) if faces else ()
    fonts = [(face.index, face.family, face.weight, face.axes) for face in both]
    digest = faces.digest if faces else ""
    return canonical_digest([artist, replace(plan, faces=None), digest, fonts])


def _cover(context: WorkContext, plan: CardPlan) -> bytes | None:
    """The encoded cover that the card is cropped from. ValueError where the cache has lost it."""
    if plan.cover is None:
        return None
    key = rendition_key(context.encoder, plan.cover, rendition_for_card(plan.cover))
    data = context.cache.load(RENDITIONS, key)
    if data is None:
        raise ValueError(_("its cover is no longer in the cache"))
    return data


def _drawn(plan: CardPlan, cover: bytes | None) -> bytes:
    if plan.faces is None:
        return cover_card(cover or b"", plan.focus, plan.colours.paper)
    card = ShareCard(
        plan.title, plan.site_name, plan.tag, plan.direction, cover, plan.colours, plan.focus
    )
    drawn = draw_card(card, plan.faces.title, plan.faces.name)
    if not _are_as_planned(plan.faces):
        raise ValueError(_("its font changed during the build"))
    return drawn


def _are_as_planned(faces: Faces) -> bool:
    """Whether the fonts are still those that the card was planned with."""
    files = (faces.title.file, faces.name.file)
    if all(font_file(Path(file.path)) == file for file in files):
        return True
    return _digest_of(map(_read_digest, files)) == faces.digest
