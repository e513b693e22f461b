#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Several marks in the real window: chosen one by one, moved in time and to other rows together."""

import aika
from aika import App, wait_for, xdotool

PIN = 'Kuntaliiton maakuntapäivä'                   # 24.4.2018, exact to the day
BAR = 'Uuden maakunnan tehtävät'                    # huhti–kesäkuu 2018, elo–syyskuu 2018


def find_marks(app, title):
    """The marks of the row: their names begin with the title and are longer than the row's own."""
    return wait_for('marks of ' + title, lambda: [
        n for n in app.all() if (n.get_name() or '').startswith(title)
        and ', ' in n.get_name() and 'merkint' not in n.get_name()])


def start_of(app, title, n=0):
    """A point near the start of a mark of the row, clear of its end."""
    x, y, width, height = app.rect(find_marks(app, title)[n])
    return x + min(20, width / 2), y + height / 2


def click_also(app, point):
    xdotool('keydown', 'ctrl')
    app.click(*point)
    xdotool('keyup', 'ctrl')
    app.settle()


def spans(app, title, mark=0):
    item = next(i for i in app.read()['items'] if i['title'].startswith(title))
    return [(s.get('start'), s.get('end')) for s in item['marks'][mark]['when']['spans']]


def month_width(app):
    return app.rect(find_marks(app, BAR)[0])[2] / 3


def choose_pin_and_bar(app):
    app.click(*start_of(app, PIN))
    click_also(app, start_of(app, BAR))


def check_a_month_later(app):
    app.save()
    assert spans(app, PIN) == [('2018-05-24', '2018-05-24')], spans(app, PIN)
    assert spans(app, BAR) == [('2018-05-01', '2018-07-31')], spans(app, BAR)


def control_right_moves_a_day_among_months_by_a_month():
    with App() as app:
        opened = app.bytes()
        choose_pin_and_bar(app)
        app.key('ctrl+Right')
        check_a_month_later(app)
        app.key('ctrl+z')
        app.save()
        assert app.bytes() == opened


def a_drag_of_the_day_moves_the_months_with_it():
    with App() as app:
        choose_pin_and_bar(app)
        app.drag(*start_of(app, PIN), month_width(app))
        check_a_month_later(app)


def a_drag_of_the_months_moves_the_day_with_them():
    with App() as app:
        choose_pin_and_bar(app)
        app.drag(*start_of(app, BAR), month_width(app), release=False)
        xdotool('keydown', 'shift')         # no finer than the months
        app.release('shift')
        check_a_month_later(app)


def the_question_names_what_is_held_among_several():
    with App('mallila.aikajana') as app:
        opened = app.bytes()
        app.click(*start_of(app, 'Asukasillat kaupunginosissa'))
        click_also(app, start_of(app, 'Valtuuston strategiaseminaari'))
        app.key('ctrl+Right')
        app.get('Tilaisuus on jo pidetty. Siirretäänkö se silti?', exact=True)
        words = [n.get_name() or '' for n in app.all() if n.get_role_name() == 'label']
        assert 'Valtuuston strategiaseminaari' in words, words
        assert 'Asukasillat kaupunginosissa' not in words, words
        app.key('Escape')
        click_also(app, start_of(app, 'Toimintaympäristön katsaus ja aineistot'))
        app.key('ctrl+Right')
        app.get('Osa näistä on jo toteutunut. Siirretäänkö silti?', exact=True)
        app.get('2/3 merkinnästä\nToimintaympäristön katsaus ja aineistot\nValtuuston strategiaseminaari', exact=True)
        app.key('Escape')
        assert app.find_saved() and app.bytes() == opened


def shown_name(app):
    """The name of the row that the inspector shows."""
    details = app.get('Tiedot', role='panel')
    text = next(n for n in aika.walk(details) if n.get_role_name() == 'text' and n.get_name() == 'Nimi')
    return aika.Atspi.Text.get_text(text, 0, aika.Atspi.Text.get_character_count(text))


def marks_dropped_on_other_rows_stay_selected():
    with App() as app:
        opened = app.bytes()
        app.click(*start_of(app, PIN))
        x, y = start_of(app, PIN)
        down = app.rect(app.get('Valtuustojen, hallitusten'))
        app.drag(x, y, 0, down[1] + down[3] / 2 - y)
        app.key('ctrl+Right')
        app.save()
        moved = next(i for i in app.read()['items'] if i['title'].startswith('Valtuustojen'))['marks'][-1]
        assert moved['when']['spans'] == [{'start': '2018-04-25', 'end': '2018-04-25'}], moved
        app.key('alt+Up', 'ctrl+Right')
        app.save()
        assert spans(app, PIN) == [('2018-04-26', '2018-04-26')], spans(app, PIN)
        app.key('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
        app.save()
        assert app.bytes() == opened


def a_range_that_is_dragged_stays_selected_as_marks():
    with App() as app:
        width = month_width(app)
        x, y = start_of(app, PIN)
        app.click(x - width, y)
        app.key('shift+Right', 'shift+Right', 'shift+Down')
        app.drag(x, y, 2 * width)
        app.key('ctrl+Right')           # they have left the cells
        app.save()
        assert spans(app, PIN) == [('2018-07-24', '2018-07-24')], spans(app, PIN)


def control_click_takes_the_cursor_along():
    with App() as app:
        heading = app.rect(app.get('Valtuustojen, hallitusten'))
        app.click(heading[0] + 40, heading[1] + heading[3] / 2)
        app.key('Right')                # an empty cell of another row
        click_also(app, start_of(app, PIN))
        focused = [n.get_name() for n in app.all() if n.get_state_set().contains(aika.Atspi.StateType.FOCUSED)]
        assert any((name or '').startswith(PIN + ', ') for name in focused), focused
        assert shown_name(app) == PIN, shown_name(app)
        # One that remains is shown, wherever the cursor is.
        click_also(app, start_of(app, BAR))
        click_also(app, start_of(app, BAR))
        assert shown_name(app) == PIN, shown_name(app)
        app.key('ctrl+Right')
        app.save()
        assert spans(app, PIN) == [('2018-04-25', '2018-04-25')], spans(app, PIN)
        assert spans(app, BAR) == [('2018-04-01', '2018-06-30')], spans(app, BAR)


def the_line_of_a_heading_stands_where_it_lands():
    with App() as app:
        groups = [i.get('group') for i in app.read()['items']]
        first, second = groups[0], next(g for g in groups if g != groups[0])
        titles = {g['id']: g['title'] for g in app.read()['groups']}
        x, y, _w, height = app.rect(app.get(titles[second]))
        x0, y0, _w, height0 = app.rect(app.get(titles[first]))
        row = app.rect(app.get(PIN))
        plain = app.grab(int(x0) + 3, int(y0))
        gap = app.grab(int(x0) + 3, int(row[1]))
        # Between the rows of the first group, nearer to its start.
        app.drag(x + 60, y + height / 2, 0, row[1] - 2 - y - height / 2, release=False)
        assert app.grab(int(x0) + 3, int(y0)) != plain, 'no line above the group'
        assert app.grab(int(x0) + 3, int(row[1])) == gap, 'a line between its rows'
        app.release()
        app.save()
        assert [g['id'] for g in app.read()['groups']][:2] == [second, first], app.read()['groups']


aika.run([
    control_right_moves_a_day_among_months_by_a_month,
    a_drag_of_the_day_moves_the_months_with_it,
    a_drag_of_the_months_moves_the_day_with_them,
    the_question_names_what_is_held_among_several,
    marks_dropped_on_other_rows_stay_selected,
    a_range_that_is_dragged_stays_selected_as_marks,
    control_click_takes_the_cursor_along,
    the_line_of_a_heading_stands_where_it_lands,
])
