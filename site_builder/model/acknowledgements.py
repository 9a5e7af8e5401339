"""Warnings that a person has looked at and lets stand: what may be, and where it is written."""

from typing import NamedTuple

from site_builder.problems.problems import Location, Problem

AT_BUILD = frozenset(
    {
        "alt-repeats-caption",
        "animated-photo",
        "avoided-term",
        "bad-link",
        "copy-mixed",
        "copy-punctuation",
        "copy-quotes",
        "copy-repeated",
        "copy-script",
        "copy-space",
        "copy-style",
        "copy-width",
        "doubtful-photo",
        "empty-block",
        "extreme-shape",
        "fact-differs",
        "future-date",
        "large-document",
        "list-number",
        "lost-text",
        "missing-article",
        "missing-glyph",
        "missing-text",
        "no-font",
        "not-a-list",
        "parity-date",
        "parity-directive",
        "parity-emphasis",
        "parity-footnote",
        "parity-link",
        "parity-name",
        "parity-number",
        "parity-photo",
        "parity-quote",
        "parity-term",
        "parity-unit",
        "photo-metadata",
        "small-photo",
        "stray-asterisks",
        "stray-fence",
        "stray-markup",
        "translation-differs",
        "translation-extra-block",
        "translation-fact",
        "translation-missing-block",
        "turned-text",
        "uncited-number",
        "unit-plural",
        "unknown-file",
        "unused-definition",
        "unused-document",
        "unused-footnote",
        "unused-original",
        "unused-photo",
    }
)
"""The codes of warnings about a feature's files. What concerns the theme, the settings or the
machine is nobody's to overrule in a feature."""

AT_CHECK = frozenset(
    {
        "document-metadata",
        "heavy-page",
        "heavy-picture",
        "outside-moved",
        "outside-unknown",
        "run-language",
        "template-leftover",
    }
)
"""The codes of warnings that only the built site gives."""

AT_DEPLOYMENT = frozenset({"changed-fact"})
"""The codes of warnings that only a comparison with the last publication gives."""

SELDOM = frozenset({"missing-glyph", "no-font", "outside-moved", "outside-unknown"})
"""Those of them that come and go with the machine or the network: an acknowledgement of one isn't
out of date because it matches nothing today."""

OVERRULABLE = AT_BUILD | AT_CHECK | AT_DEPLOYMENT

_END = 1_000_000_000


def feature_of(path: str) -> str:
    """The folder of the feature that a file is in, with a final slash."""
    return "/".join(path.split("/")[:2]) + "/"


class Span(NamedTuple):
    """Part of a file, from a line and column up to another; all of it, if not given."""

    path: str
    start: tuple[int, int] = (0, 0)
    end: tuple[int, int] = (_END, 0)

    def holds(self, where: Location) -> bool:
        return where.path == self.path and self.start <= (where.line, where.column) < self.end


class Acknowledgement(NamedTuple):
    """A code and the reason, as written at `location`, for the warnings in a `span`: a record, a
    block or an article. `files` are those that the record is about, such as a photo's; `folder` is
    the feature's where the record speaks for all files of it that no other record speaks for."""

    code: str
    reason: str
    location: Location
    span: Span
    files: tuple[str, ...] = ()
    folder: str = ""

    @property
    def feature(self) -> str:
        """The folder of the feature that it stands in, with a final slash."""
        return feature_of(self.span.path)

    def distance(self, problem: Problem) -> int | None:
        """How far from a warning it stands, in lines that it speaks for; None if it doesn't speak
        for it."""
        where = problem.location
        if problem.is_error or problem.code != self.code:
            return None
        if where.path in self.files or self.span.holds(where):
            return self.span.end[0] - self.span.start[0]
        is_whole_file = not where.line and where.path.startswith(f"{self.folder}/")
        return 2 * _END if self.folder and is_whole_file else None
