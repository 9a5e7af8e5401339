"""Whether an original and its entry name the same maker, or the same owner."""

import re
from collections.abc import Iterable, Mapping

from site_builder.languages.east_asian import contains_han
from site_builder.model.credits import is_plain_name, names_of_same, person_named
from site_builder.model.ids import folded_name
from site_builder.model.pictures import PhotoMetadata
from site_builder.model.site import Text
from site_builder.problems.problems import shown

_NOTICE = re.compile(
    r"©|\(c\)|copyright|copr\.|all rights reserved|版权所有|版權所有|版权|版權"
    r"|(?:19|20)[0-9]{2}(?: *[-–] *(?:19|20)?[0-9]{2})?",
    re.IGNORECASE,
)
"""What a copyright notice has besides the name of the owner (17 U.S.C. §401)."""

_NOBODY = re.compile(
    "(?:资料|資料|档案|檔案|网络|網絡)?(?:图片?|圖片?|照片|配图)"
    "|(?:file|archive|stock|handout|courtesy)?(?:photos?|pictures?|images?)|file|handout"
)
"""Credits, as names are compared, that say nothing of whose a picture is."""


def other_credit(
    credit: str | Text, data: PhotoMetadata, people: Mapping[str, Text]
) -> tuple[str, str] | None:
    """What a picture says of its maker or owner, and the credit that it contradicts; None where
    they agree, or cannot be compared.

    The credit is a person's id or words. A person who is credited made the picture, so the maker
    whom the file names is the same; an archive or an agency may have it of anybody, so only another
    credit line or copyright notice contradicts it. All names that people.yaml gives a person are
    one.
    """
    texts = people.get(credit, {}) if isinstance(credit, str) else credit
    known = [name for name in texts.values() if not _NOBODY.fullmatch(folded_name(name))]
    if person := person_named(known, people):
        known += people[person].values()
    owner = _NOTICE.sub("", data.copyright).strip(" ,.:;-–—")
    said = {f"that its credit is '{shown(data.credit)}'": data.credit}
    notice = {f"'{shown(data.copyright)}'": owner}
    makers = {f"that it was made by '{shown(name)}'": name for name in data.creators}
    if person or is_plain_name(texts):
        told = makers | (said if data.credit else {})
        told = told or (notice if is_plain_name({"": owner}) else {})
        found = _differing(told, (), known, people)
    else:
        found = _differing(said | notice, data.creators, known, people)
    # Its other names are only compared: what is shown is what the entry says.
    ours = [name for name in texts.values() if name == (found[1] if found else "")]
    return (found[0], next(iter(ours or texts.values()))) if found else None


def _differing(
    told: Mapping[str, str],
    agreeing: Iterable[str],
    known: Iterable[str],
    people: Mapping[str, Text],
) -> tuple[str, str] | None:
    """The first claim, and the known name that neither it nor any other agrees with. `told` are
    names by the words that they are reported in; those `agreeing` can't contradict."""
    claims = {words: name for words, name in told.items() if folded_name(name)}
    if not claims:
        return None
    names = [*claims.values(), *agreeing]
    others = {same for name in names for same in names_of_same(name, people)}
    other = other_name(others, known)
    return (next(iter(claims)), other) if other else None


def other_name(said: Iterable[str], known: Iterable[str]) -> str:
    """The known name that none of those said agrees with, in the same script; '' if one does, or
    if there is nothing to compare."""
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
