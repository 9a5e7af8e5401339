"""The law of publishing: the folder depends on the outputs alone, not on what went before."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.output.signatures import Signature
from site_builder.store.paths import check_paths
from tests.support.worlds import Texts, World, clean, contents, identities, texts_in

PARTS = st.sampled_from(["a", "b", "B", "é", "index.html"])
PATHS = st.lists(PARTS, min_size=1, max_size=3).map("/".join)


@st.composite
def texts(draw: st.DrawFn) -> Texts:
    """Outputs that do not collide; files in one set are folders in another."""
    chosen: dict[str, str] = {}
    for path in draw(st.lists(PATHS, max_size=7)):
        if not check_paths([*chosen, path]):
            chosen[path] = draw(st.sampled_from(["", "x", "y" * 100]))
    return chosen


@dataclass(frozen=True)
class Step:
    """A publication, and what else happens to the folder before it."""

    texts: Texts
    aged: bool
    signed: bool
    harm: str


STEPS = st.builds(
    Step, texts(), st.booleans(), st.booleans(), st.sampled_from(["", "", "delete", "replace"])
)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.lists(STEPS, min_size=1, max_size=5))
def test_the_folder_is_what_was_published_last(steps: list[Step]) -> None:
    with TemporaryDirectory() as base:
        world = World(Path(base) / "world")
        signatures: Mapping[str, Signature] = {}
        old: Texts = {}
        for step in steps:
            if step.aged:
                world.age()
            harmed = _harm(world.output, step.harm, old)
            before = identities(world.output)
            published = world.publish(step.texts, signatures if step.signed else None)
            signatures = published.signatures

            after = identities(world.output)
            assert texts_in(world.output) == step.texts
            same = {path for path, text in step.texts.items() if old.get(path) == text} - harmed
            assert same == set(published.unchanged)
            assert all(after[path] == before[path] for path in same)
            assert set(published.written) == step.texts.keys() - same
            assert set(published.removed) == (old.keys() & before.keys()) - step.texts.keys()

            again = world.publish(step.texts, signatures)
            assert again.unchanged == tuple(sorted(step.texts))
            assert identities(world.output) == after
            old = step.texts
        assert contents(world.output) == clean(Path(base) / "clean", old)


def _harm(output: Path, harm: str, texts: Texts) -> set[str]:
    """Somebody deletes or replaces the first of our files; gives which."""
    if not harm or not texts:
        return set()
    first = min(texts)
    (output / first).unlink()
    if harm == "replace":
        (output / first).write_text("z" * len(texts[first]) or "z")
    return {first}
