"""The boxes around tables."""

from site_builder.resolve.tables import boxed

HEAD = "\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n"


def test_a_table_has_a_box_that_its_head_names() -> None:
    assert boxed(f'<p>b</p>\n<table id="one-2">{HEAD}</table>\n<p>c</p>') == (
        '<p>b</p>\n<div class="table" tabindex="0" role="group" aria-labelledby="one-2_head">'
        '<table id="one-2">' + HEAD.replace("<thead>", '<thead id="one-2_head">') + "</table></div>"
        "\n<p>c</p>"
    )


def test_one_within_another_block_has_no_name() -> None:
    assert boxed(f'<ul id="one-2">\n<li>\n<table>{HEAD}</table>\n</li>\n</ul>') == (
        f'<ul id="one-2">\n<li>\n<div class="table" tabindex="0"><table>{HEAD}</table></div>\n'
        "</li>\n</ul>"
    )


def test_other_prose_is_as_it_was() -> None:
    html = '<p id="one-2">&lt;table&gt; and &lt;/table&gt;</p>'
    assert boxed(html) is html
