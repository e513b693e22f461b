#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Rows and marks through the clipboard of the desktop, within a plan, between two and with others."""

import json
import subprocess

import aika
from aika import App

FRAGMENT = 'application/vnd.aikajana.fragment+json'
DRAFT = 'Luonnoksen viimeistely'                  # helmi–maaliskuu 2019
PALAUTE = 'Uuden valtuuston palaute'              # tammi–helmikuu 2019
WHOLE = 'Osallistaminen'                          # in a group of which nothing else is chosen
FAIR = 'Kuntaliiton maakuntapäivä'                # 24.4.2018


def paste_out(mime='UTF8_STRING'):
    """What is on the clipboard, as another program gets it."""
    return subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', mime],
                          capture_output=True, timeout=10).stdout


def put_in(data, mime='UTF8_STRING'):
    """Puts it on the clipboard, as another program does."""
    subprocess.run(['xclip', '-selection', 'clipboard', '-i', '-t', mime], input=data, check=True, timeout=10,
                   stdout=subprocess.DEVNULL)


def targets():
    return paste_out('TARGETS').decode().split()


def choose_row(app, title):
    """Puts the cursor on the title of a row."""
    for name in (WHOLE, title):         # a press on what is selected could begin a drag of it
        x, y, width, height = app.rect(app.get(name))
        app.click(x + min(width / 2, 60), y + height / 2)


def choose_month(app, title, month):
    """Puts the cursor on the cell of a month, counted from January 2018."""
    choose_row(app, title)
    app.key('Home', *['Right'] * (month + 1))


def items(app):
    app.save()
    return app.read()['items']


def titles(app):
    return [i.get('title') for i in items(app)]


def the(app, title, n=0):
    return [i for i in items(app) if i.get('title') == title][n]


def words(item):
    return [m.get('when', {}).get('text') for m in item['marks']]


def ids(item):
    return [item['id']] + [m['id'] for m in item['marks']]


def copied_rows_are_on_the_clipboard_in_every_form():
    with App() as app:
        choose_row(app, FAIR)
        app.key('shift+Down', 'ctrl+c')
        assert FRAGMENT in targets() and 'text/html' in targets() and 'text/tab-separated-values' in targets(), targets()
        assert 'image/png' not in targets(), 'a word processor would paste a picture'
        assert paste_out().decode().splitlines()[0] == FAIR + ': ti 24.4.2018', paste_out()
        table = [row.split('\t') for row in paste_out('text/tab-separated-values').decode().splitlines()]
        assert table[0][1] == '2018' and table[1][:3] == ['Työvaihe', 'tammi', 'helmi'], table[:2]
        assert table[2][0] == FAIR and table[2][4] == '24.4.', table[2]
        html = paste_out('text/html').decode()
        assert html.count('scope="row"') == 2 and 'bgcolor="#bd93dc"' in html, html[:300]


def pasted_rows_stand_below_with_ids_of_their_own():
    with App() as app:
        opened = app.bytes()
        choose_row(app, FAIR)
        app.key('ctrl+c')
        choose_row(app, DRAFT)
        app.key('ctrl+v')
        app.settle(0.6)
        saved = titles(app)
        assert saved[saved.index(DRAFT) + 1] == FAIR and saved.count(FAIR) == 2, saved
        assert not set(ids(the(app, FAIR))) & set(ids(the(app, FAIR, 1))), 'ids are there twice'
        assert the(app, FAIR, 1)['group'] == the(app, DRAFT)['group']
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened, 'undo did not give back the file'


def what_is_cut_keeps_its_ids():
    with App() as app:
        before = ids(the(app, FAIR))
        choose_row(app, FAIR)
        app.key('ctrl+x')
        assert FAIR not in titles(app)
        choose_row(app, DRAFT)
        app.key('ctrl+v')
        app.settle(0.6)
        saved = titles(app)
        assert saved[saved.index(DRAFT) + 1] == FAIR, saved
        assert ids(the(app, FAIR)) == before, (ids(the(app, FAIR)), before)
        app.key('ctrl+v')
        app.settle(0.6)
        assert len(set(ids(the(app, FAIR)) + ids(the(app, FAIR, 1)))) == 2 * len(before), 'ids are there twice'


def the_heading_of_a_group_stands_for_its_rows():
    with App() as app:
        before = titles(app)
        choose_row(app, 'Suunta ja tehtävät, ')
        app.key('ctrl+x')
        assert len(titles(app)) == len(before) - 2, titles(app)
        app.key('ctrl+v')
        app.settle(0.6)
        assert sorted(titles(app)) == sorted(before), titles(app)


def a_mark_comes_to_the_month_of_the_cursor():
    with App() as app:
        choose_month(app, DRAFT, 13)
        app.key('ctrl+c')
        choose_month(app, FAIR, 7)
        app.key('ctrl+v')
        app.settle(0.6)
        assert words(the(app, FAIR)) == ['24.4.', 'elo–syyskuu 2018'], words(the(app, FAIR))
        assert words(the(app, DRAFT)) == ['helmi–maaliskuu 2019']


def a_range_of_cells_is_copied_as_far_as_it_goes():
    with App() as app:
        choose_month(app, PALAUTE, 13)
        app.key('shift+Right', 'shift+Down', 'ctrl+c')
        choose_month(app, FAIR, 6)
        app.key('ctrl+v')
        app.settle(0.6)
        assert words(the(app, FAIR)) == ['24.4.', 'heinäkuu 2018'], words(the(app, FAIR))


def rows_go_to_another_plan():
    with App() as app:
        choose_row(app, FAIR)
        app.key('ctrl+c')
        fragment = paste_out(FRAGMENT)
        before = ids(the(app, FAIR))
    put_in(fragment, FRAGMENT)
    other = {'format': 'aikajana-plan', 'version': 1, 'id': 'toinen', 'title': 'Toinen', 'language': 'fi',
             'items': [{'id': 'a', 'title': 'Eka rivi'}, {'id': 'b', 'title': 'Toka rivi'}]}
    with App('toinen.aikajana', text=json.dumps(other)) as app:
        x, y, width, height = app.rect(app.get('Eka rivi'))
        app.click(x + min(width / 2, 60), y + height / 2)
        app.key('ctrl+v')
        app.settle(0.8)
        assert titles(app) == ['Eka rivi', FAIR, 'Toka rivi'], titles(app)
        assert not set(ids(the(app, FAIR))) & set(before), 'what is copied has ids of its own'
        assert any(c['name'] == 'Luottamushenkilötyö' for c in app.read()['categories'])


def duplicating_leaves_the_clipboard_alone():
    with App() as app:
        put_in('muuta'.encode())
        choose_row(app, DRAFT)
        app.key('ctrl+d')
        assert titles(app).count(DRAFT) == 2, titles(app)
        assert paste_out() == b'muuta'


def lines_of_text_become_rows():
    with App() as app:
        put_in('1. Kysely henkilöstölle\n2. Työpaja\n'.encode())
        choose_row(app, DRAFT)
        app.key('ctrl+v')
        app.settle(0.6)
        saved = titles(app)
        place = saved.index(DRAFT)
        assert saved[place + 1:place + 3] == ['Kysely henkilöstölle', 'Työpaja'], saved
        assert app.find('2 riviä liitetty') or app.find('2 rows pasted'), 'it is not said'


def words_alone_on_a_cell_are_as_typed():
    with App() as app:
        put_in('24.8.'.encode())
        choose_month(app, FAIR, 7)
        app.key('ctrl+v')
        app.settle(0.6)
        assert words(the(app, FAIR)) == ['24.4.', '24.8.'], words(the(app, FAIR))


def words_that_are_no_time_are_a_label_in_the_cell():
    with App() as app:
        put_in('Päättäjät'.encode())
        choose_month(app, FAIR, 7)
        app.key('ctrl+v')
        app.settle(0.6)
        mark = the(app, FAIR)['marks'][-1]
        assert (mark['label'], mark['when']['spans'][0]['start'][:7]) == ('Päättäjät', '2018-08'), mark


def a_table_of_excel_becomes_rows_with_marks():
    html = ('<html><head><style>.xl66 {background:#C9EAD0;}</style></head><body><table>'
            '<tr><td></td><td colspan=3>2018</td></tr>'
            '<tr><td>Vaihe</td><td>loka</td><td>marras</td><td>joulu</td></tr>'
            '<tr><td>Kuntalaiskysely</td><td class=xl66></td><td class=xl66></td><td></td></tr>'
            '</table></body></html>')
    with App() as app:
        put_in(html.encode(), 'text/html')
        choose_row(app, DRAFT)
        app.key('ctrl+v')
        app.settle(0.8)
        mark = the(app, 'Kuntalaiskysely')['marks'][0]
        assert mark['when']['text'] == 'loka–marraskuu 2018', mark
        assert mark['category'] == 'osallistuminen', mark


def an_unread_time_is_kept_and_said():
    with App() as app:
        put_in('Vaihe\tAika\nKysely\tsyksy 2018\nPaja\ttiedotus kuntalaisille\n'.encode())
        choose_row(app, DRAFT)
        app.key('ctrl+v')
        app.settle(0.6)
        assert words(the(app, 'Paja')) == ['tiedotus kuntalaisille']
        assert app.find('2 riviä liitetty, 1 aikaa') or app.find('2 rows pasted, 1 time'), 'it is not said'


def a_broken_fragment_is_refused_with_a_sentence():
    with App() as app:
        opened = app.bytes()
        put_in(b'{"format": "aikajana-fragment", "version": 7}', FRAGMENT)
        choose_row(app, DRAFT)
        app.key('ctrl+v')
        app.settle(0.6)
        assert any('ersio' in (n.get_name() or '') for n in app.all()), 'nothing is said'
        app.key('ctrl+s')
        assert app.bytes() == opened


def an_entry_has_its_own_clipboard():
    with App() as app:
        choose_row(app, DRAFT)
        app.key('ctrl+c')
        fragment = paste_out(FRAGMENT)
        assert fragment
        app.key('F2', 'End')
        app.key('ctrl+c')           # nothing is selected in the entry: not the row either
        app.type(' X')
        app.key('ctrl+a', 'ctrl+c')
        assert paste_out().decode() == DRAFT + ' X' and FRAGMENT not in targets(), paste_out()
        app.key('End', 'ctrl+v', 'Return')
        assert DRAFT + ' X' + DRAFT + ' X' in titles(app), titles(app)


def a_picture_is_copied_by_an_act_of_its_own():
    with App() as app:
        choose_row(app, FAIR)
        app.key('ctrl+alt+p')
        app.settle(1.5)
        whole = paste_out('image/png')
        assert whole.startswith(b'\x89PNG'), whole[:20]
        assert b'<svg' in paste_out('image/svg+xml') and FRAGMENT not in targets()
        app.key('shift+Down', 'ctrl+alt+p')
        app.settle(1.0)
        part = paste_out('image/png')
        height = [int.from_bytes(png[20:24], 'big') for png in (whole, part)]
        assert height[1] < height[0] / 3, height


aika.run([
    copied_rows_are_on_the_clipboard_in_every_form,
    pasted_rows_stand_below_with_ids_of_their_own,
    what_is_cut_keeps_its_ids,
    the_heading_of_a_group_stands_for_its_rows,
    a_mark_comes_to_the_month_of_the_cursor,
    a_range_of_cells_is_copied_as_far_as_it_goes,
    rows_go_to_another_plan,
    duplicating_leaves_the_clipboard_alone,
    lines_of_text_become_rows,
    words_alone_on_a_cell_are_as_typed,
    words_that_are_no_time_are_a_label_in_the_cell,
    a_table_of_excel_becomes_rows_with_marks,
    an_unread_time_is_kept_and_said,
    a_broken_fragment_is_refused_with_a_sentence,
    an_entry_has_its_own_clipboard,
    a_picture_is_copied_by_an_act_of_its_own,
])
