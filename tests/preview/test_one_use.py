"""Tokens: each is good once, and no other is."""

from site_builder.preview.one_use import OneUseTokens


def test_a_token_is_good_once() -> None:
    tokens = OneUseTokens()
    token = tokens.issue()
    assert [tokens.redeem(token), tokens.redeem(token)] == [True, False]


def test_no_other_token_is_good() -> None:
    tokens, others = OneUseTokens(), OneUseTokens()
    tokens.issue()
    assert not any(map(tokens.redeem, ["", "x", others.issue()]))


def test_the_oldest_unused_ones_are_forgotten() -> None:
    tokens = OneUseTokens()
    first, second = tokens.issue(), tokens.issue()
    for _time in range(999):
        tokens.issue()
    assert [tokens.redeem(first), tokens.redeem(second)] == [False, True]
