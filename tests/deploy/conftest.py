"""Git as on a new machine."""

from tests.support.newsroom import git_alone, newsroom, newsroom_template, remote

__all__ = ["git_alone", "newsroom", "newsroom_template", "remote"]
