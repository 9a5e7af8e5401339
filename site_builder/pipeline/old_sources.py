"""The sources of translations as they stood in a revision of the site's git repository."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from site_builder.git.git import Git
from site_builder.git.repository import find_repository
from site_builder.git.revisions import Revision, find_revision, moved_since, read_files
from site_builder.messages.message import _
from site_builder.messages.reasons import reason_of
from site_builder.model.kinds import SHARED_FILES
from site_builder.problems.problems import Location, Problem, SiteError
from site_builder.read.config import CONFIG
from site_builder.read.inventory import FeatureFiles
from site_builder.store.files import read_up_to
from site_builder.store.paths import show
from site_builder.text.source import MAX_BYTES
from site_builder.translation.old_source import Baseline, OldFile
from site_builder.translation.standings import SITE

_WITHOUT_GIT = _("install git, or compare with one old article by --baseline-file")
_WITHOUT_REPOSITORY = _("compare with one old article by --baseline-file")


def sources_then(
    site: Path, features: Sequence[FeatureFiles], revision: str
) -> dict[str, Baseline]:
    """What the features' articles and facts were in a revision, by slug, and under SITE what
    the site's own texts were. A feature that was renamed since is followed as far as git sees it.

    SiteError: `unknown-revision`, `no-git`, `no-repository` and the like.
    """
    git = Git(site, without=_WITHOUT_GIT)
    then = find_revision(find_repository(git, _WITHOUT_REPOSITORY, _WITHOUT_REPOSITORY), revision)
    prefix = then.repository.prefix
    now = {
        files.slug: [
            file.path
            for file in (*files.articles.values(), *files.facts, files.corrections)
            if file
        ]
        for files in features
    }
    paths = {slug: _unmoved(then, mine) for slug, mine in now.items()}
    lost = [files for files in features if not _has_articles(files, paths[files.slug])]
    articles = [file.path for files in lost for file in files.articles.values()]
    moved = moved_since(then, articles) if articles else {}
    for files in lost:
        paths[files.slug] |= dict(_with_their_folder(then, now[files.slug], moved))
    paths[SITE] = _unmoved(then, [CONFIG, *SHARED_FILES])
    contents = read_files(then, {path for mine in paths.values() for path in mine.values()})
    return {
        slug: Baseline(
            {
                path: OldFile(f"{revision}:{old.removeprefix(prefix)}", contents[old])
                for path, old in mine.items()
            },
            revision,
        )
        for slug, mine in paths.items()
    }


def article_then(site: Path, features: Sequence[FeatureFiles], file: Path) -> dict[str, Baseline]:
    """The article in a file as what the features' source was, without facts. SiteError
    (`unreadable`)."""
    name = show(str(file))
    try:
        old = OldFile(name, read_up_to(str(file), MAX_BYTES))
    except OSError as error:
        message = _("the file can't be read: {reason}", reason=reason_of(error))
        raise SiteError([Problem(Location(name), "unreadable", message)]) from error
    return {
        files.slug: Baseline({a.path: old for a in files.articles.values()}, name, True)
        for files in features
    }


def _unmoved(then: Revision, paths: Sequence[str]) -> dict[str, str]:
    """Those of the site's paths that were there then, each with the same path from the top."""
    prefix = then.repository.prefix
    return {path: prefix + path for path in paths if prefix + path in then.files}


def _has_articles(files: FeatureFiles, paths: dict[str, str]) -> bool:
    return all(file.path in paths for file in files.articles.values())


def _with_their_folder(
    then: Revision, paths: Sequence[str], moved: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """The paths that a feature's files had then: those of the articles that have moved, and those
    of all files beside one that has moved with its folder."""
    folders: list[tuple[str, str]] = []
    for path in paths:
        old = moved.get(path, "")
        folder, _slash, name = path.rpartition("/")
        if old.endswith(f"/{name}"):
            folders.append((f"{folder}/", old.removesuffix(name)))
        beside = (old_folder + path.removeprefix(folder) for folder, old_folder in folders)
        found = next((one for one in (old, *beside) if one in then.files), "")
        if found:
            yield path, found
