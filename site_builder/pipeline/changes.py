"""What may have changed since the last build."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """What may have changed: features, by slug; with `theme`, templates, assets and fonts; with
    `whole`, anything."""

    slugs: frozenset[str] = frozenset()
    theme: bool = False
    whole: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.slugs | other.slugs, self.theme or other.theme, self.whole or other.whole
        )

    def __bool__(self) -> bool:
        return bool(self.slugs or self.theme or self.whole)


ANYTHING = Changes(whole=True)
