"""Whether an original and its entry name the same maker or the same owner."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from site_builder.languages.east_asian import contains_han
from site_builder.messages.message import Message, _
from site_builder.model.credits import People, is_plain_name, names_of_same, person_named
from site_builder.model.ids import folded_name
from site_builder.model.pictures import PhotoMetadata
from site_builder.model.site import Text
from site_builder.problems.problems import shown

_NOTICE = re.compile(
    r"©|\(c\)|copyright|copr\.|all rights reserved|版权所有|版權所有|版权|版權"
    r"|(?:19|20)[0-9]{2}(?: *[-–] *(?:19|20)?[0-9]{2})?",
    re.IGNORECASE,
)
"""The parts of a copyright notice other than the owner's name (17 U.S.C. §401)."""

_NOBODY = re.compile(
    "(?:资料|資料|档案|檔案|网络|網絡)?(?:图片?|圖片?|照片|配图)"
    "|(?:file|archive|stock|handout|courtesy)?(?:photos?|pictures?|images?)|file|handout"
)
"""Credits, as names are compared, that don't say whose a picture is."""


class _Claim(NamedTuple):
    """What a picture says of its maker or owner: the field, its words, and the name in them."""

    field: Literal["credit", "notice", "creator"]
    words: str
    name: str


def other_credit(credit: str | Text, data: PhotoMetadata, people: People) -> Message | None:
    """How a picture's own data contradicts its credit; None where they agree, or can't be compared.

    The credit is a person's id or words. A person who is credited made the picture, so the file
    must name the same maker; an archive or an agency may have it from anybody, so only another
    credit line or copyright notice contradicts it. All names that people.yaml gives a person count
    as one.
    """
    texts = people.words(credit)
    known = [name for name in texts.values() if not _NOBODY.fullmatch(folded_name(name))]
    if person := person_named(known, people):
        known += people.names[person].values()
    owner = _owner(data.copyright)
    said = _Claim("credit", data.credit, data.credit)
    notice = _Claim("notice", data.copyright, owner)
    if person or is_plain_name(texts):
        claims = [_Claim("creator", name, name) for name in data.creators]
        claims += [said] if data.credit else []
        claims = claims or ([notice] if is_plain_name({"": owner}) else [])
        found = _differing(claims, (), known, people)
    else:
        found = _differing([said, notice], data.creators, known, people)
    if found is None:
        return None
    # Other names of a person are only compared; the message has the one in the entry.
    ours = [name for name in texts.values() if name == found[1]]
    return _contradiction(found[0], shown(next(iter(ours or texts.values()))))


def other_creator(creator: str | Text, said: Sequence[str], people: People) -> Message | None:
    """How the creators that a picture names contradict the one that its entry names, by a person's
    id or words; None where they agree, or can't be compared."""
    told = {same for name in said for same in names_of_same(name, people)}
    other = other_name(told, people.words(creator).values())
    if not other:
        return None
    here = shown(other)
    return _(
        "the picture says that '{said}' made it; here it is '{here}'",
        said=shown(", ".join(said)),
        here=here,
    )


def other_owner(notice: Text, said: str) -> Message | None:
    """How a picture's own copyright notice contradicts that of its entry; None where both name the
    same owner, or can't be compared."""
    owners = {_owner(words): words for words in notice.values()}
    other = other_name([_owner(said)], owners)
    if not other:
        return None
    here = shown(owners[other])
    return _(
        "the picture's own copyright notice is '{said}'; here it is '{here}'",
        said=shown(said),
        here=here,
    )


def _owner(notice: str) -> str:
    """The owner's name in a copyright notice."""
    return _NOTICE.sub("", notice).strip(" ,.:;-–—")


def _contradiction(claim: _Claim, here: str) -> Message:
    said = shown(claim.words)
    match claim.field:
        case "credit":
            return _(
                "the picture's own credit is '{said}'; here it is '{here}'", said=said, here=here
            )
        case "notice":
            return _(
                "the picture's copyright notice is '{said}'; here the credit is '{here}'",
                said=said,
                here=here,
            )
        case "creator":
            return _(
                "the picture says that '{said}' made it; here the credit is '{here}'",
                said=said,
                here=here,
            )


def _differing(
    claims: Sequence[_Claim],
    agreeing: Iterable[str],
    known: Iterable[str],
    people: People,
) -> tuple[_Claim, str] | None:
    """The first claim with a name, and the known name that no claim agrees with. Names in
    `agreeing` can agree but not contradict."""
    claims = [claim for claim in claims if folded_name(claim.name)]
    if not claims:
        return None
    names = [*(claim.name for claim in claims), *agreeing]
    others = {same for name in names for same in names_of_same(name, people)}
    other = other_name(others, known)
    return (claims[0], other) if other else None


def other_name(said: Iterable[str], known: Iterable[str]) -> str:
    """The known name that none of the names in `said` agrees with, in the same script; '' if one
    does, or if there is nothing to compare."""
    told = [folded for name in said if (folded := folded_name(name))]
    comparable = {
        name: folded
        for name in known
        if (folded := folded_name(name))
        and any(contains_han(name) == contains_han(t) for t in told)
    }
    for folded in comparable.values():
        if any(folded in other or other in folded for other in told):
            return ""
    return next(iter(comparable), "")
