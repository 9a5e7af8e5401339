"""What may be in the file of a translation record."""

import pytest
from pydantic import ValidationError

from site_builder.translation.record_schema import Stanza

STANZA = {"unit": "top-1", "kind": "paragraph", "digest": "d", "source": "甲", "translation": "A"}


def test_a_text_may_be_a_list_of_its_paragraphs() -> None:
    stanza = Stanza.model_validate(STANZA | {"source": ["甲", "", "乙"]})
    assert stanza.accepted.source == "甲\n\n乙"


@pytest.mark.parametrize("day", ["2026-12-01", "2024-02-29", ""])
def test_a_day_is_a_day_of_the_calendar(day: str) -> None:
    given = {"on": day} if day else {}
    assert Stanza.model_validate(STANZA | given).on == day


@pytest.mark.parametrize("day", ["2026-13-01", "2025-02-29", "20261201", "2026-12", 2026, ""])
def test_what_is_no_day_is_refused(day: object) -> None:
    with pytest.raises(ValidationError):
        Stanza.model_validate(STANZA | {"on": day})
