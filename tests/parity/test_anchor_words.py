"""The tables of words that say what a number is of."""

from site_builder.parity.anchors import ALL_TABLES


def test_no_word_means_two_things_in_a_table() -> None:
    for table in ALL_TABLES:
        rows = [row.partition(" = ") for row in table.strip().split("\n")]
        chinese = [word for row in rows for word in row[0].split()]
        assert all(row[2] for row in rows)
        assert len(chinese) == len(set(chinese))
        if table is not ALL_TABLES[-1]:
            english = [word for row in rows for word in row[2].split()]
            assert len(english) == len(set(english)), table
