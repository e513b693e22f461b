#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The table and the programme in the real window: written from cell to cell with the keys."""

import copy
import json
import os

import aika
from aika import App, Atspi, wait_for

CELL = ('table cell',)
TABLE = ('table',)


class Table:
    """The table view of a plan; the cursor is in its first row's title."""

    def __init__(self, plan='loimaa.aikajana', view='2', **options):
        self.app = App(plan, ready=('Kuukausiruudukko', 'Taulukko'), **options)      # in the view the plan begins with
        self.view = view

    def __enter__(self):
        app = self.app.__enter__()
        app.key('alt+' + self.view)
        name = {'2': 'Taulukko', '3': 'Ohjelma'}[self.view]
        wait_for('the ' + name, lambda: find_table(app, name))
        if focused(app) is None:
            app.key('Tab')
        wait_for('the cursor', lambda: focused(app))
        app.opened = app.bytes()
        return app

    def __exit__(self, *exception):
        return self.app.__exit__(*exception)


def find_table(app, name):
    return next((n for n in app.all() if n.get_role_name() in TABLE and n.get_name() == name), None)


def focused(app):
    """The cell that the keyboard is in."""
    return next((n for n in app.all() if n.get_role_name() in CELL
                 and n.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def cursor(app):
    cell = focused(app)
    return cell.get_name() if cell is not None else None


def expect_cursor(app, name):
    wait_for('the cursor in “%s”' % name, lambda: cursor(app) == name)


def editor(app):
    """The text over a cell: the text that has the focus."""
    return next((n for n in app.all() if n.get_role_name() == 'text'
                 and n.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def words(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def item(app, number):
    return app.read()['items'][number - 1]


def content(app, number):
    return [(block.get('kind', 'paragraph'), ''.join(run['text'] for run in block['runs']))
            for block in item(app, number).get('content', [])]


def expect_undone(app, n_steps=1):
    app.key(*['ctrl+z'] * n_steps)
    app.save()
    assert app.bytes() == app.opened, 'undo did not give back the bytes of the opened file'


def go_to_row(app, number):
    app.key('ctrl+Home', *['Down'] * (number - 1))


def five_cells_are_written_with_tab_between_and_five_undos_take_them_back():
    with Table() as app:
        go_to_row(app, 3)
        for text in ('huhtikuu 2022', '5.4.2022', 'Uusi otsikko', 'etaseminaari', 'kaupunginhallitus'):
            app.type(text)
            app.key('Tab')
        app.save()
        row = item(app, 3)
        texts = sorted(mark['when']['text'] for mark in row['marks'] if 'when' in mark)
        assert texts == ['5.4.2022', 'huhtikuu 2022'], texts
        assert row['title'] == 'Uusi otsikko' and not row.get('content'), row
        assert row['modeText'] == 'etaseminaari', row
        assert [party['text'] for party in row['participants']] == ['kaupunginhallitus'], row
        assert cursor(app).startswith('Kokoukset, KH'), cursor(app)
        expect_undone(app, 5)


def escape_gives_the_words_back():
    with Table() as app:
        app.key('F2')
        wait_for('the text over the cell', lambda: editor(app))
        app.type('jotain muuta')
        app.key('Escape')
        expect = 'Työvaihe: Työ käyntiin'
        wait_for('the cell', lambda: (cursor(app) or '').startswith(expect))
        assert app.find_saved() and app.bytes() == app.opened


def typing_replaces_and_f2_goes_on_from_the_end():
    with Table() as app:
        app.key('Right', 'Right')
        app.type('ensin')
        app.key('Tab')
        app.key('shift+Tab')
        app.key('F2')
        app.type(' ja sitten')
        app.key('Return')
        app.save()
        assert [party['text'] for party in item(app, 1)['participants']] == ['ensin ja sitten'], item(app, 1)
        expect_undone(app, 2)


def words_that_are_no_time_stay_with_the_reason_under_them():
    with Table() as app:
        go_to_row(app, 3)
        app.type('31.13.')
        app.key('Tab')
        text = wait_for('the text over the cell', lambda: editor(app))
        assert words(text) == '31.13.', words(text)
        assert '31.13.' in text.get_description(), text.get_description()
        app.get('Päivää ”31.13.” ei ole olemassa')
        assert app.find_saved() and app.bytes() == app.opened
        app.key('ctrl+w')
        app.settle(1)
        assert app.process.poll() is None and words(editor(app)) == '31.13.', 'the window closed over refused words'
        app.key('ctrl+a')
        app.type('toukokuu 2022')
        app.key('Tab')
        wait_for('the next cell', lambda: (cursor(app) or '').startswith('Ajankohta'))
        app.save()
        assert item(app, 3)['marks'][0]['when']['text'] == 'toukokuu 2022', item(app, 3)
        expect_undone(app)


def the_reading_of_a_time_stands_under_it():
    with Table() as app:
        go_to_row(app, 3)
        app.key('Right')
        app.type('18.5.')
        app.get('keskiviikko 18.\u00a0toukokuuta 2022')
        app.get('Vuosi päätelty: 2022.')
        app.key('Escape')
        assert app.find_saved()


def a_new_line_in_a_list_is_its_next_bullet():
    with Table() as app:
        before = content(app, 1)
        assert before[-1][0] == 'bullet', before
        app.key('F2', 'ctrl+End', 'shift+Return')
        app.type('kolmas asia')
        app.key('alt+Return', 'shift+Return')       # an empty bullet ends the list
        app.type('Lopuksi')
        app.key('Tab')
        app.save()
        assert content(app, 1) == before + [('bullet', 'kolmas asia'), ('paragraph', 'Lopuksi')], content(app, 1)
        expect_undone(app)


def shift_tab_goes_back_to_the_row_above():
    with Table() as app:
        go_to_row(app, 2)
        app.key('shift+Tab')
        expect_cursor(app, 'Kokoukset, Jory: tyhjä')
        app.key('shift+Tab', 'shift+Tab')
        wait_for('the meetings of KH', lambda: (cursor(app) or '').startswith('Kokoukset, KH-kokous: 7.2.2022; 21.2.2022'))
        app.key('Tab', 'Tab', 'Tab')
        expect_cursor(app, 'helmi–maaliskuu 2022')


def arrows_go_from_cell_to_cell():
    with Table() as app:
        wait_for('the title', lambda: (cursor(app) or '').startswith('Työvaihe: Työ käyntiin'))
        app.key('Down', 'Down', 'Left')
        expect_cursor(app, 'Ajankohta: tyhjä')
        app.key('Home')
        expect_cursor(app, 'maaliskuu 2022')
        app.key('Left', 'Up', 'Up', 'Up')
        expect_cursor(app, 'helmikuu 2022')
        app.key('End')
        expect_cursor(app, 'Kokoukset, Jory: tyhjä')
        app.key('ctrl+End', 'Home')
        expect_cursor(app, 'kesäkuu 2022')
        app.key('ctrl+Home', 'Page_Down')
        assert cursor(app) != 'helmikuu 2022', cursor(app)
        app.key('Page_Up', 'Page_Up')
        expect_cursor(app, 'helmikuu 2022')


def a_screen_reader_meets_columns_rows_and_cells():
    with Table() as app:
        table = find_table(app, 'Taulukko')
        rows = [table.get_child_at_index(i) for i in range(table.get_child_count())]
        assert [row.get_role_name() for row in rows] == ['table row'] * 11, [row.get_role_name() for row in rows]
        header = [rows[0].get_child_at_index(i).get_name() for i in range(rows[0].get_child_count())]
        assert header == ['', 'Ajankohta', 'Työvaihe', 'Tilaisuuden toteutus', 'Osallistujat',
                          'Kokoukset, KH-kokous', 'Kokoukset, KV-kokous', 'Kokoukset, Jory'], header
        assert rows[3].get_name().startswith('Missä olemme ja minne haluamme'), rows[3].get_name()
        cell = rows[3].get_child_at_index(4)
        assert cell.get_role_name() in CELL, cell.get_role_name()
        assert cell.get_name() == 'Osallistujat: valtuusto; johtoryhmät; muut', cell.get_name()
        assert cell.get_description().startswith('Missä olemme ja minne haluamme'), cell.get_description()
        app.do(cell, 'cell.edit')
        text = wait_for('the text over the cell', lambda: editor(app))
        assert text.get_name() == 'Osallistujat' and words(text) == 'valtuusto\njohtoryhmät\nmuut', words(text)


def enter_goes_down_and_in_the_last_row_makes_one():
    with Table() as app:
        n_items = len(app.read()['items'])
        app.key('ctrl+End', 'Up', 'Home', 'Right', 'Right')
        app.type('Viimeista edellinen')
        app.key('Return')
        app.type('Viimeinen')
        app.key('Return')
        app.type('Uusi tyo')
        app.key('Tab')
        app.save()
        titles = [i['title'] for i in app.read()['items']]
        assert len(titles) == n_items + 1, titles
        assert titles[-3:] == ['Viimeista edellinen', 'Viimeinen', 'Uusi tyo'], titles
        expect_undone(app, 3)       # a row and its first words are one step


def a_new_row_that_is_given_up_is_gone():
    with Table() as app:
        app.key('ctrl+Return')
        text = wait_for('the title of the new row', lambda: editor(app))
        assert words(text) == 'Uusi rivi', words(text)
        app.key('Escape')
        wait_for('the row above', lambda: (cursor(app) or '').startswith('Työvaihe: '))
        app.save()
        assert app.bytes() == app.opened


def delete_clears_a_cell_and_control_delete_a_row():
    with Table() as app:
        go_to_row(app, 3)
        app.key('End', 'Left', 'Left', 'Left', 'Delete')
        expect_cursor(app, 'Osallistujat: tyhjä')
        app.save()
        assert not item(app, 3).get('participants'), item(app, 3)
        app.key('ctrl+Delete')
        app.get('Rivi poistettu: Missä olemme')
        app.save()
        assert item(app, 3)['title'].startswith('Henkilöstön'), item(app, 3)
        wait_for('the row that took its place', lambda: (cursor(app) or '').startswith('Osallistujat: esimiehet'))
        expect_undone(app, 2)


def control_down_moves_the_row_and_the_cursor_with_it():
    with Table() as app:
        title = item(app, 1)['title']
        app.key('ctrl+Down')
        wait_for('the cursor in the moved row', lambda: (cursor(app) or '').startswith('Työvaihe: ' + title))
        app.save()
        assert item(app, 2)['title'] == title
        app.key('ctrl+Up')
        app.save()
        assert item(app, 1)['title'] == title
        expect_undone(app, 2)


def a_click_elsewhere_takes_the_words_and_two_clicks_write():
    with Table() as app:
        x, y, width, height = app.rect(app.get('Osallistujat: valtuusto; johtoryhmät; muut'))
        app.click(x + 20, y + height / 2, times=2)
        text = wait_for('the text over the cell', lambda: editor(app))
        assert words(text).startswith('valtuusto'), words(text)
        app.key('ctrl+a')
        app.type('kaikki')
        x, y, width, height = app.rect(app.get('Ajankohta: ke 2.2.2022'))
        app.click(x + 20, y + height / 2)
        wait_for('the cell that was clicked', lambda: (cursor(app) or '').startswith('Ajankohta: ke 2.2.2022'))
        app.save()
        assert [party['text'] for party in item(app, 3)['participants']] == ['kaikki'], item(app, 3)
        expect_undone(app)


def a_column_that_follows_from_the_rest_says_so():
    with open(os.path.join(aika.SAMPLES, 'loimaa.aikajana'), encoding='utf-8') as source:
        plan = json.load(source)
    plan['views'][0]['columns'].insert(0, {'field': 'number', 'header': 'Nro'})
    with Table(text=json.dumps(plan, ensure_ascii=False, indent=2) + '\n') as app:
        app.key('Home')
        expect_cursor(app, 'Nro: 1')
        app.key('Return')
        app.get('”Nro” muodostuu suunnitelman muista tiedoista')
        assert editor(app) is None
        app.key('End', 'Tab', 'shift+Tab')      # stepped over by Tab
        expect_cursor(app, 'Kokoukset, Jory: tyhjä')


def the_programme_steps_over_its_sections():
    with Table('rauma.aikajana', view='3') as app:
        app.key('ctrl+Home')
        names = [cursor(app)]
        for _ in range(7):
            app.key('Down')
            names.append(cursor(app))
        assert len(set(names)) > 3, names
        assert all(name is not None and name.startswith('Milloin') for name in names), names


def a_thousand_rows_have_a_cursor_everywhere():
    with open(os.path.join(aika.SAMPLES, 'loimaa.aikajana'), encoding='utf-8') as source:
        plan = json.load(source)
    rows = []
    for i in range(1000):
        row = copy.deepcopy(plan['items'][i % len(plan['items'])])
        row['id'] = 'rivi-n%d' % i
        row['title'] = 'Rivi numero %d' % i
        row['marks'] = []
        row['meetings'] = []
        rows.append(row)
    plan['items'] = rows
    with Table(text=json.dumps(plan, ensure_ascii=False, indent=2) + '\n') as app:
        app.key('ctrl+End', 'Home', 'Right', 'Right')
        wait_for('the last row', lambda: (cursor(app) or '').startswith('Työvaihe: Rivi numero 999'))
        x, y, width, height = app.rect(focused(app))
        assert height > 10 and width > 10, (x, y, width, height)
        app.key('Up', 'Up')
        wait_for('the row before', lambda: (cursor(app) or '').startswith('Työvaihe: Rivi numero 997'))
        app.type('Muutettu')
        app.key('Return')
        wait_for('the row below', lambda: (cursor(app) or '').startswith('Työvaihe: Rivi numero 998'))
        app.key('ctrl+Home')
        wait_for('the first row', lambda: cursor(app))
        app.save()
        assert item(app, 998)['title'] == 'Muutettu'


aika.run([
    five_cells_are_written_with_tab_between_and_five_undos_take_them_back,
    escape_gives_the_words_back,
    typing_replaces_and_f2_goes_on_from_the_end,
    words_that_are_no_time_stay_with_the_reason_under_them,
    the_reading_of_a_time_stands_under_it,
    a_new_line_in_a_list_is_its_next_bullet,
    shift_tab_goes_back_to_the_row_above,
    arrows_go_from_cell_to_cell,
    a_screen_reader_meets_columns_rows_and_cells,
    enter_goes_down_and_in_the_last_row_makes_one,
    a_new_row_that_is_given_up_is_gone,
    delete_clears_a_cell_and_control_delete_a_row,
    control_down_moves_the_row_and_the_cursor_with_it,
    a_click_elsewhere_takes_the_words_and_two_clicks_write,
    a_column_that_follows_from_the_rest_says_so,
    the_programme_steps_over_its_sections,
    a_thousand_rows_have_a_cursor_everywhere,
])
