#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Rows that a filter leaves out or a folded group hides: keys go past them and write nothing there."""

import json

import aika
from aika import App, wait_for

ROWS = (('Kysely', 'g1'), ('Lausunnot', 'g1'), ('Kooste', 'g1'), ('Luonnos', 'g2'), ('Esitys', 'g2'), ('Hyväksyntä', 'g3'),
        ('Viestintä', 'g3'))
GROUPS = {'g1': 'Lähtökohdat', 'g2': 'Laadinta', 'g3': 'Viimeistely'}
MONTHS = ('tammikuu', 'helmikuu', 'maaliskuu', 'huhtikuu')


def mark(row, month):
    return {'id': row + str(month), 'meaning': 'phase', 'category': 'c', 'status': 'tentative',
            'when': {'kind': 'month', 'precision': 'month', 'text': '%s 2026' % MONTHS[month - 1],
                     'spans': [{'start': '2026-%02d-01' % month, 'end': '2026-%02d-%d' % (month, (31, 28, 31, 30)[month - 1])}]}}


def open_plan(marks=(('Kysely', 1),)):
    return App('rivit.aikajana', text=json.dumps({
        'format': 'aikajana-plan', 'version': 1, 'id': 'p', 'title': 'Suunnitelma', 'language': 'fi',
        'range': {'kind': 'month-range', 'precision': 'month', 'text': 'tammi–joulukuu 2026',
                  'spans': [{'start': '2026-01-01', 'end': '2026-12-31'}]},
        'categories': [{'id': 'c', 'name': 'Valmistelu', 'hue': 'blue', 'pattern': 'light'}],
        'groups': [{'id': i, 'title': title} for i, title in GROUPS.items()],
        'items': [{'id': row, 'title': row, 'group': group, 'marks': [mark(r, m) for r, m in marks if r == row]}
                  for row, group in ROWS],
    }))


def click(app, name, **options):
    x, y, width, height = app.rect(app.get(name, **options))
    app.click(x + min(width / 2, 60), y + height / 2)


def fold(app, group):
    click(app, group)
    app.key('Left')
    title = next(row for row, of_group in ROWS if GROUPS[of_group] == group)
    wait_for('the rows of %s gone' % group, lambda: not app.find(title + ','))


def has_focus(app, name):
    node = app.find(name, role='text')
    return node is not None and node.get_state_set().contains(aika.Atspi.StateType.FOCUSED)


def filter_out(app):
    """Shows the rows with a mark in January alone."""
    app.key('ctrl+shift+f')
    app.get('Ajanjakso', role='text')
    while not has_focus(app, 'Ajanjakso'):
        app.key('Tab')
    app.type('tammikuu 2026')
    app.key('Escape')
    app.get('Näytetään')
    app.settle(0.6)         # the line slides in above the grid


def rows(app):
    app.save()
    return ' '.join(i['id'] + ('/' + i['group'] if 'group' in i else '') for i in app.read()['items'])


def months(app):
    """The months of each row that has any."""
    app.save()
    return {i['title']: ' '.join(m['when']['text'].split()[0][:5] for m in i['marks'])
            for i in app.read()['items'] if i.get('marks')}


def a_row_goes_past_a_folded_group():
    with open_plan() as app:
        fold(app, 'Laadinta')
        click(app, 'Kooste')
        app.key('ctrl+Down')
        assert rows(app) == 'Kysely/g1 Lausunnot/g1 Luonnos/g2 Esitys/g2 Kooste/g3 Hyväksyntä/g3 Viestintä/g3', rows(app)
        app.key('ctrl+Up')
        assert rows(app) == 'Kysely/g1 Lausunnot/g1 Kooste/g1 Luonnos/g2 Esitys/g2 Hyväksyntä/g3 Viestintä/g3', rows(app)


def folded_groups_move_with_their_rows():
    with open_plan() as app:
        for group in GROUPS.values():
            fold(app, group)
        click(app, 'Lähtökohdat')
        app.key('shift+Down', 'ctrl+Down')
        assert rows(app) == 'Hyväksyntä/g3 Viestintä/g3 Kysely/g1 Lausunnot/g1 Kooste/g1 Luonnos/g2 Esitys/g2', rows(app)
        app.key('ctrl+z')
        assert rows(app) == ' '.join('%s/%s' % row for row in ROWS), 'more than one step'


def a_folded_group_and_a_row_do_not_move_together():
    with open_plan() as app:
        fold(app, 'Laadinta')
        click(app, 'Kooste')
        app.key('shift+Down', 'ctrl+Down')
        app.get('Suljettu ryhmä ja yksittäiset rivit')
        assert rows(app) == ' '.join('%s/%s' % row for row in ROWS), rows(app)


def a_mark_goes_past_rows_that_are_not_shown():
    with open_plan((('Kysely', 1), ('Luonnos', 1), ('Luonnos', 3))) as app:
        filter_out(app)
        click(app, 'Kysely, tammikuu')
        app.key('alt+Down')
        assert months(app) == {'Luonnos': 'tammi maali tammi'}, months(app)
        app.key('alt+Down')
        app.get('Alapuolella ei ole')
        app.key('alt+Up')
        assert months(app) == {'Kysely': 'tammi', 'Luonnos': 'tammi maali'}, months(app)


def several_marks_stay_selected_as_they_move():
    with open_plan((('Kysely', 1), ('Lausunnot', 1))) as app:
        click(app, 'Kysely, tammikuu')
        app.key('shift+Down', 'alt+Down', 'alt+Down', 'ctrl+Right', 'ctrl+Right')
        assert months(app) == {'Kooste': 'maali', 'Luonnos': 'maali'}, months(app)
        app.key(*['ctrl+z'] * 4)
        assert months(app) == {'Kysely': 'tammi', 'Lausunnot': 'tammi'}, months(app)


def cells_are_pasted_into_rows_that_are_shown():
    with open_plan((('Kysely', 1), ('Lausunnot', 2), ('Kooste', 3))) as app:
        click(app, 'Kysely, tammikuu')
        app.key('shift+Down', 'shift+Down', 'shift+Right', 'shift+Right', 'ctrl+c')
        fold(app, 'Laadinta')
        click(app, 'Kooste, maaliskuu')
        app.key('ctrl+v')
        got = months(app)
        assert 'Luonnos' not in got and 'Esitys' not in got, got
        assert [got[i] for i in ('Kooste', 'Hyväksyntä', 'Viestintä')] == ['maali maali', 'huhti', 'touko'], got


def filling_down_leaves_a_folded_group():
    with open_plan((('Kysely', 1), ('Luonnos', 2))) as app:
        fold(app, 'Laadinta')
        click(app, 'Kysely')
        app.key('shift+Down', 'shift+Down', 'shift+Down', 'ctrl+d')
        assert months(app) == {'Kysely': 'tammi', 'Lausunnot': 'tammi', 'Kooste': 'tammi', 'Luonnos': 'helmi'}, months(app)
        click(app, 'Kooste')
        app.key('shift+Down', 'ctrl+d')
        app.get('Suljetun ryhmän rivejä')
        assert months(app)['Luonnos'] == 'helmi', months(app)


def a_row_goes_into_the_group_above_that_is_shown():
    with open_plan((('Kysely', 1), ('Esitys', 1))) as app:
        filter_out(app)
        click(app, 'Esitys')
        click(app, 'Esitys')
        app.key('alt+shift+Right')
        assert rows(app).startswith('Kysely/g1 Esitys/g1 Lausunnot/g1 Kooste/g1 Luonnos/g2'), rows(app)


def a_folded_group_opens_for_a_row_that_goes_into_it():
    with open_plan() as app:
        fold(app, 'Laadinta')
        click(app, 'Hyväksyntä')
        click(app, 'Hyväksyntä')
        app.key('alt+shift+Right')
        app.get('Luonnos')
        assert rows(app).split()[3:6] == ['Luonnos/g2', 'Esitys/g2', 'Hyväksyntä/g2'], rows(app)


aika.run([
    a_row_goes_past_a_folded_group,
    folded_groups_move_with_their_rows,
    a_folded_group_and_a_row_do_not_move_together,
    a_mark_goes_past_rows_that_are_not_shown,
    several_marks_stay_selected_as_they_move,
    cells_are_pasted_into_rows_that_are_shown,
    filling_down_leaves_a_folded_group,
    a_row_goes_into_the_group_above_that_is_shown,
    a_folded_group_opens_for_a_row_that_goes_into_it,
])
