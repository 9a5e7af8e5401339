"""A feature in memory whose copy is checked and corrected."""

from functools import partial

from site_builder.copydesk.check import check_copy, left_of
from site_builder.copydesk.fixing import Desk, Files
from site_builder.copydesk.story import Copy, copy_of_feature
from site_builder.model.site import Language
from site_builder.read.features import read_feature
from tests.support.markdown import EN, ZH

FOLDER = "content/story"
ARTICLE = f"{FOLDER}/article.zh.md"
ENGLISH = f"{FOLDER}/article.en.md"
LANGUAGES = (ZH, EN)
MATTER = "---\ntitle: 题\ndeck: 引\nsummary: 要\n---\n"
_FEATURE = b"published: '2021-11-17'\nauthors: []\n"


def files(body: str = "", english: str = "", matter: str = MATTER, **facts: str) -> Files:
    """The bytes of a feature: its articles' bodies, and its facts by kind."""
    found = {f"{FOLDER}/facts/feature.yaml": _FEATURE, ARTICLE: (matter + body).encode()}
    found[ENGLISH] = (MATTER + english).encode()
    found |= {f"{FOLDER}/facts/{kind}.yaml": text.encode() for kind, text in facts.items()}
    return found


def copy_of(given: Files, languages: tuple[Language, ...] = LANGUAGES) -> Copy:
    return copy_of_feature(read_feature(FOLDER, given, {}, languages), languages)


def found_in(given: Files, style: str = "") -> list[tuple[str, str, int, int]]:
    """The warnings that nobody has acknowledged: code, file and place."""
    copy = copy_of(given)
    problems = left_of(copy, check_copy(copy, {"en": style}))
    return [(p.code, p.location.path.rpartition("/")[2], *p.location[1:]) for p in problems]


def desk(given: Files, style: str = "") -> Desk:
    return Desk(given, partial(copy_of), {"en": style})


def corrected(given: Files, style: str = "") -> dict[str, str]:
    """The files that are corrected, as text, by name."""
    new = desk(given, style).correct()
    return {
        path.rpartition("/")[2]: data.decode() for path, data in new.items() if data != given[path]
    }
