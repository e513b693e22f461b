#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The five views of a plan in the real window, the page that prints what is shown, and the page where
a view is set up: by keys, and the file holds what was chosen."""

import os
import subprocess

import aika
from aika import App, Atspi, wait_for, xdotool

TABLE = ('Taulukko',)
BUTTONS = ('push button', 'button', 'toggle button', 'menu item')


def open_loimaa(**options):
    return App('loimaa.aikajana', ready=TABLE, **options)


def is_named(node, name):
    """By its name alone, or after the words with the mark of a mnemonic: “_Lisää Lisää”."""
    text = node.get_name() or ''
    return text == name or (text.endswith(' ' + name) and text.replace('_', '') == name + ' ' + name)


def find_shown(app, name, roles=None):
    return next((n for n in app.all() if is_named(n, name)
                 and (roles is None or n.get_role_name() in roles)), None)


def get_shown(app, name, roles=None):
    return wait_for('“%s”' % name, lambda: find_shown(app, name, roles))


def press(app, name, roles=BUTTONS):
    """Clicks a control of the window that is on top; what is out of sight is scrolled to first."""
    app.window = app.find_window()
    shell = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', app.window).split())
    left, top, height = int(shell['X']), int(shell['Y']), int(shell['HEIGHT'])
    for _i in range(30):
        x, y, w, h = app.rect(get_shown(app, name, roles))
        if y + h > top + height - 12:
            xdotool('mousemove', left + 30, top + height // 2, 'click', 5)
        elif y < top:
            xdotool('mousemove', left + 30, top + height // 2, 'click', 4)
        else:
            break
        app.settle(0.15)
    app.click(x + w / 2, y + h / 2)


def choose(app, name):
    """Goes down an open menu to its item, with the keys."""
    for _i in range(24):
        node = find_shown(app, name, BUTTONS)
        if node is not None and node.get_state_set().contains(Atspi.StateType.FOCUSED):
            app.key('Return')
            return
        xdotool('key', 'Down')
    raise AssertionError('no “%s” in the menu' % name)


def open_settings(app):
    """Opens the settings of the view, so high that all of them are to be seen."""
    plan_window = app.window
    app.key('alt+0')
    wait_for('the settings', lambda: app.find_window() != plan_window)
    xdotool('windowsize', '--sync', app.find_window(), 720, 1060)
    xdotool('windowmove', app.find_window(), 300, 10)
    app.settle()


def columns(app, number=0):
    return [c['field'] for c in app.read()['views'][number]['columns']]


def leave_page(app):
    """Escape: first for a message that is shown, then for the page."""
    page = app.find_window()
    for _i in range(3):
        app.key('Escape')
        app.window = app.find_window()
        if app.window != page:
            return
    raise AssertionError('Escape does not close the page')


def save_behind(app):
    """Closes the page and saves the plan in the window behind."""
    leave_page(app)
    app.save()


def is_pressed(app, name):
    states = get_shown(app, name, BUTTONS).get_state_set()
    return states.contains(Atspi.StateType.PRESSED) or states.contains(Atspi.StateType.CHECKED)


def preview_words(app):
    return [n.get_name() for n in app.all() if n.get_role_name() in ('image', 'icon')
            and len(n.get_name() or '') > 200]


def alt_and_a_figure_shows_each_of_the_five_views():
    with open_loimaa() as app:
        app.key('alt+1')
        wait_for('the grid', lambda: is_pressed(app, 'Ruudukko'))
        app.key('alt+2')
        wait_for('the table', lambda: is_pressed(app, 'Taulukko'))
        get_shown(app, 'Taulukko', ('table',))
        app.key('alt+3')
        wait_for('the programme', lambda: is_pressed(app, 'Ohjelma'))
        get_shown(app, 'Ohjelma', ('table',))
        app.key('alt+4')
        bulletin = wait_for('the bulletin', lambda: preview_words(app))
        app.key('alt+5')
        wheel = wait_for('the year clock', lambda: [w for w in preview_words(app) if w not in bulletin])
        assert 'KV: 13. kesäkuuta 2022' in wheel[0], wheel[0]
        assert app.bytes() == open(os.path.join(aika.SAMPLES, 'loimaa.aikajana'), 'rb').read()


def a_table_is_printed_on_its_pages_and_saved_as_all_of_them():
    with open_loimaa() as app:
        app.key('ctrl+p')
        get_shown(app, 'Esikatselu: sivu 1/2')
        get_shown(app, '2 sivua')
        assert find_shown(app, 'Kuukaudet') is None, 'a table has no months to write by number'
        press(app, 'Tallenna tiedostona…')
        app.settle(1)
        out = os.path.join(app.folder, 'taulukko.pdf')
        app.key('ctrl+a')
        app.type(out)
        app.key('Return')
        wait_for('the file', lambda: os.path.exists(out) and os.path.getsize(out))
        get_shown(app, 'Tallennettu: taulukko.pdf')
        info = subprocess.run(['pdfinfo', out], capture_output=True, text=True, check=True).stdout
        assert 'Pages:' in info and info.split('Pages:')[1].split()[0] == '2', info
        text = subprocess.run(['pdftotext', '-layout', out, '-'], capture_output=True, text=True, check=True).stdout
        assert text.count('Tilaisuuden toteutus') == 2, 'the header stands on both pages'
        leave_page(app)
        wait_for('the end of the page', lambda: find_shown(app, '2 sivua') is None)


def a_year_clock_may_be_printed_from_another_month():
    with open_loimaa() as app:
        app.key('alt+5')
        wait_for('the year clock', lambda: preview_words(app))
        app.key('ctrl+p')
        get_shown(app, '1 sivu')
        get_shown(app, 'Ensimmäinen kuukausi')
        get_shown(app, 'tammikuu 2022')
        get_shown(app, 'Arkin esikatselu')


def columns_are_removed_moved_joined_and_added():
    with open_loimaa() as app:
        opened = app.bytes()
        before = columns(app)
        open_settings(app)
        press(app, 'Poista sarake: Ajankohta')
        press(app, 'Aiemmaksi: Osallistujat')
        press(app, 'Lisää sarake')
        choose(app, 'Kesto')
        app.type('Kuinka kauan')
        save_behind(app)
        assert before == ['period', 'days', 'title+content', 'mode+consultant', 'participants', 'body:kh', 'body:kv', 'body:jory']
        assert columns(app) == ['period', 'title+content', 'participants', 'mode+consultant', 'body:kh', 'body:kv', 'body:jory',
                                'duration'], columns(app)
        assert app.read()['views'][0]['columns'][-1]['header'] == 'Kuinka kauan', 'what was typed is kept on closing'
        app.key('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
        app.save()
        assert app.bytes() == opened, 'four changes, four steps'


def a_view_made_for_the_plan_becomes_its_own_when_changed():
    with open_loimaa() as app:
        opened = app.bytes()
        app.key('alt+3')
        get_shown(app, 'Ohjelma', ('table',))
        open_settings(app)
        app.window = app.find_window()
        x, y, _w, _h = app.rect(get_shown(app, 'Tämä näkymä', ('list',)))
        app.click(x + 60, y + 30)       # into the name
        app.key('ctrl+a')
        app.type('Kevään ohjelma\n')
        save_behind(app)
        views = app.read()['views']
        assert [(v['name'], v['kind']) for v in views][3:] == [('Kevään ohjelma', 'programme')], views
        assert views[3]['order'] == 'time' and views[3]['columns'], 'as it was shown'
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def a_view_of_another_kind_is_shown_still():
    with open_loimaa() as app:
        opened = app.bytes()
        open_settings(app)
        press(app, 'Laji', ('combo box',))
        app.key('Home', 'Down', 'Down', 'Return')      # the grid, the table, the programme
        wait_for('the programme', lambda: is_pressed(app, 'Ohjelma'))
        get_shown(app, 'Ohjelma', ('table',))
        save_behind(app)
        assert app.read()['views'][0]['kind'] == 'programme'
        app.key('ctrl+z')
        wait_for('the table', lambda: is_pressed(app, 'Taulukko'))
        app.save()
        assert app.bytes() == opened


def a_year_clock_begins_with_another_month():
    with open_loimaa() as app:
        app.key('alt+5')
        wait_for('the year clock', lambda: preview_words(app))
        open_settings(app)
        press(app, 'Ensimmäinen kuukausi', ('combo box',))
        app.key('Home', 'Return')
        save_behind(app)
        assert app.read()['views'][2]['from'] == '2021-03-01', 'the first whose twelve months reach February 2022'


def views_are_duplicated_ordered_and_deleted():
    with open_loimaa() as app:
        opened = app.bytes()
        open_settings(app)
        press(app, 'Monista: Liitetaulukko')
        get_shown(app, 'Liitetaulukko (kopio)')
        press(app, 'Aiemmaksi: Liitetaulukko (kopio)')
        press(app, 'Poista näkymä: Vuosikello 2022')
        save_behind(app)
        names = [v['name'] for v in app.read()['views']]
        assert names == ['Liitetaulukko (kopio)', 'Liitetaulukko', 'Kuukausiruudukko'], names
        app.key('ctrl+z', 'ctrl+z', 'ctrl+z')
        app.save()
        assert app.bytes() == opened


aika.run([
    alt_and_a_figure_shows_each_of_the_five_views,
    a_table_is_printed_on_its_pages_and_saved_as_all_of_them,
    a_year_clock_may_be_printed_from_another_month,
    columns_are_removed_moved_joined_and_added,
    a_view_made_for_the_plan_becomes_its_own_when_changed,
    a_view_of_another_kind_is_shown_still,
    a_year_clock_begins_with_another_month,
    views_are_duplicated_ordered_and_deleted,
])
