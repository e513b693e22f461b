#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Marks moved and resized in the real window, by pointer and by keys."""

import json
import os
import subprocess

import aika
from aika import App, wait_for, xdotool

FEEDBACK = 'Uuden valtuuston palaute, '          # tammi–helmikuu 2019, exact to the month
FAIR = 'Kuntaliiton maakuntapäivä, '             # 24.4.2018, exact to the day
SEMINAR = 'Valtuustojen, hallitusten ja VATEn yhteinen seminaari, '


def find_mark(app, title, part=''):
    """A mark of the row: its name begins with the title and is longer than the row's own."""
    return wait_for('a mark of ' + title, lambda: next(
        (n for n in app.all() if (n.get_name() or '').startswith(title) and part in n.get_name()
         and 'merkint' not in n.get_name() and ' mark' not in n.get_name()), None))


def month_width(app):
    """From October 2018 to January 2019 are three columns."""
    october = app.rect(find_mark(app, 'Palvelustrategia ja uudet'))
    january = app.rect(find_mark(app, FEEDBACK))
    assert january[0] > october[0] > 0, (october, january)
    return (january[0] - october[0]) / 3


def centre(app, node):
    x, y, width, height = app.rect(node)
    return x + width / 2, y + height / 2


def item(app, title):
    return next(i for i in app.read()['items'] if i['title'].startswith(title))


def spans(app, title, mark=0):
    when = item(app, title)['marks'][mark]['when']
    return [(s.get('start'), s.get('end')) for s in when['spans']], when['precision']


def check_move_and_undo(app, act, opened):
    act()
    app.save()
    assert spans(app, 'Uuden valtuuston palaute') == ([('2019-02-01', '2019-03-31')], 'month'), \
        spans(app, 'Uuden valtuuston palaute')
    assert len(set(json.dumps(i) for i in app.read()['items'])
               - set(json.dumps(i) for i in json.loads(opened)['items'])) == 1, 'another row changed too'
    app.key('ctrl+z')
    app.save()
    assert app.bytes() == opened, 'undo did not give back the bytes of the opened file'


def a_month_bar_dragged_by_a_column_moves_one_month():
    with App() as app:
        width = month_width(app)
        x, y = centre(app, find_mark(app, FEEDBACK))
        check_move_and_undo(app, lambda: app.drag(x, y, width), app.bytes())


def undo_gives_back_the_bytes_of_a_file_formatted_by_hand():
    with open(os.path.join(aika.SAMPLES, 'kainuu.aikajana'), encoding='utf-8') as source:
        text = json.dumps(json.load(source), ensure_ascii=False, indent=7) + '\n\n'
    with App(text=text) as app:
        width = month_width(app)
        x, y = centre(app, find_mark(app, FEEDBACK))
        check_move_and_undo(app, lambda: app.drag(x, y, width), text.encode())


def control_right_moves_one_month():
    with App() as app:
        x, y = centre(app, find_mark(app, FEEDBACK))

        def act():
            app.click(x, y)
            app.key('ctrl+Right')
        check_move_and_undo(app, act, app.bytes())


def a_dated_mark_dragged_moves_by_days():
    with App() as app:
        opened = app.bytes()
        width = month_width(app)
        mark = find_mark(app, FAIR)
        x, y, _w, height = app.rect(mark)
        app.drag(x + 6, y + height / 2, round(width * 7 / 30.44))
        app.save()
        assert spans(app, 'Kuntaliiton') == ([('2018-05-01', '2018-05-01')], 'day'), spans(app, 'Kuntaliiton')
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def control_right_moves_a_dated_mark_one_day():
    with App() as app:
        opened = app.bytes()
        x, y, _w, height = app.rect(find_mark(app, FAIR))
        app.click(x + 6, y + height / 2)
        app.key('ctrl+Right')
        app.save()
        assert spans(app, 'Kuntaliiton') == ([('2018-04-25', '2018-04-25')], 'day'), spans(app, 'Kuntaliiton')
        app.key('ctrl+Left', 'ctrl+Left')
        app.save()
        assert spans(app, 'Kuntaliiton') == ([('2018-04-23', '2018-04-23')], 'day'), spans(app, 'Kuntaliiton')
        app.key(*['ctrl+z'] * 3)
        app.save()
        assert app.bytes() == opened


def the_end_of_a_bar_dragged_by_a_column_lasts_a_month_longer():
    with App() as app:
        opened = app.bytes()
        width = month_width(app)
        x, y, w, h = app.rect(find_mark(app, FEEDBACK))
        app.drag(x + w - 2, y + h / 2, width)
        app.save()
        assert spans(app, 'Uuden valtuuston palaute') == ([('2019-01-01', '2019-03-31')], 'month'), \
            spans(app, 'Uuden valtuuston palaute')
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def the_start_of_a_bar_dragged_by_a_column_begins_a_month_earlier():
    with App() as app:
        width = month_width(app)
        x, y, _w, h = app.rect(find_mark(app, FEEDBACK))
        app.drag(x + 2, y + h / 2, -width)
        app.save()
        assert spans(app, 'Uuden valtuuston palaute') == ([('2018-12-01', '2019-02-28')], 'month'), \
            spans(app, 'Uuden valtuuston palaute')


def control_shift_right_lengthens_and_left_shortens():
    with App() as app:
        x, y = centre(app, find_mark(app, FEEDBACK))
        app.click(x, y)
        app.key('ctrl+shift+Right', 'ctrl+shift+Right', 'ctrl+shift+Left')
        app.save()
        assert spans(app, 'Uuden valtuuston palaute')[0] == [('2019-01-01', '2019-03-31')]
        app.key('ctrl+shift+Down')
        app.save()
        assert spans(app, 'Uuden valtuuston palaute')[0] == [('2019-02-01', '2019-03-31')]


def escape_gives_up_a_drag():
    with App() as app:
        opened = app.bytes()
        width = month_width(app)
        x, y = centre(app, find_mark(app, FEEDBACK))
        app.drag(x, y, 2 * width, release=False)
        app.key('Escape')
        app.release()
        assert app.find(os.path.basename(app.file) + ' – tallennettu') or \
            app.find(os.path.basename(app.file) + ' – saved'), 'the plan counts as changed'
        assert app.bytes() == opened


def a_drag_there_and_back_changes_nothing():
    with App() as app:
        width = month_width(app)
        x, y = centre(app, find_mark(app, FEEDBACK))
        app.drag(x, y, 2 * width, release=False)
        app.drag(x + 2 * width, y, -2 * width, release=True)
        assert app.find_saved(), 'the plan counts as changed'


def the_whole_process_cannot_be_dragged():
    with App() as app:
        opened = app.bytes()
        width = month_width(app)
        x, y = centre(app, find_mark(app, 'Osallistaminen, '))
        app.drag(x - 3 * width, y, 2 * width)
        assert app.find_saved() and app.bytes() == opened


def a_drag_over_empty_cells_makes_a_mark():
    with App() as app:
        width = month_width(app)
        x, y = centre(app, find_mark(app, FEEDBACK))
        app.drag(x - 5 * width, y, 2 * width)
        app.save()
        marks = item(app, 'Uuden valtuuston palaute')['marks']
        assert len(marks) == 2, marks
        assert marks[1]['when']['precision'] == 'month'
        assert marks[1]['when']['spans'] in ([{'start': '2018-08-01', 'end': '2018-10-31'}],
                                             [{'start': '2018-09-01', 'end': '2018-11-30'}]), marks[1]
        app.key('ctrl+z')
        assert app.find(FEEDBACK)


def a_drag_at_the_edge_scrolls_the_grid():
    with App() as app:
        app.key(*['ctrl+plus'] * 8)
        app.key('ctrl+Home', 'Down', 'Right')
        x, y, _w, h = app.rect(find_mark(app, 'Nykytilan analyysi ja kysely', 'tammi'))
        grid = app.rect(app.get('Kuukausiruudukko'))
        app.drag(x + 60, y + h / 2, grid[0] + grid[2] - 12 - x - 60, release=False)
        app.settle(1.5)
        app.release()
        app.save()
        start = spans(app, 'Nykytilan analyysi')[0][0][0]
        # Half the grid's width alone is fewer months than the scrolling adds.
        assert start >= '2018-05-01', start


def a_mark_tied_to_a_meeting_goes_to_the_next_meeting():
    with App('mallila.aikajana') as app:
        x, y, _w, h = app.rect(find_mark(app, 'Kaupunginhallituksen esitys, '))
        app.click(x + 8, y + h / 2)
        app.key('ctrl+Right')
        app.save()
        mark = item(app, 'Kaupunginhallituksen esitys')['marks'][0]
        assert mark['meeting']['meeting'] == 'kh-2026-11-30' and 'when' not in mark, mark


def a_meeting_dragged_takes_what_is_tied_to_it_along():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        opened = app.bytes()
        x, y, w, h = app.rect(app.get('KV, kokous, 7. joulukuuta 2026'))
        year = [app.rect(app.get('KV, kokous, %s 2026' % day)) for day in ('26. tammikuuta', '14. syyskuuta')]
        day_width = (year[1][0] - year[0][0]) / 231
        app.drag(x + w / 2, y + h / 2, round(7 * day_width))
        app.save()
        kv = next(b for b in app.read()['bodies'] if b['id'] == 'kv')
        moved = next(m for m in kv['meetings'] if m['id'] == 'kv-2026-12-07')
        assert moved['when']['spans'] == [{'start': '2026-12-14', 'end': '2026-12-14'}], moved
        app.get('Strategian hyväksyminen, päätös, KV, 14. joulukuuta 2026')
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def what_has_been_held_moves_only_when_asked():
    with App('mallila.aikajana') as app:
        opened = app.bytes()
        x, y = centre(app, find_mark(app, 'Toimintaympäristön katsaus'))
        app.click(x, y)
        app.key('ctrl+Right')
        app.get('Siirrä') if app.env['LANGUAGE'] == 'fi' else app.get('Move')
        app.key('Escape')
        assert app.find_saved() and app.bytes() == opened
        app.key('ctrl+Right')
        app.get('Siirrä')
        app.key('Return')
        app.settle()
        app.save()
        assert spans(app, 'Toimintaympäristön katsaus')[0] == [('2026-02-01', '2026-04-30')]


LAUNCH = 'Uuden strategian julkistustilaisuus'      # only words: “aika sovitaan myöhemmin”


def mallila_month(app, month):
    """The middle of a month's column, of twelve, by bars that fill their months."""
    x, _y, width, _h = app.rect(find_mark(app, 'Toimintaympäristön katsaus'))      # tammi–maaliskuu
    return x + width / 3 * (month - 0.5)


def row_middle(app, title):
    x, y, width, height = app.rect(app.get(title))
    return y + height / 2


def a_row_dropped_between_the_last_row_of_no_group_and_a_heading_stays_there():
    with open(os.path.join(aika.SAMPLES, 'mallila.aikajana'), encoding='utf-8') as source:
        plan = json.load(source)
    for first in plan['items'][:2]:
        first.pop('group', None)
    moved = plan['items'][-1]['title']
    with App('mallila.aikajana', text=json.dumps(plan, ensure_ascii=False, indent=2) + '\n', size=(1372, 1040)) as app:
        x, y, _w, height = app.rect(app.get(plan['items'][-1]['title']))
        above = app.rect(app.get(plan['items'][1]['title']))
        app.drag(x + 60, y + height / 2, 0, above[1] + above[3] - 3 - y - height / 2)
        app.save()
        items = app.read()['items']
        assert [i['title'] for i in items].index(moved) == 2 and 'group' not in items[2], [i['title'] for i in items]


def a_click_on_a_month_gives_it_to_a_row_of_words():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        opened = app.bytes()
        before = item(app, LAUNCH)['marks'][0]
        x, y = mallila_month(app, 10), row_middle(app, LAUNCH)
        app.click(x, y)
        find_mark(app, LAUNCH, 'loka')
        app.save()
        marks = item(app, LAUNCH)['marks']
        assert len(marks) == 1, marks
        mark = marks[0]
        assert mark['when']['spans'] == [{'start': '2026-10-01', 'end': '2026-10-31'}], mark
        assert (mark['when']['kind'], mark['when']['precision']) == ('month', 'month'), mark
        assert mark['label'] == 'aika sovitaan myöhemmin', mark
        for key in ('id', 'meaning', 'category', 'status'):
            assert mark.get(key) == before.get(key), (key, mark, before)
        # It is selected: keys move it.
        app.key('ctrl+Right')
        app.save()
        assert spans(app, LAUNCH)[0] == [('2026-11-01', '2026-11-30')]
        app.key('ctrl+z', 'ctrl+z')
        app.save()
        assert app.bytes() == opened, 'the click was not one step of the history'


def a_click_on_a_month_gives_it_to_a_row_without_marks():
    with open(os.path.join(aika.SAMPLES, 'mallila.aikajana'), encoding='utf-8') as source:
        plan = json.load(source)
    next(i for i in plan['items'] if i['title'] == LAUNCH).pop('marks')
    with App('mallila.aikajana', text=json.dumps(plan, ensure_ascii=False, indent=2) + '\n', size=(1372, 1040)) as app:
        opened = app.bytes()
        app.key('ctrl+3')
        app.click(mallila_month(app, 8), row_middle(app, LAUNCH))
        app.save()
        assert spans(app, LAUNCH) == ([('2026-08-01', '2026-08-31')], 'month')
        assert item(app, LAUNCH)['marks'][0]['category'] == plan['categories'][2]['id'], 'not the chosen category'
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def a_click_in_a_row_that_has_a_time_changes_nothing():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        opened = app.bytes()
        app.click(mallila_month(app, 9), row_middle(app, 'Asukasillat kaupunginosissa'))
        app.settle(aika.DOUBLE_CLICK)
        assert app.find_saved() and app.bytes() == opened


def a_click_that_leaves_an_entry_gives_no_month():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        opened = app.bytes()
        x, y, _w, height = app.rect(app.get('Asukasillat kaupunginosissa'))
        app.click(x + 60, y + height / 2)
        app.key('F2')
        app.click(mallila_month(app, 10), row_middle(app, LAUNCH))
        app.settle(aika.DOUBLE_CLICK)
        assert app.find_saved() and app.bytes() == opened


def two_clicks_on_a_month_write_in_it_and_give_nothing_before():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        opened = app.bytes()
        before = item(app, LAUNCH)['marks']
        app.click(mallila_month(app, 10), row_middle(app, LAUNCH), times=2)
        app.get('Ajankohta tai teksti')
        app.key('Escape')
        assert app.find_saved() and app.bytes() == opened, 'the first click gave the month'
        app.settle(0.5)
        assert app.find_saved(), 'the first click gave the month later'
        app.click(mallila_month(app, 10), row_middle(app, LAUNCH), times=2)
        app.type('5.10.')
        app.key('Return')
        app.save()
        marks = item(app, LAUNCH)['marks']
        assert marks[:len(before)] == before and len(marks) == len(before) + 1, marks
        assert marks[-1]['when']['text'] == '5.10.', marks
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened, 'two clicks and the words were not one step'


def what_follows_a_click_at_once_finds_the_month_given():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        x, y = mallila_month(app, 10), row_middle(app, LAUNCH)
        aika.xdotool('mousemove', int(x), int(y))
        app.settle()
        aika.xdotool('click', 1, 'key', 'ctrl+s')
        app.settle()
        assert spans(app, LAUNCH)[0] == [('2026-10-01', '2026-10-31')], 'the save came before the month'


def the_month_under_the_pointer_is_outlined_where_it_can_be_given():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        left, right = mallila_month(app, 8), mallila_month(app, 11)
        rows = {title: row_middle(app, title) for title in (LAUNCH, 'Asukasillat kaupunginosissa')}

        def look(month, title=LAUNCH, dx=0):
            """The upper half of the row's autumn, clear of the tooltip below the pointer."""
            y = int(rows[title])
            xdotool('mousemove', int(mallila_month(app, month)) + dx, y)
            app.settle()
            path = os.path.join(app.folder, 'picture.ppm')
            subprocess.run(['import', '-window', 'root', '-crop',
                            '%dx18+%d+%d' % (right - left, left, y - 18), '+repage', path], check=True)
            with open(path, 'rb') as source:
                return source.read()

        nothing = look(3, title='Asukasillat kaupunginosissa') and look(2)      # in view, but not of the picture
        october = look(10)
        assert october != nothing, 'no outline'
        assert look(10, dx=4) == october, 'the outline moves inside a month'
        assert look(9) not in (october, nothing), 'another month looks the same'
        timed = look(2, title='Asukasillat kaupunginosissa')
        assert look(9, title='Asukasillat kaupunginosissa') == timed, 'an outline in a row that has a time'


def insert_gives_a_row_of_words_the_month_of_today():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        opened = app.bytes()
        x, y, _w, height = app.rect(app.get(LAUNCH))
        app.click(x + 60, y + height / 2)
        app.key('Insert')
        app.save()
        mark, = item(app, LAUNCH)['marks']
        assert spans(app, LAUNCH) == ([('2026-04-01', '2026-04-30')], 'month'), mark
        assert mark['label'] == 'aika sovitaan myöhemmin', mark
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def words_beside_a_label_go_to_the_notes_and_it_is_said():
    with open(os.path.join(aika.SAMPLES, 'mallila.aikajana'), encoding='utf-8') as source:
        plan = json.load(source)
    next(i for i in plan['items'] if i['title'] == LAUNCH)['marks'][0]['label'] = 'julkistus'
    with App('mallila.aikajana', text=json.dumps(plan, ensure_ascii=False, indent=2) + '\n', size=(1372, 1040)) as app:
        opened = app.bytes()
        app.click(mallila_month(app, 8), row_middle(app, LAUNCH))
        app.get('Aiemmat sanat ovat rivin muistiinpanoissa: aika sovitaan myöhemmin')
        app.save()
        given = item(app, LAUNCH)
        assert given['notes'] == 'aika sovitaan myöhemmin' and given['marks'][0]['label'] == 'julkistus', given
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened, 'the click was not one step of the history'


def the_menu_of_a_row_without_a_time_gives_it_a_month():
    with App('mallila.aikajana', size=(1372, 1040)) as app:
        x, y, _w, height = app.rect(app.get('Asukasillat kaupunginosissa'))
        app.click(x + 60, y + height / 2, button=3)
        app.get('Lisää merkintä')
        assert not app.find('Anna kuukausi'), 'a row that has a time is offered one'
        app.key('Escape')
        x, y, _w, height = app.rect(app.get(LAUNCH))
        app.click(x + 60, y + height / 2, button=3)
        app.get('Anna kuukausi')
        app.key('a')            # its mnemonic
        app.save()
        assert spans(app, LAUNCH) == ([('2026-04-01', '2026-04-30')], 'month')


def the_words_of_a_drag_stand_in_their_bubble():
    for language, scheme, edge in (('fi', 'prefer-light', '4A545E'), ('he:fi', 'prefer-light', '4A545E'),
                                   ('fi', 'prefer-dark', 'C0C7CE')):
        with App('mallila.aikajana', language=language, env={'ADW_DEBUG_COLOR_SCHEME': scheme}) as app:
            x, y, width, height = app.rect(app.get('Asukasillat kaupunginosissa, '))
            x, y = x + width / 2, y + height / 2
            app.drag(x, y, 120 if language == 'fi' else -120, release=False)
            x += 120 if language == 'fi' else -120
            seen = app.colours(x - 40, y - 58, 80, 45)
            app.key('Escape')
            app.release()
            assert {'1C2126', 'FFFFFF', edge} <= seen, (language, scheme, sorted(seen))


aika.run([
    the_words_of_a_drag_stand_in_their_bubble,
    a_month_bar_dragged_by_a_column_moves_one_month,
    undo_gives_back_the_bytes_of_a_file_formatted_by_hand,
    control_right_moves_one_month,
    a_dated_mark_dragged_moves_by_days,
    control_right_moves_a_dated_mark_one_day,
    the_end_of_a_bar_dragged_by_a_column_lasts_a_month_longer,
    the_start_of_a_bar_dragged_by_a_column_begins_a_month_earlier,
    control_shift_right_lengthens_and_left_shortens,
    escape_gives_up_a_drag,
    a_drag_there_and_back_changes_nothing,
    the_whole_process_cannot_be_dragged,
    a_drag_over_empty_cells_makes_a_mark,
    a_drag_at_the_edge_scrolls_the_grid,
    a_mark_tied_to_a_meeting_goes_to_the_next_meeting,
    a_meeting_dragged_takes_what_is_tied_to_it_along,
    what_has_been_held_moves_only_when_asked,
    a_row_dropped_between_the_last_row_of_no_group_and_a_heading_stays_there,
    a_click_on_a_month_gives_it_to_a_row_of_words,
    a_click_on_a_month_gives_it_to_a_row_without_marks,
    a_click_in_a_row_that_has_a_time_changes_nothing,
    a_click_that_leaves_an_entry_gives_no_month,
    two_clicks_on_a_month_write_in_it_and_give_nothing_before,
    what_follows_a_click_at_once_finds_the_month_given,
    the_month_under_the_pointer_is_outlined_where_it_can_be_given,
    insert_gives_a_row_of_words_the_month_of_today,
    words_beside_a_label_go_to_the_notes_and_it_is_said,
    the_menu_of_a_row_without_a_time_gives_it_a_month,
])
