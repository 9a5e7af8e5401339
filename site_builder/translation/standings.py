"""How the units of translations stand: the values that a survey gives."""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from site_builder.model.forms import TEXT_NAME
from site_builder.model.presence import Fallback
from site_builder.model.translation import STATES, State, TranslationRecord, UnitStanding
from site_builder.problems.problems import Problem

SITE = "site.yaml"
"""What stands for a feature's slug where the site's own texts are meant; no slug has a dot."""


@dataclass(frozen=True)
class Translation:
    """A translation into a language: `path` is that of its record, which may not exist yet.
    `fallback` is the policy by which readers of that language get no text of a feature; None where
    there is an article, or one is due."""

    language: str
    path: str
    record: TranslationRecord
    standings: tuple[UnitStanding, ...]
    fallback: Fallback | None = None

    @property
    def is_due(self) -> bool:
        """Whether it is there, or should be."""
        return self.fallback is None

    @property
    def is_begun(self) -> bool:
        """Whether more exists of it than texts of the facts."""
        targets = (standing.target for standing in self.standings)
        names = (unit.location.path.rpartition("/")[2] for unit in targets if unit)
        return any(TEXT_NAME.fullmatch(name) or name == SITE for name in names)

    @property
    def counts(self) -> dict[State, int]:
        """How many units are in each state."""
        found = Counter(standing.state for standing in self.standings)
        return {state: found[state] for state in reversed(STATES)}

    @property
    def share(self) -> Fraction:
        """The fresh ones among all that the source has; 1 where it has none."""
        counts = self.counts
        due = len(self.standings) - counts["orphaned"]
        return Fraction(counts["fresh"], due) if due else Fraction(1)

    @property
    def percent(self) -> str:
        """The share as it is shown: 100% only if it is whole, and never more than it is."""
        whole, tenth = divmod(int(self.share * 1000), 10)
        return f"{whole}.{tenth}%" if tenth else f"{whole}%"


@dataclass(frozen=True)
class Surveyed:
    """A feature's translations, in the order of the site's languages, or those of site.yaml, whose
    slug is SITE. `source` is the language that they are made from. `problems` are the errors that
    keep texts from being read, and everything that is wrong with the records."""

    slug: str
    source: str
    translations: tuple[Translation, ...]
    problems: tuple[Problem, ...]
