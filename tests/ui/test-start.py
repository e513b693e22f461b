#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The start page, the five views of the samples, bodies and people, and what is copied."""

import subprocess

import aika
from aika import App, wait_for

START = ('Aloita esimerkistä',)
SAMPLES = ('kaarina', 'kainuu', 'loimaa', 'mallila', 'mikkeli', 'rauma')


def press(app, name):
    app.do(app.get(name, role='push button'), 'click')


def has_any(app, *names):
    return any(app.find(name) for name in names)


def the_start_page_offers_six_examples_and_their_structures():
    with App(None, ready=START) as app:
        app.get('Uusi suunnitelma')
        buttons = [n.get_name() for n in app.all() if n.get_role_name() == 'push button']
        assert sum(name.startswith('Käytä vain rakennetta: ') for name in buttons) == 6, buttons
        for title in ('Kaupunkistrategian valmistelu 2026', 'Maakuntastrategian työohjelma', 'Strategia 2022–',
                      'Kaupunkistrategian prosessi', 'Rauman Tarina', 'Strategia etenee työpajoissa'):
            assert any(name.startswith(title) for name in buttons), title


def a_new_plan_takes_the_place_of_the_start_page():
    with App(None, ready=START) as app:
        app.key('Return')       # the focus is on the first button
        app.get('Kuukausiruudukko')
        assert app.find('Aloita esimerkistä, Kau') is None


def an_example_opens_in_its_own_view_without_a_file():
    with App(None, ready=START) as app:
        press(app, 'Strategia 2022–, Loimaan kaupunki')
        wait_for('the title', lambda: app.find('ei vielä tallennettu'))
        wait_for('the table', lambda: app.find('Missä olemme ja minne haluamme')
                 or any('Missä olemme ja minne haluamme' in (n.get_name() or '') for n in app.all()))


def the_structure_of_an_example_has_no_times():
    with App(None, ready=START) as app:
        press(app, 'Käytä vain rakennetta: Maakuntastrategian')
        app.get('Nykytilan analyysi ja kysely')
        grid = app.get('Kuukausiruudukko')
        names = [grid.get_child_at_index(i).get_name() for i in range(grid.get_child_count())]
        assert not any('2018' in n or '24.4.' in n for n in names), names
        assert any('aika puuttuu' in n for n in names), names


def every_sample_is_changed_saved_and_undone_to_its_bytes():
    for name in SAMPLES:
        with App(name + '.aikajana', ready=aika.ANY_VIEW) as app:
            opened, before = app.bytes(), app.read()
            app.key('alt+1')
            app.get('Kuukausiruudukko')
            app.key('ctrl+Return')
            app.type('Uusi\n')
            app.save()
            after = app.read()
            added = [i for i in after['items'] if i not in before['items']]
            assert len(added) == 1, (name, len(added))
            after['items'].remove(added[0])
            after.pop('edited', None)
            before.pop('edited', None)
            assert after == before, name
            app.key('ctrl+z')
            app.save()
            assert app.bytes() == opened, name


def every_sample_is_shown_in_five_views():
    for name in SAMPLES:
        with App(name + '.aikajana', ready=aika.ANY_VIEW) as app:
            for key in ('alt+2', 'alt+3', 'alt+4', 'alt+5', 'alt+1'):
                app.key(key)
            app.get('Kuukausiruudukko')


def meetings_are_pasted_as_a_list_of_dates():
    with App('loimaa.aikajana', ready=aika.ANY_VIEW) as app:
        opened = app.bytes()
        app.key('ctrl+b')
        app.get('Toimielimet ja henkilöt')
        app.window = app.find_window()
        assert 'Ei kokouksia' in ' '.join(n.get_name() or '' for n in app.all())
        x, y, w, h = app.rect(app.get('Jory – johtoryhmä'))
        app.click(x + w / 2, y + h / 2)
        fields = [n for n in app.all() if (n.get_name() or '').startswith('Lisää kokouksia') and app.rect(n)[3] > 0]
        x, y, w, h = app.rect(fields[-1])
        app.click(x + w / 2, y + h / 2)
        app.type('Jory 2.3., 6.4. ja 4.5. sekä kesäloma')
        app.key('Return')
        wait_for('the report', lambda: app.find('3 kokousta lisättiin.'))
        app.key('Escape', 'Escape')     # out of the field, then out of the page
        wait_for('the plan alone', lambda: not app.find('Toimielimet ja henkilöt', role='frame'))
        app.window = app.find_window()
        app.save()
        jory = next(b for b in app.read()['bodies'] if b['id'] == 'jory')
        days = [m['when']['spans'][0]['start'] for m in jory['meetings']]
        assert days == ['2022-03-02', '2022-04-06', '2022-05-04'], days
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def copied(mime):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', mime], capture_output=True, timeout=10).stdout.decode()


def what_is_shown_is_copied_for_the_website_and_as_a_table():
    with App('loimaa.aikajana', ready=aika.ANY_VIEW) as app:
        app.key('ctrl+shift+c')
        html = wait_for('HTML on the clipboard', lambda: copied('text/html'))
        assert '<th scope="col"' in html and 'Missä olemme ja minne haluamme' in html, html[:300]
        assert '<html' not in html and '<style' not in html, 'a fragment'
        assert '<time datetime="2022-02-07">' in html
        app.key('ctrl+alt+c')
        table = wait_for('a table on the clipboard', lambda: 'mso' in copied('text/html') and copied('text/html'))
        assert '<thead>' in table and 'KH-kokous' in table
        lines = copied('UTF8_STRING').splitlines()
        assert any('\t' in line for line in lines), lines[:3]


aika.run([
    the_start_page_offers_six_examples_and_their_structures,
    a_new_plan_takes_the_place_of_the_start_page,
    an_example_opens_in_its_own_view_without_a_file,
    the_structure_of_an_example_has_no_times,
    every_sample_is_changed_saved_and_undone_to_its_bytes,
    every_sample_is_shown_in_five_views,
    meetings_are_pasted_as_a_list_of_dates,
    what_is_shown_is_copied_for_the_website_and_as_a_table,
])
