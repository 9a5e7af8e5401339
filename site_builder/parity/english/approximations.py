"""The English words for more, fewer and about, before a figure or behind it: `nearly`, `or so`."""

from collections.abc import Mapping

from site_builder.parity.english.cardinals import Tokens
from site_builder.parity.english.tokens import words_of
from site_builder.parity.values import Approximation

_BEFORE: Mapping[Approximation, str] = {
    "over": """more_than over_the_age_of above_the_age_of
        over above exceeding exceeds exceed exceeded in_excess_of excess_of
        upwards_of upward_of greater_than higher_than larger_than bigger_than longer_than older_than
        taller_than better_than north_of surpassing surpassed surpass surpasses topping topped tops
        beyond passing >""",
    "at least": """at_least no_fewer_than no_less_than not_less_than not_fewer_than no_smaller_than
        a_minimum_of minimum_of at_the_least greater_than_or_equal_to more_than_or_equal_to
        bigger_or_equal_than higher_or_equal_than larger_or_equal_than at_least_or_equal_to
        equal_to_or_more_than equal_to_or_greater_than no_lower_than not_below not_be_less_than
        not_be_lower_than not_be_fewer_than not_less_than ≥ >=""",
    "nearly": """nearly almost close_to approaching approached nearing near just_shy_of not_quite
        just_under just_below""",
    "under": """under_the_age_of below_the_age_of
        fewer_than less_than under below lower_than smaller_than shorter_than younger_than
        short_of shy_of <""",
    "at most": """up_to at_most no_more_than not_more_than no_higher_than no_larger_than not_over
        a_maximum_of maximum_of at_the_most not_exceeding not_to_exceed less_than_or_equal_to
        smaller_or_equal_than less_or_equal_than lower_or_equal_than fewer_than_or_equal_to
        equal_to_or_less_than not_exceed not_be_more_than not_be_higher_than not_above ≤ <=""",
    "as much as": """as_many_as as_much_as as_high_as as_long_as as_low_as as_far_as a_full""",
    "about": """about around some roughly approximately approx approx. circa c. ca.
        something_like ~ ≈""",
}
_AFTER: Mapping[Approximation, str] = {
    "at least": """or_more or_greater or_above or_over or_older or_higher or_larger or_longer
        or_better and_above and_more and_over and_older and_higher and_up or_upwards""",
    "at most": """or_less or_fewer or_under or_below or_younger or_lower or_shorter and_under
        and_below and_younger""",
    "about": "or_so ish -ish or_thereabouts",
    "over": "-plus plus + -odd odd -some",
}


def _by_words(table: Mapping[Approximation, str]) -> dict[tuple[str, ...], Approximation]:
    return {
        words_of(phrase.replace("_", " ")): kind
        for kind, phrases in table.items()
        for phrase in phrases.split()
    }


_WORDS, _LATER = _by_words(_BEFORE), _by_words(_AFTER)
_LONGEST = max(map(len, _WORDS))
_GOES_ON = ("than", "a", "an", "one", "equal")


def approximation_before(
    tokens: Tokens, at: int, floor: int = 0
) -> tuple[Approximation, int] | None:
    """The approximation whose words end right before a token, and its first token; none of them
    stands before the token `floor`."""
    for length in range(min(_LONGEST, at - floor), 0, -1):
        kind = _WORDS.get(tuple(token.text for token in tokens[at - length : at]))
        if kind:
            return kind, at - length
    return None


def approximation_after(tokens: Tokens, at: int) -> tuple[Approximation, int] | None:
    """The approximation whose words begin at a token, and the token behind them. A noun may stand
    before them: `three times or more`."""
    found = _later(tokens, at)
    is_noun = tokens[at].is_word and tokens[at + 1].text == "or"
    return found or (_later(tokens, at + 1) if is_noun and tokens[at].text != "or" else None)


def _later(tokens: Tokens, at: int) -> tuple[Approximation, int] | None:
    for length in (2, 1):
        kind = _LATER.get(tuple(token.text for token in tokens[at : at + length]))
        follows = tokens[at + length]
        if kind is None or follows.is_figure or follows.text in _GOES_ON:
            continue
        if length == 2 or tokens[at].is_closed or tokens[at].text == "odd":
            return kind, at + length
    return None
