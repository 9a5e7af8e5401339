"""A record for a translation that was made before anything was recorded."""

from collections.abc import Sequence

from site_builder.model.translation import TranslationRecord, Unit
from site_builder.translation.accept import accept
from site_builder.translation.judge import judge


def baseline_record(
    old_source: Sequence[Unit],
    target: Sequence[Unit],
    source_language: str,
    language: str,
    by: str = "",
    on: str = "",
) -> TranslationRecord:
    """The record that says that a translation answers an old version of its source.

    The old source's units and those of the translation are aligned by structure. Judged with this
    record, what has changed in the source since then is stale, what is new is missing or, where it
    has a translation, unreviewed, and all else is fresh.
    """
    nothing = TranslationRecord(source_language, language)
    return accept(nothing, judge(old_source, target, None), by=by, on=on)
