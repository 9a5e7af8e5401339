"""The plan: from a folder as it is to the outputs that are wanted."""

from hypothesis import given
from hypothesis import strategies as st

from site_builder.output.plan import Before, Plan, make_plan
from site_builder.store.paths import folders_of

EMPTY = Plan((), (), (), (), (), (), ())


def before(*paths: str, digests: dict[str, str] | None = None) -> Before:
    return Before(digests or {}, paths, folders_of(paths), paths)


def test_nothing_to_do() -> None:
    plan = make_plan(before("a/b", digests={"a/b": "1"}), {"a/b": "1"})
    assert plan.is_empty
    assert plan.unchanged == ("a/b",)
    assert make_plan(before(), {}) == EMPTY


def test_new_changed_and_old_files() -> None:
    plan = make_plan(before("a/b", "c", digests={"c": "1"}), {"c": "2", "d/e/f": "3"})
    assert plan == Plan((), (), ("d", "d/e"), ("c", "d/e/f"), ("a/b",), ("a",), ())
    assert not plan.is_empty


def test_pages_are_written_last() -> None:
    plan = make_plan(before(), {"a.html": "1", "b.css": "2", "index.html": "3", "z.avif": "4"})
    assert plan.write == ("b.css", "z.avif", "a.html", "index.html")


def test_a_file_where_a_folder_will_be() -> None:
    plan = make_plan(before("a"), {"a/b": "1"})
    assert plan == Plan(("a",), (), ("a",), ("a/b",), (), (), ())


def test_a_folder_where_a_file_will_be() -> None:
    plan = make_plan(before("a/b/c", "a/d"), {"a": "1"})
    assert plan == Plan(("a/b/c", "a/d"), ("a/b", "a"), (), ("a",), (), (), ())


def test_an_empty_folder_where_a_file_will_be() -> None:
    plan = make_plan(Before({}, (), {"a", "a/b"}, ()), {"a": "1"})
    assert plan.clear == ("a/b", "a")


def test_what_was_left_behind_stays_where_the_folder_does() -> None:
    folder = Before({"a/b": "1"}, ["a/b"], {"a"}, ["a/b"], [".DS_Store", "a/.DS_Store"])
    assert make_plan(folder, {"a/b": "1"}).is_empty


def test_what_was_left_behind_goes_with_a_folder_that_was_ours() -> None:
    left = [".DS_Store", "a/.DS_Store", "theirs/.DS_Store"]
    folder = Before({}, ["a/b"], {"a", "theirs"}, ["a/b"], left)
    assert make_plan(folder, {}) == Plan((), (), (), (), ("a/.DS_Store", "a/b"), ("a",), ())


def test_what_was_left_behind_makes_way_for_a_file() -> None:
    plan = make_plan(Before({}, (), {"a"}, (), ["a/.DS_Store"]), {"a": "1"})
    assert plan == Plan(("a/.DS_Store",), ("a",), (), ("a",), (), (), ())


def test_what_other_versions_published_though_it_was_left_behind_is_removed() -> None:
    folder = Before({}, ["a/b"], {"a"}, ["a/b", "a/Thumbs.db"], ["a/Thumbs.db"])
    assert make_plan(folder, {"a/b": "1"}).remove == ("a/Thumbs.db",)


def test_names_that_differ_by_case_only_make_way_first() -> None:
    plan = make_plan(before("A.html"), {"a.html": "1"})
    assert (plan.make_way, plan.write, plan.remove) == (("A.html",), ("a.html",), ())
    plan = make_plan(before("Zh/a.html", "Zh/b"), {"zh/a.html": "1"})
    assert plan == Plan(("Zh/a.html", "Zh/b"), ("Zh",), ("zh",), ("zh/a.html",), (), (), ())


def test_other_peoples_empty_folders_stay() -> None:
    plan = make_plan(Before({}, ("a/b",), {"a", "theirs"}, ("a/b",)), {})
    assert (plan.remove, plan.prune) == (("a/b",), ("a",))


def test_folders_in_the_place_of_a_file_that_is_not_wanted_any_more_are_pruned() -> None:
    folder = Before({}, (), {"a", "a/b.html", "a/b.html/c", "theirs"}, ["a/b.html"])
    assert make_plan(folder, {}).prune == ("a/b.html/c", "a/b.html", "a")


def test_folders_that_a_killed_build_left_are_pruned() -> None:
    plan = make_plan(Before({}, (), {"a", "a/b"}, ("a/b/c",)), {})
    assert plan == EMPTY.__class__((), (), (), (), (), ("a/b", "a"), ())


PATHS = st.sets(st.text("aAb/", min_size=1, max_size=6), max_size=6)


@given(old=PATHS, new=PATHS)
def test_every_file_is_in_one_step(old: set[str], new: set[str]) -> None:
    plan = make_plan(before(*old), dict.fromkeys(new, "1"))
    steps = [*plan.make_way, *plan.write, *plan.remove, *plan.unchanged]
    assert sorted(steps) == sorted([*(old - new), *new])
    assert set(plan.make) | (folders_of(old) & folders_of(new)) == folders_of(new)
