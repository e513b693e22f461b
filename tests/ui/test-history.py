#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The history: which steps it lists, and going to one of them."""

import aika
from aika import App, wait_for


def find_popover(app):
    """The surface of an open popover: a window of its own."""
    ids = aika.subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(app.process.pid)],
                              capture_output=True, text=True).stdout.split()
    others = [i for i in ids if i != app.window]
    return others[-1] if others else None


def steps(app):
    """The names of the steps as a screen reader meets them, the newest first; none while it is shut."""
    history = app.find('Historia', role='list') if find_popover(app) else None
    return [history.get_child_at_index(i).get_name() for i in range(history.get_child_count())] if history else []


def has_focus(app):
    return any(n.get_state_set().contains(aika.Atspi.StateType.FOCUSED) and ', nykyinen' in n.get_name()
               for n in app.all())


def open_history(app):
    aika.xdotool('mousemove', 1690, 1090)       # what is under the pointer would be chosen
    app.key('ctrl+h')
    wait_for('the current step to have the focus', lambda: steps(app) and has_focus(app))
    return steps(app)


def rename(app, title, name):
    x, y, w, h = app.rect(app.get(title))
    app.click(x + w / 2, y + h / 2)
    app.key('F2', 'ctrl+a')
    app.type(name)
    app.key('Return')


def titles(app):
    app.save()
    return [i['title'] for i in app.read()['items']]


def edited():
    app = App()
    rename(app, 'Osallistaminen', 'Yksi')
    rename(app, 'Strategiaviestintä', 'Kaksi')
    rename(app, 'Kuntaliiton maakuntapäivä', 'Kolme')
    return app


def the_steps_stand_newest_first_over_the_opened_file():
    with edited() as app:
        listed = open_history(app)
        assert listed == ['”Kuntaliiton maakuntapäivä”, nimen muutos, nykyinen', '”Strategiaviestintä”, nimen muutos',
                          '”Osallistaminen”, nimen muutos', 'Avattu'], listed


def enter_goes_to_a_step_and_the_list_stays():
    with edited() as app:
        open_history(app)
        app.key('Down', 'Down', 'Return')
        wait_for('the step', lambda: steps(app)[2].endswith('nykyinen'))
        assert steps(app)[0].endswith('kumottu') and steps(app)[1].endswith('kumottu'), steps(app)
        app.key('Down', 'Return')
        wait_for('the opened plan', lambda: steps(app)[3] == 'Avattu, nykyinen')
        app.key('Up', 'Up', 'Return', 'Escape')
        wait_for('the list to close', lambda: not steps(app))
        after = titles(app)
        assert 'Yksi' in after and 'Kaksi' in after and 'Kolme' not in after, after


def a_click_goes_to_the_opened_plan_and_its_bytes_come_back():
    with edited() as app:
        opened = app.bytes()
        titles(app)
        assert app.bytes() != opened
        open_history(app)
        surface = dict(line.split('=') for line in aika.xdotool('getwindowgeometry', '--shell', find_popover(app)).split())
        _x, y, _w, h = app.rect(app.get('Avattu', role='list item'))      # GTK 4.8 puts its x elsewhere
        app.click(int(surface['X']) + int(surface['WIDTH']) / 2, y + h / 2)
        wait_for('the opened plan', lambda: steps(app)[3].startswith('Avattu, nykyinen'))
        app.key('Escape')
        app.save()
        assert app.bytes() == opened


def the_saved_step_is_marked():
    with edited() as app:
        app.save()
        rename(app, 'Poliittinen ohjaus', 'Neljä')
        listed = open_history(app)
        assert listed[1].endswith(', tallennettu') and not listed[0].endswith('tallennettu'), listed
        assert listed[4] == 'Avattu', listed


def what_is_being_typed_is_a_step_too():
    with App() as app:
        rename(app, 'Osallistaminen', 'Yksi')
        app.key('F2', 'ctrl+a')
        app.type('Kaksi')
        listed = open_history(app)
        assert listed[0] == '”Strategiaviestintä”, nimen muutos, nykyinen', listed


def select(app, title):
    x, y, w, h = app.rect(app.get(title))
    app.click(x + w / 2, y + h / 2)


def steps_that_read_alike_say_what_they_changed():
    with App('mallila.aikajana') as app:
        select(app, 'Asukasillat kaupunginosissa')
        app.key('ctrl+Right', 'Up', 'ctrl+Right', 'Down', 'ctrl+Right')
        listed = open_history(app)
        moved = '”Asukasillat kaupunginosissa”, siirto, Siirtyi: Asukasillat kaupunginosissa, '
        assert listed[0] == moved + 'touko–kesäkuu 2026 → kesä–heinäkuu 2026, nykyinen', listed
        assert 'Siirtyi' not in listed[1], 'it is the only one of its kind: ' + listed[1]
        assert listed[2] == moved + 'huhti–toukokuu 2026 → touko–kesäkuu 2026', listed


def a_step_of_several_rows_names_one_of_them():
    with App('mallila.aikajana') as app:
        select(app, 'Asukasillat kaupunginosissa')
        app.key('shift+Down', 'Delete')
        listed = open_history(app)
        assert 'Asukasillat kaupunginosissa' in listed[0] and ' muu' in listed[0], listed


def undo_opens_it_by_the_other_button_and_by_a_long_press():
    with edited() as app:
        x, y, w, h = app.rect(app.get('Kumoa', role='push button'))
        app.click(x + w / 2, y + h / 2, button=3)
        assert len(wait_for('the steps', lambda: steps(app))) == 4
        app.key('Escape')
        wait_for('the list to close', lambda: not steps(app))
        for at in (x + 300, x + w // 2):      # a pointer that rested there all the while is not met again
            aika.xdotool('mousemove', at, y + h // 2)
            app.settle()
        aika.xdotool('mousedown', 1)
        wait_for('the steps after a long press', lambda: steps(app) and has_focus(app))
        aika.xdotool('mouseup', 1)
        app.settle()
        listed = wait_for('the steps', lambda: steps(app))
        assert listed[0].endswith('nykyinen'), 'the press undid too: %s' % listed


def nothing_opens_where_nothing_was_done():
    with App() as app:
        app.key('ctrl+h')
        app.settle(1)
        assert not steps(app)


aika.run([
    the_steps_stand_newest_first_over_the_opened_file,
    enter_goes_to_a_step_and_the_list_stays,
    a_click_goes_to_the_opened_plan_and_its_bytes_come_back,
    the_saved_step_is_marked,
    what_is_being_typed_is_a_step_too,
    steps_that_read_alike_say_what_they_changed,
    a_step_of_several_rows_names_one_of_them,
    undo_opens_it_by_the_other_button_and_by_a_long_press,
    nothing_opens_where_nothing_was_done,
])
