#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Presentation mode: what the projector shows, and the list of changes at its end."""

import subprocess

import aika
from aika import App, wait_for

END = 'Lopeta esitys'
UNDO = 'Peru kaikki muutokset'
DETAILS_PX = 250      # less than the details are wide


def select(app, title):
    x, y, w, h = app.rect(app.get(title))
    app.click(x + w / 2, y + h / 2)


def begin(app):
    app.key('F11')
    wait_for('the mode', lambda: app.find(END))
    app.settle(0.8)


def finish(app, key='F11'):
    app.key(key)
    wait_for('the end', lambda: not app.find(END))
    app.settle(0.8)


def caption(app):
    """All that is read as text of the window: the lines under the view are among it."""
    return '\n'.join(n.get_name() for n in app.all() if n.get_role_name() == 'label')


def changes(app):
    listed = app.find('Muutokset esityksen aikana', role='list')
    return [listed.get_child_at_index(i).get_name() for i in range(listed.get_child_count())] if listed else []


def ground(app):
    """How light the corner of the grid is, from 0 to 255."""
    x, y, w, h = app.rect(app.get('Kuukausiruudukko'))
    out = subprocess.run(['import', '-window', 'root', '-crop', '1x1+%d+%d' % (x + 8, y + 8), '-depth', '8', 'gray:-'],
                         check=True, capture_output=True).stdout
    return out[0]


def row_height(app, title='Osallistaminen'):
    return app.rect(app.get(title))[3]


def the_mode_is_bare_and_large_and_gives_all_back():
    with App() as app:
        height = row_height(app)
        width = app.rect(app.get('Kuukausiruudukko'))[2]
        begin(app)
        assert not app.find('Tulosta') and not app.find('Koko suunnitelma'), 'the bars are there'
        assert row_height(app) >= height * 1.4, (height, row_height(app))
        assert app.rect(app.get('Kuukausiruudukko'))[2] > width + DETAILS_PX, 'the details are there'
        finish(app)
        assert row_height(app) == height
        assert app.rect(app.get('Kuukausiruudukko'))[2] == width
        assert app.get('Tulosta') and app.get('Koko suunnitelma')
        assert not app.find(UNDO), 'nothing changed, and something is said'


def it_is_light_on_a_dark_desktop():
    with App(env={'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}) as app:
        assert ground(app) < 80, ground(app)
        begin(app)
        assert ground(app) > 200, ground(app)
        finish(app)
        assert ground(app) < 80, ground(app)


def the_caption_follows_the_selected_row():
    with App('mallila.aikajana') as app:
        begin(app)
        select(app, 'Valtuuston strategiaseminaari')
        assert 'kutsut, ti 10.3.2026' in caption(app), caption(app)
        app.key('Down', 'Down')
        assert 'huhti–toukokuu 2026 – vahvistettu' in caption(app), caption(app)
        app.key('ctrl+Right')
        wait_for('the new time', lambda: 'touko–kesäkuu 2026 – vahvistettu' in caption(app))


def the_end_lists_the_changes_and_one_press_undoes_them():
    with App('mallila.aikajana') as app:
        opened = app.bytes()
        select(app, 'Asukasillat kaupunginosissa')
        begin(app)
        app.key('ctrl+Right', 'Down')
        app.key('F2', 'ctrl+a')
        app.type('Kolme iltaa')
        app.key('Return')
        finish(app)
        assert changes(app) == ['Siirtyi: Asukasillat kaupunginosissa, huhti–toukokuu 2026 → touko–kesäkuu 2026',
                                'Uusi nimi: Työpajat: visio, palvelut, talous → Kolme iltaa'], changes(app)
        app.get('2 muutosta esityksen aikana')
        app.save()
        assert app.bytes() != opened
        press(app, UNDO)
        wait_for('the list to close', lambda: not changes(app))
        app.save()
        assert app.bytes() == opened


def press(app, name):
    node = app.get(name)
    x, y, w, h = app.rect(node)
    app.click(x + w / 2, y + h / 2)


def the_list_is_copied_as_text():
    with App('mallila.aikajana') as app:
        select(app, 'Asukasillat kaupunginosissa')
        begin(app)
        app.key('ctrl+Right')
        finish(app, 'Escape')
        press(app, 'Kopioi')
        text = subprocess.run(['xclip', '-selection', 'clipboard', '-o'], capture_output=True, text=True, timeout=10).stdout
        assert text == ('Kaupunkistrategian valmistelu 2026\n\n– Siirtyi: Asukasillat kaupunginosissa, '
                        'huhti–toukokuu 2026 → touko–kesäkuu 2026\n'), text
        press(app, 'Sulje muutosluettelo')
        wait_for('the list to close', lambda: not changes(app))


def focused(app):
    return next((n for n in app.all() if n.get_state_set().contains(aika.Atspi.StateType.FOCUSED)), None)


def the_end_is_read_to_who_does_not_see_it():
    with App('mallila.aikajana') as app:
        select(app, 'Asukasillat kaupunginosissa')
        begin(app)
        app.key('ctrl+Right')
        app.key('ctrl+Down')
        finish(app)
        first = wait_for('the focus in the list', lambda: focused(app) if focused(app).get_name() in changes(app) else None)
        assert first.get_name() == changes(app)[0], first.get_name()
        around = first
        while around.get_name() != '2 muutosta esityksen aikana':
            around = around.get_parent()
            assert around is not None, 'nothing around the sentence says what it is'
        assert 'Esc' in around.get_description(), around.get_description()
        app.key('Down')
        assert focused(app).get_name() == changes(app)[1], focused(app).get_name()
        app.key('Escape')
        wait_for('the list to close', lambda: not changes(app))
        assert focused(app).get_name().startswith('Asukasillat kaupunginosissa'), focused(app).get_name()


def what_was_done_before_and_after_stays():
    with App('mallila.aikajana') as app:
        select(app, 'Asukasillat kaupunginosissa')
        app.key('ctrl+Right')
        begin(app)
        app.key('ctrl+Right')
        finish(app)
        assert changes(app) == ['Siirtyi: Asukasillat kaupunginosissa, touko–kesäkuu 2026 → kesä–heinäkuu 2026'], changes(app)
        select(app, 'Asukasillat kaupunginosissa')
        app.key('ctrl+Left')
        press(app, UNDO)
        app.settle()
        assert changes(app), 'what came after would be lost'
        app.key('ctrl+z')
        press(app, UNDO)
        wait_for('the list to close', lambda: not changes(app))
        app.save()
        item = next(i for i in app.read()['items'] if i['title'] == 'Asukasillat kaupunginosissa')
        assert item['marks'][0]['when']['spans'][0]['start'] == '2026-05-01', item


def escape_first_ends_what_is_open():
    with App() as app:
        select(app, 'Osallistaminen')
        begin(app)
        app.key('F2')
        app.type('x')
        app.key('Escape')
        assert app.find(END), 'the mode ended with the entry'
        finish(app, 'Escape')


def one_window_presents_at_a_time():
    with App() as app:
        begin(app)
        first = app.window
        app.key('ctrl+n')
        second = wait_for('another window', lambda: [i for i in windows(app) if i != first])[0]
        aika.xdotool('windowactivate', '--sync', second)
        app.settle(1)
        app.key('F11')
        wait_for('one of them', lambda: ends(app) == 1 and app.find('Tulosta'))
        app.key('F11')
        wait_for('none of them', lambda: ends(app) == 0)


def windows(app):
    return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(app.process.pid)],
                          capture_output=True, text=True).stdout.split()


def ends(app):
    """How many windows offer to end it; the button or its label has the name, or both have."""
    roles = [n.get_role_name() for n in app.all() if n.get_name() == END]
    return max([roles.count(role) for role in roles], default=0)


def closing_in_it_ends_well():
    with App() as app:
        begin(app)
        app.key('ctrl+w')
        assert app.process.wait(10) == 0


aika.run([
    the_mode_is_bare_and_large_and_gives_all_back,
    it_is_light_on_a_dark_desktop,
    the_caption_follows_the_selected_row,
    the_end_lists_the_changes_and_one_press_undoes_them,
    the_list_is_copied_as_text,
    the_end_is_read_to_who_does_not_see_it,
    what_was_done_before_and_after_stays,
    escape_first_ends_what_is_open,
    one_window_presents_at_a_time,
    closing_in_it_ends_well,
])
