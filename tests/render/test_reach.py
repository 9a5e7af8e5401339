"""What leads a template to the program is refused, written plainly or made up on the way."""

import pytest
from jinja2 import nodes

from site_builder.model.facts import Facts
from site_builder.render.code_generator import nodes_in
from site_builder.render.reach import REMOVED_FILTERS, fault_of_name, faults_in
from site_builder.render.templates import check_templates
from site_builder.views import blocks, facts, pages, parallel, shell
from tests.render.themes import failure, show, theme


@pytest.mark.parametrize(
    "source",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ gallery_sizes.__globals__ }}",
        "{{ ''.__class__ }}",
        "{% if page.__class__ %}x{% endif %}",
        "{% set x = page.title.__class__ %}",
        "{% for x in page.__class__.__mro__ %}{% endfor %}",
        "{% macro m(x=page.__class__) %}{% endmacro %}",
        "{{ page|attr('title') }}",
        "{% filter attr('x') %}x{% endfilter %}",
        "{{ (page.items|map('upper')).gi_frame }}",
        "{{ '{0.__class__}'.format(page) }}",
        "{{ dict.mro() }}",
        "{{ self._TemplateReference__context }}",
        "{{ page.strings.clear() }}",
        "{% set clear = page.strings.clear %}",
        "{{ 'x'.ljust(10**9) }}",
        "{{ __import__('os') }}",
    ],
)
def test_what_is_written_is_refused_before_it_is_compiled(source: str) -> None:
    found = list(check_templates(theme({"page.html": f"\n{source}"})))
    assert {(p.code, p.location.path, p.location.line) for p in found} == {
        ("template-forbidden", "t/page.html", 2)
    }


@pytest.mark.parametrize(
    "source",
    [
        "{{ page['__class__'] }}",
        "{{ page['__cla' ~ 'ss__'] }}",
        "{{ page.items|map(attribute='__class__')|list }}",
        "{{ [page]|sort(attribute='__class__.__mro__') }}",
        "{{ [page]|groupby('__class__') }}",
        "{{ [page]|selectattr('__class__')|list }}",
        "{{ [page]|rejectattr('__class__')|list }}",
        "{{ [page]|sum(attribute='__class__') }}",
        "{{ [page, page]|max(attribute='__class__') }}",
        "{{ [page]|unique(attribute='__class__')|list }}",
        "{{ [page]|join(attribute='__class__') }}",
        "{{ (page.items|map('upper'))['gi_fr' ~ 'ame'].f_globals }}",
        "{{ '{0.__class__}'['form' ~ 'at'](page) }}",
        "{{ page.strings['cl' ~ 'ear']() }}",
        "{{ [page]|map('attr', '__class__')|list }}",
    ],
)
def test_what_is_made_up_on_the_way_is_refused(source: str) -> None:
    assert not list(check_templates(theme({"page.html": source})))
    problem = failure({"page.html": source})
    assert problem.code == "template-error"
    assert "can't use" in problem.message or "no filter" in problem.message


def test_what_a_page_has_is_shown_however_it_is_asked_for() -> None:
    source = (
        "{{ page['title'] }}{{ [page]|map(attribute='title')|first }}{{ page.strings['pages'] }}"
    )
    assert show({"page.html": source}) == "A &amp; BA &amp; BPages"


def test_no_field_of_a_view_has_such_a_name() -> None:
    fields = {
        name
        for module in (blocks, facts, pages, parallel, shell)
        for view in vars(module).values()
        for name in getattr(view, "_fields", getattr(view, "__dataclass_fields__", ()))
    }
    assert "title" in fields
    assert not [name for name in (*fields, *Facts.model_fields) if fault_of_name(name)]


def test_lines_and_names() -> None:
    attr = nodes.Getattr(nodes.Name("page", "load", lineno=3), "_x", "load", lineno=3)
    odd = nodes.Filter(attr, REMOVED_FILTERS[0], [], [], None, None, lineno=4)
    tree = nodes.Template([nodes.Output([odd], lineno=4)], lineno=1)
    assert sorted((line, name) for line, name, _ in faults_in(nodes_in(tree))) == [
        (3, "_x"),
        (4, "attr"),
    ]
