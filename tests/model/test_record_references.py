"""The ids that records refer to."""

from site_builder.model.record_references import references_of
from tests.model.test_bylines import facts, work


def test_credits_refer_to_people() -> None:
    made = facts(work(people=["a", {"zh": "社", "en": "Agency"}, "b"]), authors=["c"], credits=[])
    assert [one.id for one in references_of(made)] == ["c"]
    made = facts(work("photos", people=["a", {"zh": "社", "en": "Agency"}, "b"]))
    found = [(one.path, one.to.kind, one.id) for one in references_of(made)]
    assert found == [
        (("credits", 0, "people", 0), "people", "a"),
        (("credits", 0, "people", 2), "people", "b"),
    ]
