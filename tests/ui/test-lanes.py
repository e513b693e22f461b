#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The lanes of bodies in the month grid: their meetings written where they stand."""

from aika import ANY_VIEW, App, Atspi, run, wait_for

ENTRY = 'Kokouksen päivä'
HINT = 'Kokous tarvitsee päivän. Esimerkiksi: 24.4.'


def open_plan():
    app = App('loimaa.aikajana', today='2022-02-02', ready=ANY_VIEW)        # it opens as a table
    app.key('alt+1')
    app.get('KV, kokous, 9. toukokuuta')
    return app


def focused(app):
    return next((n.get_name() for n in app.all() if n.get_state_set().contains(Atspi.StateType.FOCUSED)), '')


def go_to(app, body, n_months):
    """Puts the cursor on a month of the lane, counted from the first."""
    x, y, w, h = app.rect(wait_for(body, lambda: next(
        (n for n in app.all() if n.get_name().startswith(body + ',') and 'kokousta' in n.get_name()), None)))
    app.click(x + w / 2, y + h / 2)
    app.key(*['Right'] * (n_months + 1))


def entry(app):
    return app.find(ENTRY, role='text')


def read_text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def days(app, body):
    app.save()
    found = next(b for b in app.read()['bodies'] if b['abbreviation'] == body)
    return [m['when']['spans'][0]['start'] for m in found['meetings']]


def undone(app, opened):
    app.key('ctrl+z')
    app.save()
    return app.bytes() == opened


def a_day_typed_into_a_lane_makes_a_meeting():
    with open_plan() as app:
        opened = app.bytes()
        go_to(app, 'KV', 2)
        app.type('24.4.')
        assert read_text(wait_for('the entry', lambda: entry(app))) == '24.4.'
        app.key('Return')
        assert entry(app) is None
        assert days(app, 'KV') == ['2022-03-21', '2022-04-24', '2022-05-09', '2022-06-13'], days(app, 'KV')
        assert undone(app, opened), 'one step'


def a_second_meeting_of_a_month_leaves_the_first():
    with open_plan() as app:
        go_to(app, 'KH', 0)
        app.type('14.')
        app.key('Return')
        assert days(app, 'KH')[:3] == ['2022-02-07', '2022-02-14', '2022-02-21'], days(app, 'KH')
        wait_for('the lane below', lambda: focused(app).startswith('KV'))


def several_days_are_several_meetings_in_one_step():
    with open_plan() as app:
        opened = app.bytes()
        go_to(app, 'KV', 0)
        app.type('14.2., 25.4.')
        app.key('Tab')
        assert days(app, 'KV') == ['2022-02-14', '2022-03-21', '2022-04-25', '2022-05-09', '2022-06-13'], days(app, 'KV')
        assert 'maaliskuu' in focused(app) or '21.' in focused(app), 'Tab goes to the right: ' + focused(app)
        assert undone(app, opened), 'one step'


def days_are_typed_on_the_name_of_a_body_too():
    with open_plan() as app:
        go_to(app, 'KV', 0)
        app.key('Left')
        app.type('14.2. ja 25.4.')
        app.key('Return')
        assert len(days(app, 'KV')) == 5, days(app, 'KV')


def what_is_no_day_is_told_and_kept_until_escape():
    with open_plan() as app:
        opened = app.bytes()
        go_to(app, 'KV', 2)
        for text in ('huhtikuu', 'seminaari'):
            app.type(text)
            app.key('Return')
            assert read_text(entry(app)) == text
            assert entry(app).get_description().replace('\u00a0', ' ') == HINT, entry(app).get_description()
            assert app.find('Palauta', role='push button') is not None
            assert app.find('Säilytä', role='push button') is None, 'words are no meeting'
            app.key('Escape')
            assert entry(app) is None
        assert app.find_saved() and app.bytes() == opened
        app.key('Left')
        wait_for('the focus back in the lane', lambda: focused(app).startswith('KV'))


def a_meeting_is_written_anew(*keys):
    with open_plan() as app:
        opened = app.bytes()
        go_to(app, 'KV', 1)
        app.key(*keys)
        assert '21.3.' in read_text(wait_for('the entry', lambda: entry(app)))
        app.key('ctrl+a')
        app.type('28.3.')
        app.key('Return')
        assert days(app, 'KV') == ['2022-03-28', '2022-05-09', '2022-06-13'], days(app, 'KV')
        assert undone(app, opened), 'one step'


def enter_writes_a_meeting_anew():
    a_meeting_is_written_anew('Return')


def f2_writes_a_meeting_anew():
    a_meeting_is_written_anew('F2')


def the_menu_of_a_meeting_deletes_it():
    with open_plan() as app:
        opened, before = app.bytes(), days(app, 'KV')
        x, y, w, h = app.rect(app.get('KV, kokous, 9. toukokuuta'))
        app.click(x + w / 2, y + h / 2)
        app.key('shift+F10')
        wait_for('the menu', lambda: any(n.get_name().replace('_', '') == 'Poista kokous' for n in app.all()))
        app.key('Down', 'Return')
        wait_for('one meeting less', lambda: days(app, 'KV') == [day for day in before if day != '2022-05-09'])
        assert undone(app, opened)


def a_double_click_writes_in_a_lane_and_on_a_meeting():
    with open_plan() as app:
        x, y, w, h = app.rect(app.get('KV, kokous, 9. toukokuuta'))
        app.click(x + w / 2, y + h / 2, times=2)
        assert '9.5.' in read_text(wait_for('the entry', lambda: entry(app)))
        app.key('Escape')
        left = app.rect(app.get('KV, kokous, 21. maaliskuuta'))
        app.click((left[0] + x) / 2, y + h / 2, times=2)
        assert read_text(wait_for('the entry', lambda: entry(app))) == ''
        app.type('11.4.')
        app.key('Return')
        assert '2022-04-11' in days(app, 'KV')


def several_meetings_are_moved_and_deleted_in_one_step():
    with open_plan() as app:
        opened = app.bytes()
        go_to(app, 'KV', 1)
        app.key('shift+Right', 'shift+Right', 'ctrl+Right')
        assert days(app, 'KV') == ['2022-03-22', '2022-05-10', '2022-06-13'], days(app, 'KV')
        assert undone(app, opened), 'one step'
        app.key('ctrl+x')
        app.get('Kokouksia ja pystypalkkeja ei kopioida.')
        app.key('Delete')
        assert days(app, 'KV') == ['2022-06-13'], days(app, 'KV')
        assert undone(app, opened), 'one step'


def starts_of_banners(app):
    app.save()
    return [b['when']['spans'][0]['start'] for b in app.read().get('banners', [])]


def several_banners_are_moved_and_deleted_in_one_step():
    with open_plan() as app:
        go_to(app, 'KV', 0)
        for text, n_months in (('Vaalit', 2), ('Talousarvio', 3)):
            app.key('ctrl+Home', 'Up', *['Right'] * (n_months + 1))
            app.type(text)
            app.key('Return')
        app.key('ctrl+Home', 'Up', *['Right'] * 4)
        made = starts_of_banners(app)
        assert made == ['2022-04-01', '2022-05-01'], made
        app.key('shift+Left', 'ctrl+Right')
        assert starts_of_banners(app) == ['2022-05-01', '2022-06-01'], starts_of_banners(app)
        app.key('ctrl+z')
        assert starts_of_banners(app) == made, 'one step'
        app.key('Delete')
        assert starts_of_banners(app) == []
        app.key('ctrl+z')
        assert starts_of_banners(app) == made, 'one step'



run([
    a_day_typed_into_a_lane_makes_a_meeting,
    a_second_meeting_of_a_month_leaves_the_first,
    several_days_are_several_meetings_in_one_step,
    days_are_typed_on_the_name_of_a_body_too,
    what_is_no_day_is_told_and_kept_until_escape,
    enter_writes_a_meeting_anew,
    f2_writes_a_meeting_anew,
    the_menu_of_a_meeting_deletes_it,
    a_double_click_writes_in_a_lane_and_on_a_meeting,
    several_meetings_are_moved_and_deleted_in_one_step,
    several_banners_are_moved_and_deleted_in_one_step,
])
