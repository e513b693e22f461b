#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Where the focus goes and what is said: messages about steps, headings, ways into the details and
back, what popovers leave behind."""

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


def name_focus(app):
    """None where GTK 4.8 tells nothing of it: in the text of an entry."""
    return next((n.get_name() for n in app.all() if n.get_state_set().contains(aika.Atspi.StateType.FOCUSED)), None)


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


# ---- headings

def bar_of(app, name):
    """The colour at the start of a row's title."""
    x, y, w, h = app.rect(app.get(name))
    return app.grab(x + 1, y + h // 2)


def after_opening_the_cursor_is_seen_and_the_details_are_of_the_group():
    with App() as app:
        assert focused(app).get_name().startswith('Lähtökohdat')
        assert bar_of(app, 'Lähtökohdat') != bar_of(app, 'Suunta ja tehtävät'), 'the heading looks selected'
        app.get('Poista otsikko, rivit jäävät')
        assert app.find('Ryhmän nimi', role='text') is not None
        assert app.find('3 riviä') is None and app.find('Poista rivit') is None


def a_deleted_heading_is_told_and_can_be_had_back():
    with App() as app:
        before = app.bytes()
        app.key('Delete')
        app.get('Otsikko poistettu, rivit jäävät: Lähtökohdat')
        app.save()
        assert len(titles(app)) == 17 and 'Lähtökohdat' not in [g['title'] for g in app.read()['groups']]
        app.key('ctrl+z')
        is_gone(app, 'Otsikko poistettu')
        app.save()
        assert app.bytes() == before
        click(app, 'Lähtökohdat')
        app.do(app.get('Poista otsikko, rivit jäävät'), 'click')
        app.get('Otsikko poistettu, rivit jäävät: Lähtökohdat')


def list_entries(app):
    """GTK 4.8 reads the underline of a mnemonic out."""
    return [n.get_name().replace('_', '') for n in app.all() if n.get_role_name() == 'menu item']


def the_menu_of_a_heading_is_about_its_group():
    with App() as app:
        app.key('shift+F10')
        wait_for('the menu', lambda: 'Poista otsikko' in list_entries(app))
        assert 'Sulje ryhmä' in list_entries(app) and 'Poista rivit' not in list_entries(app), list_entries(app)
        app.key('Return')
        wait_for('a folded group', lambda: not app.find('Nykytilan analyysi'))
        app.key('shift+F10')
        wait_for('the menu', lambda: 'Avaa ryhmä' in list_entries(app))


def a_group_is_renamed_and_moved_in_the_details():
    with App() as app:
        app.key('ctrl+e')
        assert focused(app).get_name() == 'Ryhmän nimi', focused(app).get_name()
        app.key('ctrl+a')
        app.type('Alku')
        app.key('Return')
        click(app, 'Siirrä myöhemmäksi')
        app.save()
        plan = app.read()
        assert plan['groups'][0]['title'] == 'Alku', plan['groups'][0]
        assert plan['items'][1]['marks'][0]['when']['spans'][0]['start'] == '2018-05-24', plan['items'][1]


# ---- into the details and back

def escape_goes_back_from_a_field_to_the_cell():
    with App() as app:
        click(app, 'Kuntaliiton maakuntapäivä, ')
        at = name_focus(app)
        assert at.startswith('Kuntaliiton maakuntapäivä'), at
        app.key('ctrl+e')
        assert name_focus(app) != at, 'in the field of the time'
        app.key('Escape')
        assert name_focus(app) == at, name_focus(app)
        app.key('ctrl+e')
        app.type('zz')
        app.key('Escape')
        assert name_focus(app) != at, 'the words come back first'
        app.key('Escape')
        assert name_focus(app) == at, name_focus(app)
        app.key('Escape')
        assert name_focus(app) == at, name_focus(app)
        assert app.find_saved()


def escape_goes_back_from_a_text_of_several_lines():
    with App() as app:
        click(app, 'Osallistaminen')
        at = focused(app).get_name()
        click(app, 'Osallistujat', role='text')
        assert focused(app).get_name() == 'Osallistujat', focused(app).get_name()
        app.type('Väki')
        app.key('Escape')
        assert focused(app).get_name() == 'Osallistujat', focused(app).get_name()
        app.key('Escape')
        assert focused(app).get_name() == at, focused(app).get_name()


def control_e_goes_in_and_back_also_for_a_row_with_several_marks():
    with App() as app:
        click(app, 'Aikajänne, skenaariot')
        at = focused(app).get_name()
        for _ in range(2):
            app.key('ctrl+e')
            assert focused(app).get_name() == 'Nimi', focused(app).get_name()
            app.key('ctrl+e')
            assert focused(app).get_name() == at, focused(app).get_name()


# ---- what popovers and bars leave behind

def check_arrows_walk_on_after(app, *keys):
    click(app, 'Poliittinen ohjaus ja vuoropuhelu')
    for key in keys:
        app.key(key, 'Escape')
        assert focused(app).get_name().startswith('Poliittinen ohjaus'), (key, focused(app).get_name())
        app.key('Down')
        assert focused(app).get_name().startswith('Osallistaminen'), (key, focused(app).get_name())
        app.key('Up')


def after_a_popover_the_arrows_walk_on():
    with App() as app:
        click(app, 'Strategiaviestintä')
        app.key('Delete', 'ctrl+z')         # there is a history
        check_arrows_walk_on_after(app, 'ctrl+h', 'ctrl+g')


def after_a_bar_the_arrows_walk_on():
    with App() as app:
        check_arrows_walk_on_after(app, 'ctrl+f', 'ctrl+shift+m')


def shifting_the_rest_says_where_it_can_be_done():
    with App() as app:
        app.key('alt+2')
        wait_for('the table', lambda: app.find('Valmistelu, ') is None)
        app.key('ctrl+shift+m')
        app.get('Suunnitelman loppuosaa siirretään kuukausiruudukossa')


aika.run([
    a_message_about_a_step_goes_with_the_step,
    a_message_about_a_step_goes_when_another_is_done,
    a_newer_message_replaces_the_older,
    the_button_of_a_message_undoes_what_it_tells,
    no_message_stays_when_a_presentation_begins,
    after_opening_the_cursor_is_seen_and_the_details_are_of_the_group,
    a_deleted_heading_is_told_and_can_be_had_back,
    the_menu_of_a_heading_is_about_its_group,
    a_group_is_renamed_and_moved_in_the_details,
    escape_goes_back_from_a_field_to_the_cell,
    escape_goes_back_from_a_text_of_several_lines,
    control_e_goes_in_and_back_also_for_a_row_with_several_marks,
    after_a_popover_the_arrows_walk_on,
    after_a_bar_the_arrows_walk_on,
    shifting_the_rest_says_where_it_can_be_done,
])
