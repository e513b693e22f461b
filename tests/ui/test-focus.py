#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Where the focus goes and what is said: messages about steps, headings, ways into the details and
back, what popovers leave behind."""

import time

import aika
from aika import App, wait_for


def titles(app):
    return [i['title'] for i in app.read()['items']]


def click(app, name, **options):
    x, y, w, h = app.rect(app.get(name, **options))
    app.click(x + min(w, 200) / 2, y + h / 2)


def focused(app):
    return wait_for('the focus', lambda: next(
        (n for n in app.all() if n.get_state_set().contains(aika.Atspi.StateType.FOCUSED)), None))


def is_gone(app, name):
    return wait_for('no “%s”' % name, lambda: app.find(name) is None, timeout=3)


# ---- messages

def a_message_about_a_step_goes_with_the_step():
    with App() as app:
        before = titles(app)
        click(app, 'Strategiaviestintä')
        app.key('Delete')
        app.get('Rivi poistettu: Strategiaviestintä')
        app.key('ctrl+z')
        is_gone(app, 'Rivi poistettu')
        assert app.find('Kumoa', exact=True, role='push button') is not None       # in the bar; the message's is gone
        app.key('ctrl+shift+z', 'ctrl+z')
        assert app.find('Rivi poistettu') is None
        app.save()
        assert titles(app) == before


def a_message_about_a_step_goes_when_another_is_done():
    with App() as app:
        click(app, 'Strategiaviestintä')
        app.key('Delete')
        app.get('Rivi poistettu')
        click(app, 'Osallistaminen')
        app.key('ctrl+Down')
        is_gone(app, 'Rivi poistettu')


def a_newer_message_replaces_the_older():
    with App() as app:
        click(app, 'Strategiaviestintä')
        app.key('Delete')
        app.get('Rivi poistettu: Strategiaviestintä')
        app.key('ctrl+a', 'Delete')
        app.get('16 riviä poistettu')
        is_gone(app, 'Rivi poistettu')


def the_button_of_a_message_undoes_what_it_tells():
    with App() as app:
        before = titles(app)
        click(app, 'Strategiaviestintä')
        app.key('Delete')
        app.get('Rivi poistettu')
        buttons = [n for n in app.all() if n.get_name() == 'Kumoa' and n.get_role_name() == 'push button']
        x, y, w, h = app.rect(buttons[-1])
        app.click(x + w / 2, y + h / 2)
        app.get('Strategiaviestintä')
        is_gone(app, 'Rivi poistettu')
        app.key('ctrl+shift+z')
        wait_for('the row to go', lambda: app.find('Strategiaviestintä') is None)
        app.key('ctrl+z')
        app.get('Strategiaviestintä')
        assert titles(app) == before


def no_message_stays_when_a_presentation_begins():
    with App() as app:
        click(app, 'Strategiaviestintä')
        app.key('Delete')
        app.get('Rivi poistettu')
        app.key('F11')
        is_gone(app, 'Rivi poistettu')


aika.run([
    a_message_about_a_step_goes_with_the_step,
    a_message_about_a_step_goes_when_another_is_done,
    a_newer_message_replaces_the_older,
    the_button_of_a_message_undoes_what_it_tells,
    no_message_stays_when_a_presentation_begins,
])
