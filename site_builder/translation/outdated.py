"""Which translations are of a source that has changed since they were accepted."""

from collections.abc import Mapping

from site_builder.model.translation import TranslationRecord
from site_builder.read.features import FeatureReading
from site_builder.translation.judge import judge
from site_builder.translation.units import feature_units


def outdated_languages(
    reading: FeatureReading, records: Mapping[str, TranslationRecord]
) -> frozenset[str]:
    """The languages (keys) of the feature's translations that have a stale unit. `records` are
    theirs; a translation without one has none."""
    source = reading.source_language
    if source not in reading.articles:
        return frozenset()
    units = feature_units(reading, source) if records else ()
    texts = {unit.text for unit in units}
    changed = {
        key: record
        for key, record in records.items()
        # What is recorded of each is still said: then nothing is stale.
        if key in reading.articles and not all(one.source in texts for one in record.accepted)
    }
    return frozenset(
        key
        for key, record in changed.items()
        if any(one.state == "stale" for one in judge(units, feature_units(reading, key), record))
    )
