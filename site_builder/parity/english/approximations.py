"""The English words for more, fewer and about, before a figure or behind it: `nearly`, `or so`."""

from site_builder.parity.english.cardinals import Tokens
from site_builder.parity.values import Approximation

_BEFORE: dict[Approximation, str] = {
    "over": "more_than over above exceeding exceeds exceed exceeded in_excess_of excess_of upwards_of upward_of greater_than higher_than larger_than bigger_than north_of "
    "surpassing surpassed surpass surpasses topping topped tops beyond well_over just_over >  longer_than passing passed better_than older_than taller_than",
    "at least": "at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum_of ≥ >_= >= greater_than_or_equal_to bigger_or_equal_than higher_or_equal_than larger_or_equal_than "
    "more_than_or_equal_to at_the_least at_least_or_equal_to equal_to_or_more_than equal_to_or_greater_than no_smaller_than",
    "nearly": "nearly almost close_to approaching approached nearing just_shy_of near not_quite just_under just_below",
    "under": "fewer_than less_than under below lower_than smaller_than < well_under short_of shy_of younger_than shorter_than within",
    "at most": "up_to at_most no_more_than not_more_than a_maximum_of maximum_of at_the_most ≤ <_= <= less_than_or_equal_to smaller_or_equal_than less_or_equal_than lower_or_equal_than equal_to_or_less_than no_higher_than not_exceeding not_to_exceed no_larger_than not_over",
    "about": "about around some roughly approximately approx approx_. circa c_. ca_. an_estimated estimated ~ ≈ something_like give_or_take",
}  # fmt: skip
_AFTER: dict[Approximation, str] = {
    "at least": "or_more or_greater or_above or_over or_older or_higher or_larger or_longer or_better and_above and_more and_over and_older and_higher and_up or_upwards or_equal_to",
    "at most": "or_less or_fewer or_under or_below or_younger or_lower and_under and_below and_younger or_shorter",
    "about": "or_so ish -_ish or_thereabouts",
    "over": "-_plus plus + -_odd odd -_some",
}
_WORDS = {tuple(w.split("_")): kind for kind, words in _BEFORE.items() for w in words.split()}
_LATER = {tuple(w.split("_")): kind for kind, words in _AFTER.items() for w in words.split()}
_LONGEST = 5
_HEDGES = ("just", "well", "perhaps", "maybe", "only", "far", "slightly", "a", "the", "little")


def approximation_before(tokens: Tokens, at: int) -> tuple[Approximation, int] | None:
    """The approximation whose words end right before a token, and its first token."""
    for length in range(min(_LONGEST, at), 0, -1):
        kind = _WORDS.get(tuple(token.text for token in tokens[at - length : at]))
        if kind:
            return kind, at - length
    return None


def approximation_after(tokens: Tokens, at: int) -> tuple[Approximation, int] | None:
    """The approximation whose words begin at a token, and the token behind them."""
    for length in (2, 1):
        kind = _LATER.get(tuple(token.text for token in tokens[at : at + length]))
        if kind and (length == 2 or tokens[at].is_closed or tokens[at].text in ("plus", "odd")):
            if tokens[at].text == "plus" and tokens[at + 1].is_word and not tokens[at].is_closed:
                return None
            return kind, at + length
    return None
