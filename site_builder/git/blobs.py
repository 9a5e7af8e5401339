"""The contents of files in git's database, by their ids."""

from collections.abc import Sequence

from site_builder.git.git import Git


def read_blobs(git: Git, ids: Sequence[str]) -> list[bytes] | None:
    """The contents of blobs, in one call; None if git lacks one. SiteError (`git-failed`) if git
    fails."""
    if not ids:
        return []
    data, at = git.do("cat-file", "--batch", given="\n".join([*ids, ""]).encode()).data, 0
    contents = []
    for _id in ids:
        end = data.index(b"\n", at)
        match data[at:end].split():
            case [_, b"blob", size]:
                contents.append(data[end + 1 : end + 1 + int(size)])
                at = end + int(size) + 2
            case _:
                return None
    return contents
