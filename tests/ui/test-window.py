#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The window as a whole: names for a screen reader, rows, groups, files."""

import hashlib
import os
import re
import subprocess
import tempfile
import time

import aika
from aika import App, wait_for


NOTE_SUFFIX, COPY_SUFFIX = '.note', '.aikajana'


# Containers; newer versions of GTK tell no name of a scrolled area.
NAMELESS = ('panel', 'filler', 'scroll pane')


def titles(app):
    return [i['title'] for i in app.read()['items']]


def is_focusable(node):
    return node.get_state_set().contains(aika.Atspi.StateType.FOCUSABLE)


def every_control_has_a_name():
    for plan in ('kainuu.aikajana', 'mallila.aikajana'):
        with App(plan) as app:
            nameless = []
            for node in app.all():
                name = node.get_name() or ''
                if not is_focusable(node):
                    continue
                if re.match(r'^(Gtk|Adw|Aika[A-Z])', name) or (not name and node.get_role_name() not in NAMELESS):
                    nameless.append('%s “%s”' % (node.get_role_name(), name))
            assert not nameless, nameless


def every_row_and_mark_is_read_in_the_authors_order():
    with App() as app:
        grid = app.get('Kuukausiruudukko')
        names = [grid.get_child_at_index(i).get_name() for i in range(grid.get_child_count())]
        place = -1
        for title in titles(app):
            place = next(i for i, n in enumerate(names) if i > place and n.startswith(title))
        marks = [n for n in names if re.search(r'20(18|19)|koko prosessin ajan', n)]
        assert len(marks) == 20, (len(marks), marks)
        assert any('alustava' in n for n in marks)


def a_title_without_headings_is_renamed_where_it_stands():
    with App(None, ready=('Aloita esimerkistä',)) as app:
        app.key('ctrl+n')
        app.get('Kuukausiruudukko')
        app.key('ctrl+Return')
        app.type('Kysely')
        app.key('Tab', 'Home', 'F2')
        row = app.rect(app.get('Kysely, aika puuttuu'))
        assert app.rect(app.get('Rivin nimi'))[0] - row[0] < 20, 'the old title shows beside its entry'


def f2_renames_a_row_and_escape_does_not():
    with App() as app:
        before = titles(app)
        x, y, w, h = app.rect(app.get('Strategiaviestintä'))
        app.click(x + w / 2, y + h / 2)
        app.key('F2')
        app.type('Viestintä kaikille')
        app.key('Return')
        app.save()
        assert titles(app)[7] == 'Viestintä kaikille', titles(app)
        app.key('F2')
        app.type('zzz')
        app.key('Escape')
        app.key('ctrl+z')
        app.save()
        assert titles(app) == before


def focused(app):
    return wait_for('the focus', lambda: next(
        (n for n in app.all() if n.get_state_set().contains(aika.Atspi.StateType.FOCUSED)), None))


def leaving_a_title_keeps_what_was_typed():
    with App() as app:
        x, y, w, h = app.rect(app.get('Strategiaviestintä'))
        app.click(x + w / 2, y + h / 2)
        app.key('F2')
        app.type('Viestintä')
        x, y, w, h = app.rect(app.get('Kuntaliiton maakuntapäivä'))
        app.click(x + w / 2, y + h / 2)
        assert focused(app).get_name().startswith('Kuntaliiton'), 'the click goes where it went'
        app.key('F2')
        app.type('Maakuntapäivä')
        app.save()
        assert titles(app)[7] == 'Viestintä' and titles(app)[1] == 'Maakuntapäivä', titles(app)


def a_title_left_for_the_inspector_ends_well():
    with App('mallila.aikajana') as app:
        before = titles(app)
        x, y, w, h = app.rect(app.get('Asukasillat kaupunginosissa'))
        app.click(x + w / 2, y + h / 2, times=2)
        app.type('Illat')
        entry = app.get('Nimi', role='text')
        ex, ey, ew, eh = app.rect(entry)
        app.click(ex + ew / 2, ey + eh / 2)
        app.key('Escape', 'ctrl+z')
        app.click(x + w / 2, y + h / 2)
        app.key('ctrl+Return')
        app.type('Uusi')
        app.key('Return')
        app.save()
        assert [t for t in titles(app) if t not in before] in (['Uusi'], ['Illat', 'Uusi']), titles(app)


def after_a_mark_is_deleted_its_row_is_selected():
    with App() as app:
        x, y, w, h = app.rect(app.get('Luonnoksen viimeistely, helmi'))
        app.click(x + w / 2, y + h / 2)
        app.key('Delete')
        assert focused(app).get_name().startswith('Luonnoksen viimeistely'), focused(app).get_name()


def a_deleted_row_can_be_had_back_from_the_message():
    with App() as app:
        before = titles(app)
        x, y, w, h = app.rect(app.get('Strategiaviestintä'))
        app.click(x + w / 2, y + h / 2)
        app.key('Delete')
        app.get('Rivi poistettu')
        app.key('ctrl+z')
        app.get('Strategiaviestintä')
        assert app.find_saved() and titles(app) == before


def a_new_row_is_named_at_once():
    with App() as app:
        x, y, w, h = app.rect(app.get('Kuntaliiton maakuntapäivä'))
        app.click(x + w / 2, y + h / 2)
        app.key('ctrl+Return')
        app.type('Uusi asia')
        app.key('Return')
        app.save()
        assert titles(app)[2] == 'Uusi asia' and len(titles(app)) == 18, titles(app)


def delete_removes_a_mark_then_a_row_and_undo_brings_both_back():
    with App() as app:
        opened = app.bytes()
        x, y, w, h = app.rect(app.get('Luonnoksen viimeistely, helmi'))
        app.click(x + w / 2, y + h / 2)
        app.key('Delete')
        app.save()
        assert [len(i['marks']) for i in app.read()['items'] if i['title'] == 'Luonnoksen viimeistely'] == [0]
        x, y, w, h = app.rect(app.get('Luonnoksen viimeistely'))
        app.click(x + w / 2, y + h / 2)
        app.key('Delete')
        app.save()
        assert 'Luonnoksen viimeistely' not in titles(app)
        app.key('ctrl+z', 'ctrl+z')
        app.save()
        assert app.bytes() == opened
        app.key('ctrl+shift+z', 'ctrl+shift+z')
        app.save()
        assert 'Luonnoksen viimeistely' not in titles(app)


def a_row_moves_with_control_up_and_down():
    with App() as app:
        before = titles(app)
        x, y, w, h = app.rect(app.get('Strategiaviestintä'))
        app.click(x + w / 2, y + h / 2)
        app.key('ctrl+Up')
        app.save()
        assert titles(app)[6:8] == [before[7], before[6]], titles(app)
        app.key('ctrl+Down')
        app.save()
        assert titles(app) == before


def a_group_folds_and_unfolds():
    with App() as app:
        app.get('Strategiaviestintä')
        group = app.get('Läpi prosessin')
        x, y, w, h = app.rect(group)
        app.click(x + w / 2, y + h / 2)
        app.key('Return')
        wait_for('the fold', lambda: app.find('Strategiaviestintä') is None)
        app.key('Return')
        app.get('Strategiaviestintä')


def get_focus(app):
    return wait_for('the focus', lambda: next(
        (n for n in app.all() if n.get_state_set().contains(aika.Atspi.StateType.FOCUSED)), None)).get_name()


def arrows_walk_from_cell_to_cell():
    with App() as app:
        x, y, w, h = app.rect(app.get('Kuntaliiton maakuntapäivä'))
        app.click(x + w / 2, y + h / 2)
        app.key('Right')
        assert get_focus(app) == 'Kuntaliiton maakuntapäivä, tammikuu 2018, tyhjä', get_focus(app)
        app.key('Right', 'Right', 'Right')
        assert '24.' in get_focus(app), get_focus(app)
        app.key('Down')
        assert get_focus(app) == 'Valtuustojen, hallitusten ja VATEn yhteinen seminaari, huhtikuu 2018, tyhjä', get_focus(app)
        app.key('Up', 'Up')
        assert get_focus(app).startswith('Nykytilan analyysi ja kysely, tammikuusta'), get_focus(app)
        app.key('Left')     # a day within the bar comes before its other months
        assert '16.' in get_focus(app), get_focus(app)
        app.key('Left', 'Left')
        assert get_focus(app).startswith('tammikuu 2018, Nykytilan analyysi ja kysely, tammikuusta'), get_focus(app)
        app.key('Home')
        assert get_focus(app).startswith('Nykytilan analyysi ja kysely, 2 merkintää'), get_focus(app)
        app.key('ctrl+End')
        assert 'toukokuu 2019' in get_focus(app), get_focus(app)
        app.key('ctrl+Home', 'Up')
        assert get_focus(app).startswith('otsikkorivi'), get_focus(app)


def a_click_selects_one_of_several_rows():
    with App() as app:
        app.key('ctrl+Home')                            # a heading, which stands for its rows
        app.click(*middle(app, 'Kuntaliiton maakuntapäivä'))
        assert get_focus(app).startswith('Kuntaliiton maakuntapäivä'), get_focus(app)
        app.key('ctrl+a')
        app.click(*middle(app, 'Valtuustojen, hallitusten'))
        app.key('Delete')
        app.save()
        assert len(titles(app)) == 16 and not any(t.startswith('Valtuustojen') for t in titles(app)), titles(app)


def middle(app, name):
    x, y, width, height = app.rect(app.get(name))
    return x + width / 2, y + height / 2


def shift_selects_a_range_that_outlives_folding_and_undo():
    with App() as app:
        x, y, w, h = app.rect(app.get('Kuntaliiton maakuntapäivä'))
        app.click(x + w / 2, y + h / 2)
        app.key('Right', 'Right', 'shift+Right', 'shift+Right', 'shift+Down')
        assert get_focus(app).endswith('6 ruutua valittu'), get_focus(app)
        app.key('ctrl+Right')
        app.save()
        assert [i['marks'][0]['when']['text'] for i in app.read()['items'][1:2]] == ['25.4.'], app.read()['items'][1]
        app.key('ctrl+z')
        assert get_focus(app).endswith('6 ruutua valittu'), get_focus(app)


def the_actions_of_a_mark_work_over_at_spi():
    with App() as app:
        mark = app.get('Uuden valtuuston palaute, tammi')
        app.do(mark, 'mark.later')
        app.save()
        when = [i for i in app.read()['items'] if i['title'] == 'Uuden valtuuston palaute'][0]['marks'][0]['when']
        assert when['spans'] == [{'start': '2019-02-01', 'end': '2019-03-31'}], when


def zoom_widens_the_months_and_control_0_fits_them():
    with App() as app:
        name = 'Uuden valtuuston palaute, tammi'
        before = app.rect(app.get(name))[2]
        app.key('ctrl+plus')
        assert app.rect(app.get(name))[2] > before * 1.1
        app.key('ctrl+0')
        assert abs(app.rect(app.get(name))[2] - before) <= 1
        x, y, w, h = app.rect(app.get('Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet, elo'))
        aika.xdotool('mousemove', int(x), int(y + h / 2))
        aika.xdotool('keydown', 'ctrl', 'click', 4, 'click', 4, 'keyup', 'ctrl')
        app.settle()
        wide = app.rect(app.get('Aikajänne, skenaariot, visio ja yhteiset ylätason tavoitteet, elo'))
        assert wide[2] > w * 1.4
        assert abs(wide[0] - x) <= 4, 'what is under the pointer stays there: %s, %s' % (wide[0], x)


def the_plan_is_lengthened_by_a_month():
    with App() as app:
        subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.aikajana.Aikajana', '--object-path',
                        '/io/github/aikajana/Aikajana/window/1', '--method', 'org.gtk.Actions.Activate',
                        'lengthen', '[<(0, 1)>]', '{}'], check=True, capture_output=True)
        app.settle()
        app.save()
        assert app.read()['range']['spans'] == [{'start': '2018-01-01', 'end': '2019-06-30'}], app.read()['range']


def closing_with_changes_asks_and_keeps_them_on_escape():
    with App() as app:
        opened = app.bytes()
        x, y, w, h = app.rect(app.get('Luonnoksen viimeistely, helmi'))
        app.click(x + w / 2, y + h / 2)
        app.key('ctrl+Right')
        app.key('ctrl+w')
        app.get('Sulje tallentamatta')
        app.key('Escape')
        assert app.process.poll() is None and app.bytes() == opened
        app.key('ctrl+w')
        app.get('Sulje tallentamatta')
        app.key('Return')
        app.process.wait(15)
        assert app.bytes() != opened, 'the suggested answer saves'


def closing_without_changes_does_not_ask():
    with App() as app:
        app.key('ctrl+w')
        app.process.wait(15)


def a_second_start_hands_its_plan_to_the_first():
    with App() as app:
        other = os.path.join(aika.SAMPLES, 'mallila.aikajana')
        second = subprocess.run([os.path.join(aika.BUILD, 'app', 'aikajana'), other], env=app.env, timeout=20)
        assert second.returncode == 0
        wait_for('the second window', lambda: app.find('Kaupunkistrategian valmistelu 2026'))


def a_broken_plan_says_where_it_breaks_and_opens_nothing():
    with App(text='{ "format": "aikajana-plan", "version": 1,\n  "id": "x", "title": 5, "items": [] }') as app:
        told = wait_for('the sentence', lambda: next(
            (n for n in app.all() if 'title' in (n.get_name() or '') and '2' in n.get_name()), None))
        assert told, 'no sentence'


def a_plan_changed_on_disk_is_not_overwritten():
    with App() as app:
        x, y, w, h = app.rect(app.get('Luonnoksen viimeistely, helmi'))
        app.click(x + w / 2, y + h / 2)
        app.key('ctrl+Right')
        theirs = app.bytes().replace('Strategiaviestintä'.encode(), 'Viestintä'.encode())
        with open(app.file, 'wb') as out:
            out.write(theirs)
        app.key('ctrl+s')
        app.get('Tiedosto on muuttunut levyllä.')
        app.key('Escape')
        assert app.bytes() == theirs


def leave_copy(state, document, text):
    """What a save that was killed in the middle leaves in the state folder."""
    folder = os.path.join(state, 'aikajana', 'recovery')
    os.makedirs(folder)
    name = '%.16s-%08x' % (hashlib.sha256(document.encode()).hexdigest(), 1)
    with open(os.path.join(folder, name + NOTE_SUFFIX), 'w', encoding='utf-8') as note:
        note.write('%s\n%s\n%s' % (hashlib.sha256(text).hexdigest(), '0' * 64, document))
    with open(os.path.join(folder, name + COPY_SUFFIX), 'wb') as copy:
        copy.write(text)


def what_an_interrupted_save_left_is_offered():
    with open(os.path.join(aika.SAMPLES, 'kainuu.aikajana'), 'rb') as source:
        whole = source.read()
    with tempfile.TemporaryDirectory() as state:
        torn = os.path.join(os.path.realpath(state), 'torn.aikajana')
        with open(torn, 'wb') as out:
            out.write(whole[:1000])
        leave_copy(state, torn, whole)
        with App(plan=None, arguments=[torn], env={'XDG_STATE_HOME': state}) as app:
            app.get('Suunnitelmasta löytyi ehjä kopio')
            app.key('Return')
            app.get('Strategiaviestintä')
        with open(torn, 'rb') as source:
            assert source.read() == whole[:1000], 'the file is the user’s to replace'


def the_chart_page_shows_a_preview():
    with App() as app:
        app.key('ctrl+p')
        app.get('Arkin esikatselu')
        app.get('Pienin teksti')
        app.key('Escape')
        time.sleep(0.3)
        assert app.find('Arkin esikatselu') is None


def brightness(colour):
    def linear(part):
        part = int(part, 16) / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour[:2]) + 0.7152 * linear(colour[2:4]) + 0.0722 * linear(colour[4:])


def what_stands_second_can_be_read():
    for scheme in ('prefer-light', 'prefer-dark'):
        with App('mallila.aikajana', env={'ADW_DEBUG_COLOR_SCHEME': scheme}) as app:
            x, y, width, height = app.rect(app.get('15 riviä'))
            seen = sorted(brightness(colour) for colour in app.colours(x, y, width, height))
            assert (seen[-1] + 0.05) / (seen[0] + 0.05) >= 6, (scheme, seen[0], seen[-1])


def details_stand_beside_the_grid_in_a_window_of_900_pixels():
    with App('mallila.aikajana', size=(990, 600)) as app:
        aika.xdotool('windowsize', '--sync', app.window, 900, 600)
        app.settle()
        app.get('Ruudukko – kaikki näkymät')
        x, _y, width, _height = app.rect(app.get('Kuukausiruudukko'))
        assert x + width <= app.rect(app.get('Suunnitelman tiedot'))[0], 'the details cover the grid'


def the_shortcuts_are_shown():
    with App() as app:
        app.key('ctrl+question')
        app.get('Vaiheiden historia')       # and nothing is complained of
        app.key('Escape')


aika.run([
    every_control_has_a_name,
    every_row_and_mark_is_read_in_the_authors_order,
    a_title_without_headings_is_renamed_where_it_stands,
    f2_renames_a_row_and_escape_does_not,
    leaving_a_title_keeps_what_was_typed,
    a_title_left_for_the_inspector_ends_well,
    after_a_mark_is_deleted_its_row_is_selected,
    a_deleted_row_can_be_had_back_from_the_message,
    a_new_row_is_named_at_once,
    delete_removes_a_mark_then_a_row_and_undo_brings_both_back,
    a_row_moves_with_control_up_and_down,
    a_group_folds_and_unfolds,
    arrows_walk_from_cell_to_cell,
    a_click_selects_one_of_several_rows,
    shift_selects_a_range_that_outlives_folding_and_undo,
    the_actions_of_a_mark_work_over_at_spi,
    zoom_widens_the_months_and_control_0_fits_them,
    the_plan_is_lengthened_by_a_month,
    closing_with_changes_asks_and_keeps_them_on_escape,
    closing_without_changes_does_not_ask,
    a_second_start_hands_its_plan_to_the_first,
    a_broken_plan_says_where_it_breaks_and_opens_nothing,
    a_plan_changed_on_disk_is_not_overwritten,
    what_an_interrupted_save_left_is_offered,
    the_chart_page_shows_a_preview,
    what_stands_second_can_be_read,
    details_stand_beside_the_grid_in_a_window_of_900_pixels,
    the_shortcuts_are_shown,
])
