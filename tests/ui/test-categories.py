#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""The kinds of work below the grid: the legend, what is painted with, and their editing."""

import json

import aika
from aika import App, wait_for

NAMES = ['Valmistelu', 'Osallistuminen', 'Luottamushenkilötyö']
LOOKS = [('blue', 'light'), ('green', 'dots'), ('purple', 'vertical')]


def plan(n=3):
    names = NAMES + ['Luokka %d' % i for i in range(4, n + 1)]
    looks = LOOKS + [('grey', 'horizontal')] * n
    return json.dumps({
        'format': 'aikajana-plan', 'version': 1, 'id': 'p', 'title': 'Suunnitelma', 'language': 'fi',
        'range': {'kind': 'month-range', 'precision': 'month', 'text': 'tammi–joulukuu 2026',
                  'spans': [{'start': '2026-01-01', 'end': '2026-12-31'}]},
        'categories': [{'id': 'c%d' % (i + 1), 'name': name, 'hue': looks[i][0], 'pattern': looks[i][1]}
                       for i, name in enumerate(names[:n])],
        'items': [
            {'id': 'a', 'title': 'Kysely', 'marks': [mark('m', 2, 'helmikuu 2026'), mark('n', 5, 'toukokuu 2026')]},
            {'id': 'b', 'title': 'Tauko', 'marks': []},
        ],
    })


def mark(mark_id, month, text, **more):
    days = {2: 28, 4: 30, 5: 31, 9: 30}[month]
    return {'id': mark_id, 'meaning': 'phase', 'category': 'c1', 'status': 'tentative',
            'when': {'kind': 'month', 'precision': 'month', 'text': text,
                     'spans': [{'start': '2026-%02d-01' % month, 'end': '2026-%02d-%d' % (month, days)}]}, **more}


def open_plan(n=3, **options):
    return App('luokat.aikajana', text=plan(n), **options)


def click(app, node):
    x, y, width, height = app.rect(node)
    app.click(x + width / 2, y + height / 2)


def chip(app, name):
    return app.get(name + ', ')


def categories_of_marks(app):
    app.save()
    return [m.get('category') for m in app.read()['items'][0]['marks']]


def the_legend_says_hue_pattern_and_what_is_chosen():
    with open_plan() as app:
        app.get('Valmistelu, sininen, vaalea sävy')
        app.get('Luottamushenkilötyö, violetti, pystyviivat')
        assert not app.find('Luokat: '), 'the button of a narrow window is there too'
        assert not app.find('Osallistuminen, vihreä, pisteet, valittu')
        app.key('ctrl+2')
        app.get('Osallistuminen, vihreä, pisteet, valittu')
        app.key('ctrl+1')
        app.get('Valmistelu, sininen, vaalea sävy, valittu')
        assert not app.find('Osallistuminen, vihreä, pisteet, valittu')
        assert app.bytes() == plan().encode()


def a_key_without_a_category_says_so():
    with open_plan() as app:
        app.key('ctrl+9')
        app.get('Suunnitelmassa ei ole luokkaa 9')


def a_chosen_category_is_given_to_the_selected_mark_in_one_step():
    with open_plan() as app:
        click(app, app.get('Kysely, helmikuu'))
        app.key('ctrl+3')
        assert categories_of_marks(app) == ['c3', 'c1'], categories_of_marks(app)
        click(app, chip(app, 'Osallistuminen'))
        assert categories_of_marks(app) == ['c2', 'c1'], categories_of_marks(app)
        app.key('ctrl+z')
        assert categories_of_marks(app) == ['c3', 'c1'], categories_of_marks(app)
        app.key('ctrl+z')
        assert categories_of_marks(app) == ['c1', 'c1'], categories_of_marks(app)


def what_is_painted_is_of_the_chosen_category():
    with open_plan() as app:
        app.key('ctrl+2')
        click(app, app.get('Tauko'))
        app.key('Right', 'space')
        app.save()
        marks = app.read()['items'][1]['marks']
        assert [m['category'] for m in marks] == ['c2'], marks


def a_click_on_what_is_chosen_lets_go_of_it():
    with open_plan() as app:
        click(app, chip(app, 'Osallistuminen'))
        app.get('Osallistuminen, vihreä, pisteet, valittu')
        click(app, chip(app, 'Osallistuminen'))
        wait_for('none chosen', lambda: not app.find('Osallistuminen, vihreä, pisteet, valittu'))


def a_narrow_window_has_them_behind_a_button():
    with open_plan(9, size=(900, 700)) as app:
        app.key('F9', 'ctrl+9')
        button = app.get('Luokat: Luokka 9, harmaa, vaakaviivat, valittu')
        assert app.rect(button)[2] > 0
        click(app, button)
        app.key('Tab', 'space')
        app.get('Luokat: Osallistuminen, vihreä, pisteet, valittu')
        assert not app.find('Muokkaa luokkia', exact=True), 'the chips are there too'


# ---- editing them

def open_page(app):
    click(app, app.get('Muokkaa luokkia', exact=True, role='push button'))
    app.get('Luokan nimi: Valmistelu')
    app.settle(0.5)


def saved(app):
    app.save()
    return [(c['name'], c['hue'], c['pattern']) for c in app.read()['categories']]


def a_name_is_in_the_plan_while_it_is_typed_and_one_undo_brings_it_back():
    with open_plan() as app:
        open_page(app)
        app.key('ctrl+a')
        app.type('Esityö')
        app.get('Esityö, sininen')
        app.key('Escape')
        wait_for('the page closed', lambda: not app.find('Luokan nimi: '))
        assert saved(app)[0][0] == 'Esityö', saved(app)
        app.key('ctrl+z')
        assert saved(app)[0][0] == 'Valmistelu', saved(app)


def a_name_of_another_is_not_taken():
    with open_plan() as app:
        open_page(app)
        app.key('ctrl+a')
        app.type('osallistuminen')
        app.key('Tab')
        app.get('Luokan nimi: osallistumine')   # as long as it was its own
        assert [c[0] for c in saved(app)] == ['osallistumine'] + NAMES[1:], saved(app)


def choose_last(app):
    """Of the drop-down that comes next: where its list begins differs between versions of GTK."""
    app.key('Tab')
    app.key('space')
    app.key('End')
    app.key('Return')


def hue_and_pattern_are_chosen_with_keys():
    with open_plan() as app:
        open_page(app)
        choose_last(app)
        app.get('Valmistelu, ruskea')
        choose_last(app)
        app.get('Valmistelu, ruskea, vaakaviivat')
        assert saved(app)[0] == ('Valmistelu', 'brown', 'horizontal'), saved(app)


def a_category_is_moved_and_the_button_stays_under_the_finger():
    with open_plan() as app:
        open_page(app)
        down = app.get('Siirrä alas: Valmistelu')
        click(app, down)
        app.key('space')
        wait_for('it last', lambda: [c[0] for c in saved(app)] == NAMES[1:] + NAMES[:1])


def a_category_is_added_up_to_nine():
    with open_plan(8) as app:
        app.key('F9')
        open_page(app)
        click(app, app.get('Lisää luokka'))
        app.type('Yhdeksäs')
        app.get('Yhdeksäs, ')
        click(app, app.get('Lisää luokka'))
        names = [c[0] for c in saved(app)]
        assert len(names) == 9 and names[8] == 'Yhdeksäs', names


def the_marks_of_a_deleted_category_go_to_another_and_undo_is_at_hand():
    with open_plan() as app:
        app.key('ctrl+1')
        open_page(app)
        click(app, app.get('Poista: Valmistelu'))
        app.get('Ei luokkaa')
        app.key('Down', 'Return')
        app.get('Luokka poistettu: Valmistelu')
        wait_for('the marks', lambda: categories_of_marks(app) == ['c3', 'c3'])
        assert not app.find('Osallistuminen, vihreä, pisteet, valittu'), 'another is painted with'
        click(app, app.get('Kumoa', role='push button', exact=True))
        app.get('Valmistelu, sininen, vaalea sävy, valittu')
        assert categories_of_marks(app) == ['c1', 'c1'], categories_of_marks(app)


def an_unused_category_is_deleted_at_once():
    with open_plan() as app:
        open_page(app)
        click(app, app.get('Poista: Osallistuminen'))
        app.get('Luokka poistettu: Osallistuminen')
        assert [c[0] for c in saved(app)] == ['Valmistelu', 'Luottamushenkilötyö'], saved(app)


def every_control_is_named():
    with open_plan() as app:
        open_page(app)
        for name in ('', 'ctrl+shift+m'):
            if name:
                app.key(name)
                app.get('1 merkintä siirtyy.')
            nameless = [n.get_role_name() for n in app.all()
                        if n.get_state_set().contains(aika.Atspi.StateType.FOCUSABLE)
                        and (not n.get_name() or n.get_name().startswith(('Gtk', 'Adw', 'Aika')))
                        and n.get_role_name() not in ('panel', 'filler', 'scroll pane')]
            assert not nameless, nameless


# ---- shifting the rest

def starts_of_marks(app):
    app.save()
    return [m['when']['spans'][0]['start'] for m in app.read()['items'][0]['marks']]


def the_rest_is_shifted_from_the_cursor_on_in_one_step():
    with open_plan() as app:
        click(app, app.get('Kysely, toukokuu'))
        app.key('ctrl+shift+m')
        app.get('1 merkintä siirtyy.')
        app.key('ctrl+a')
        app.type('3')
        app.get('1 merkintä siirtyy.')
        app.key('Return')
        wait_for('the bar closed', lambda: not app.find('1 merkintä siirtyy.'))
        assert starts_of_marks(app) == ['2026-02-01', '2026-08-01'], starts_of_marks(app)
        app.key('ctrl+z')
        app.save()
        assert json.loads(app.bytes()) == json.loads(plan()), 'one undo is not enough'


def shifting_is_seen_before_it_is_done_and_can_be_left():
    with open_plan() as app:
        x = app.rect(app.get('Kysely, toukokuu'))[0]
        app.key('ctrl+shift+m')
        app.key('ctrl+a')
        app.type('0')
        app.get('Mikään ei siirry.')
        app.key('ctrl+a')
        app.key('minus', '2')
        app.get('1 merkintä siirtyy.')      # from April on, where today is
        app.key('Escape')
        wait_for('the bar closed', lambda: not app.find('1 merkintä siirtyy.'))
        assert app.rect(app.get('Kysely, toukokuu'))[0] == x
        assert starts_of_marks(app) == ['2026-02-01', '2026-05-01'], starts_of_marks(app)


def what_is_shifted_is_seen_again_once_a_title_was_typed():
    with open_plan() as app:
        x, y, width, height = app.rect(app.get('Kysely, toukokuu'))
        june = x + width * 1.5, y + height / 2
        empty = app.grab(*june)
        app.key('ctrl+shift+m')
        app.get('1 merkintä siirtyy.')
        shaded = app.grab(*june)
        assert shaded != empty
        for last_keys, title in ((['Escape'], 'Tauko'), (['Return', 'Escape'], 'Kesätauko')):
            click(app, app.get('Tauko'))
            app.key('F2')
            app.type('Kesätauko')
            app.key(*last_keys)         # behind the last row Return begins another
            app.get(title)
            app.get('1 merkintä siirtyy.')
            assert app.grab(*june) == shaded, last_keys


def all_that_is_shifted_leaves_an_outline():
    with open_plan() as app:
        x, y, width, height = app.rect(app.get('Kysely, toukokuu'))
        top_edge = x + 6, y - 1, width - 12, 4
        click(app, app.get('Kysely, helmikuu'))
        app.key('ctrl+shift+m', 'ctrl+a')
        app.type('0')
        app.get('Mikään ei siirry.')
        app.key('ctrl+a')
        app.type('4')
        app.get('2 merkintää siirtyy.')
        app.settle(0.3)
        assert len(app.colours(*top_edge)) > 1, 'no outline where the mark of May stood'


def the_months_that_a_shift_adds_are_seen_before_it_is_done():
    with open_plan() as app:
        rect = app.rect(app.get('Kysely, toukokuu'))
        click(app, app.get('Kysely, toukokuu'))
        app.key('ctrl+shift+m', 'ctrl+a')
        app.type('9')
        wait_for('narrower months', lambda: app.rect(app.get('Kysely, toukokuu'))[2] < rect[2] * 0.9)
        app.key('Escape')
        wait_for('the months as they were', lambda: app.rect(app.get('Kysely, toukokuu')) == rect)


aika.run([
    the_legend_says_hue_pattern_and_what_is_chosen,
    a_key_without_a_category_says_so,
    a_chosen_category_is_given_to_the_selected_mark_in_one_step,
    what_is_painted_is_of_the_chosen_category,
    a_click_on_what_is_chosen_lets_go_of_it,
    a_narrow_window_has_them_behind_a_button,
    a_name_is_in_the_plan_while_it_is_typed_and_one_undo_brings_it_back,
    a_name_of_another_is_not_taken,
    hue_and_pattern_are_chosen_with_keys,
    a_category_is_moved_and_the_button_stays_under_the_finger,
    a_category_is_added_up_to_nine,
    the_marks_of_a_deleted_category_go_to_another_and_undo_is_at_hand,
    an_unused_category_is_deleted_at_once,
    every_control_is_named,
    the_rest_is_shifted_from_the_cursor_on_in_one_step,
    shifting_is_seen_before_it_is_done_and_can_be_left,
    all_that_is_shifted_leaves_an_outline,
    the_months_that_a_shift_adds_are_seen_before_it_is_done,
    what_is_shifted_is_seen_again_once_a_title_was_typed,
])
