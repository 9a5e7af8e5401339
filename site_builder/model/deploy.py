"""Where the site is published, as `deploy` in site.yaml says."""

from dataclasses import dataclass

REMOTE = "origin"
BRANCH = "gh-pages"


@dataclass(frozen=True, slots=True)
class Deploy:
    """`remote` names a remote of the site's git repository, `branch` the branch of it that is
    published. `domain` is the host of a site with a name of its own; '' for none."""

    remote: str = REMOTE
    branch: str = BRANCH
    domain: str = ""
