"""Git called: what comes back, and how failures are told."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.git.git import Git, Said, gist, masked, secrets_in
from site_builder.problems.problems import Location, SiteError
from tests.support.git import codes

OF_SSH = (
    "fatal: Could not read from remote repository.\n\n"
    "Please make sure you have the correct access rights\nand the repository exists.\n"
)


def test_an_answer_is_text(tmp_path: Path) -> None:
    said = Git(tmp_path).ask("version")
    assert said.ok
    assert said.line.startswith("git version ")


def test_words_to_be_sent_on_are_unicode() -> None:
    said = Said(0, b"a \xd0\xc2\n".decode("utf-8", "surrogateescape"), "")
    assert said.words == "a \ufffd\ufffd"
    assert said.line.encode("utf-8", "surrogateescape") == b"a \xd0\xc2"


def test_words_are_never_read_by_a_shell(tmp_path: Path) -> None:
    odd = "$(touch made); `touch made` & 'x' \"y\" *"
    assert Git(tmp_path).do("rev-parse", "--sq-quote", odd).code == 0
    Git(tmp_path).ask("hash-object", odd)
    assert list(tmp_path.iterdir()) == []


def test_what_must_succeed_and_does_not_is_a_problem(tmp_path: Path) -> None:
    git = Git(tmp_path, place=Location("origin"))
    with pytest.raises(SiteError) as caught:
        git.do("rev-parse", "HEAD")

    (problem,) = caught.value.problems
    assert (problem.code, str(problem.location)) == ("git-failed", "origin")
    assert "rev-parse" in problem.message
    assert "not a git repository" in problem.message
    assert not git.ask("rev-parse", "HEAD").ok


def test_a_module_that_fails_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the folder is on the path')")
    assert Git(tmp_path).python("json.tool", "--help").ok
    with pytest.raises(SiteError) as caught:
        Git(tmp_path).python("no_such_module")
    assert codes(caught.value.problems) == ["git-failed"]


def test_without_git_there_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SiteError) as caught:
        Git(tmp_path).ask("version")
    assert codes(caught.value.problems) == ["no-git"]


def test_a_folder_that_is_gone_is_not_taken_for_a_lack_of_git(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Git(tmp_path / "gone").ask("version")


def test_secrets_do_not_come_back(tmp_path: Path) -> None:
    git = Git(tmp_path, secrets=("hush-hush",))
    assert "hush-hush" not in git.ask("hush-hush").err


def test_it_speaks_english_and_asks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("GIT_TERMINAL_PROMPT", "1")
    said = Git(tmp_path).ask("-c", "alias.show-it=!env", "show-it")
    settings = dict(line.split("=", 1) for line in said.out.splitlines() if "=" in line)
    assert settings["LC_ALL"] == "C"
    assert settings["GIT_TERMINAL_PROMPT"] == "0"
    assert settings["GIT_ASKPASS"] == ""


@pytest.mark.parametrize(
    ("err", "said"),
    [
        ("", "it gave no reason"),
        ("warning: odd\nfatal: no such ref\nhint: look", "no such ref"),
        ("To x\nerror: failed to push some refs to 'x'\n", "failed to push some refs to 'x'"),
        ("remote: closed   \nremote: until Monday\nTo x\n", "closed until Monday"),
        ("Counting objects: 10% (1/10)\rCounting objects: 100% (10/10), done.\nodd", "odd"),
        ("remote: " + "x" * 500, "x" * 299 + "…"),
        (
            f"git@x: Permission denied (publickey).\n{OF_SSH}",
            "git@x: Permission denied (publickey).",
        ),
        (OF_SSH, "Could not read from remote repository."),
    ],
)
def test_the_gist_of_what_git_says(err: str, said: str) -> None:
    assert gist(err) == said


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
        ("https://example.org/AbCd1234EfGh5678/repo.git", ("AbCd1234EfGh5678",)),
        ("ssh://git@example.org/glpat-abcdefgh/repo.git", ("glpat-abcdefgh",)),
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
        ("'https://x.org/r.git#access_token=abc'", "'https://x.org/r.git#***'"),
        ("at https://x.org/ghp_abcdefgh1234/r.git", "at https://x.org/***/r.git"),
        ("https://x.org/t=0123456789abcdef0123/r", "https://x.org/t=***/r"),
        ("https://x.org/3f2504e0-4f89-11d3-9a0c-0305e82c3301/r", "https://x.org/***/r"),
        ("https://x.org/AbC-dEf_123-ghI-jkl-MNO-pqr9.git", "https://x.org/***.git"),
        ("https://x.org/li-na/our-city-2021-to-2026.git", "x.org/li-na/our-city-2021-to-2026.git"),
        ("commit 0123456789abcdef0123456789abcdef01234567", "89abcdef0123456789abcdef01234567"),
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
