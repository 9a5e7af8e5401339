"""Secrets in addresses, and texts without them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.publish.deploy.masking import masked, secrets_in

TOKENS = st.text("abcdefghijklmnopqrstuvwxyz0123456789_-.~!$&()+*,;=", min_size=4)


@pytest.mark.parametrize(
    ("url", "secrets"),
    [
        ("https://li-na:secret@example.org/repo.git", ("secret", "li-na")),
        ("https://ghp-token@example.org/repo.git", ("ghp-token",)),
        ("https://a:p%40ss%2Fw@example.org/", ("p%40ss%2Fw", "p@ss/w")),
        ("ssh://git@example.org/repo.git", ()),
        ("git@github.com:li-na/repo.git", ()),
        ("/srv/repo.git", ()),
        ("https://[broken", ()),
        ("https://example.org/repo.git", ()),
    ],
)
def test_secrets_are_the_user_and_the_password(url: str, secrets: tuple[str, ...]) -> None:
    assert secrets_in(url) == secrets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("fatal: unable to access 'https://li:na@x.org/r.git/'", "'https://***@x.org/r.git/'"),
        ("to https://x.org/r.git?private_token=abc now", "to https://x.org/r.git?*** now"),
        ("https://a@b@x.org/", "https://***@x.org/"),
        ("git@github.com:li-na/repo.git", "git@github.com:li-na/repo.git"),
        ("mail li.na@example.org", "mail li.na@example.org"),
    ],
)
def test_addresses_lose_what_is_secret_in_them(text: str, shown: str) -> None:
    assert masked(text).endswith(shown)


@given(TOKENS, st.sampled_from(["", "li-na"]))
def test_a_token_does_not_come_through(token: str, user: str) -> None:
    url = f"https://{user}{':' if user else ''}{token}@example.org/repo.git"
    assume(token not in "fatal: failed for : use https://***@example.org/repo.git")

    said = masked(f"fatal: '{url}' failed for {token}: use {url}!", secrets_in(url))

    assert token not in said
