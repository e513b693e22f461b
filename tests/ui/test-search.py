#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""Finding: words in the grid and the table, rows that a filter wants, unclear times."""

import aika
from aika import App, wait_for

BUTTONS = ('push button', 'toggle button')


def is_open(app):
    """Whether the button of the search is pressed; it has a role of its own in newer versions of GTK."""
    states = next(n for n in app.all() if n.get_name() == 'Etsi' and n.get_role_name() in BUTTONS).get_state_set()
    return states.contains(aika.Atspi.StateType.PRESSED) or states.contains(aika.Atspi.StateType.CHECKED)


def focused(app):
    for node in app.all():
        if node.get_state_set().contains(aika.Atspi.StateType.FOCUSED):
            return node
    return None


def focused_name(app):
    node = focused(app)
    return node.get_name() if node else None


def wait_for_focus(app, name):
    return wait_for('the focus on “%s”, which is on “%s”' % (name, focused_name(app)),
                    lambda: (focused_name(app) or '').startswith(name))


def entry(app):
    """The text that the words are typed in."""
    return app.find('Etsi suunnitelmasta')


def spoken(app):
    """What a screen reader is told of the hits."""
    found = entry(app)
    return found.get_description() if found else None


def wait_for_hits(app, words):
    return wait_for('“%s”, not “%s”' % (words, spoken(app)), lambda: (spoken(app) or '').startswith(words))


def rows(app):
    """The titles of the grid's rows that have a place in it."""
    titles = [i['title'] for i in app.read()['items']]
    grid = app.get('Kuukausiruudukko')
    names = [grid.get_child_at_index(i).get_name() for i in range(grid.get_child_count())]
    return [t for t in titles if any(n == t or n.startswith(t + ',') for n in names)]


def filter_line(app):
    """What the line under the bar says."""
    line = app.find('Näytetään')
    return line.get_name() if line else ''


def look_for(app, words):
    app.key('ctrl+f')
    wait_for_focus(app, 'Etsi suunnitelmasta')
    app.type(words)


def go_to(app, name):
    """Goes on with Tab to what has the name."""
    for _ in range(20):
        if (focused_name(app) or '').startswith(name):
            return
        app.key('Tab')
    raise AssertionError('no way to “%s” with Tab' % name)


def choose(app, title, place):
    """Chooses a word of the filter's form with its keys."""
    go_to(app, title)
    app.key('Return')
    wait_for('the list', lambda: focused_name(app) != title)
    app.key('Home', *['Down'] * place, 'Return')
    wait_for_focus(app, title)


def open_filter(app):
    app.key('ctrl+shift+f')
    wait_for_focus(app, 'Toimielin')


def words_are_found_and_stepped_through_with_keys():
    with App('mallila.aikajana') as app:
        look_for(app, 'valtuusto')
        wait_for_hits(app, '12 osumaa')
        app.key('Return')
        wait_for_hits(app, '1 / 12 · nimi: Valtuuston strategiaseminaari')
        app.key('Return', 'Return')
        wait_for_hits(app, '3 / 12 · toimielin: Strategian hyväksyminen, päätös, KV')
        app.key('shift+Return')
        wait_for_hits(app, '2 / 12 · nimi: Nuorisovaltuuston ilta')
        assert focused_name(app) == 'Etsi suunnitelmasta', focused_name(app)
        app.key('F3')
        wait_for_hits(app, '3 / 12')
        app.key('shift+F3', 'shift+F3', 'shift+F3')
        wait_for_hits(app, '12 / 12')


def escape_goes_back_to_what_was_found():
    with App('mallila.aikajana') as app:
        look_for(app, 'nuoriso')
        app.key('Return')
        wait_for_hits(app, '1 / ')
        app.key('Escape')
        wait_for_focus(app, 'Nuorisovaltuuston ilta')
        assert not is_open(app), 'the bar is still there'
        # The words are kept, and F3 takes them up again.
        app.key('F3')
        wait_for_hits(app, '1 osuma')


def a_month_finds_what_lies_in_it():
    with App() as app:
        look_for(app, 'lokakuu 2018')
        wait_for_hits(app, '3 osumaa')
        app.key('Return')
        wait_for_hits(app, '2 / 3 · aika: ')


def nothing_is_found_and_said():
    with App() as app:
        look_for(app, 'zyzzy')
        wait_for_hits(app, 'Ei osumia')
        app.key('Return')
        assert focused_name(app) == 'Etsi suunnitelmasta'


def a_hit_in_a_folded_group_unfolds_it():
    with App('mallila.aikajana') as app:
        x, y, w, h = app.rect(app.get('Lähtökohdat'))
        app.click(x + 20, y + h / 2)
        wait_for('the fold', lambda: app.find('Lähtökohdat, ryhmä, supistettu'))
        look_for(app, 'kysely')
        wait_for_hits(app, '1 osuma')
        app.key('Return')
        wait_for('the group to open', lambda: not app.find('Lähtökohdat, ryhmä, supistettu'))
        app.key('Escape')
        wait_for_focus(app, 'Kysely asukkaille')


def the_search_goes_on_in_the_table():
    with App('kainuu.aikajana') as app:
        app.key('alt+2')
        look_for(app, 'strategiaviestintä')
        wait_for_hits(app, '1 osuma')
        app.key('Return')
        wait_for_hits(app, '1 / 1 · nimi: Strategiaviestintä')
        assert not app.find('Suodatin'), 'a filter that the table does not know'
        app.key('Escape')
        wait_for('a cell of the row', lambda: 'Strategiaviestintä' in (focused_name(app) or ''))


def a_filter_shows_what_concerns_the_council():
    with App('mallila.aikajana') as app:
        everything = rows(app)
        open_filter(app)
        choose(app, 'Toimielin', 2)
        app.key('Escape')
        wait_for('the line', lambda: filter_line(app) == 'Näytetään 1 rivi, kaikkiaan 15: kaupunginvaltuusto')
        assert rows(app) == ['Strategian hyväksyminen'], rows(app)
        assert app.find('KV') and not app.find('KH'), 'lanes of other bodies'

        # By keyboard alone back to all of them.
        go_to(app, 'Näytä kaikki')
        app.key('Return')
        wait_for('all rows', lambda: rows(app) == everything)
        assert not filter_line(app), filter_line(app)


def a_period_filters_as_it_is_typed():
    with App('mallila.aikajana') as app:
        open_filter(app)
        go_to(app, 'Ajanjakso')
        app.type('marraskuu')
        wait_for('the line', lambda: 'marraskuu' in filter_line(app))
        shown = rows(app)
        assert 'Kaupunginhallituksen esitys' in shown and 'Viestintä ja osallistuminen' in shown, shown
        assert 'Kysely asukkaille ja henkilöstölle' not in shown, shown
        app.type('xx')
        wait_for('no filter', lambda: len(rows(app)) == 15)


def what_is_edited_under_a_filter_stays():
    with App('mallila.aikajana') as app:
        before = app.bytes()
        open_filter(app)
        choose(app, 'Tila', 2)
        app.key('Escape')
        wait_for('the line', lambda: filter_line(app))
        shown = rows(app)
        assert 0 < len(shown) < 15, shown

        # The row is renamed, and stands; a new row is seen.
        app.settle(0.6)         # the line slides in above the grid
        x, y, w, h = app.rect(app.get(shown[1]))
        app.click(x + w / 2, y + h / 2)
        app.key('F2')
        app.type('Uusi nimi')
        app.key('Return')
        app.save()
        assert rows(app) == [shown[0], 'Uusi nimi'] + shown[2:], rows(app)
        app.key('ctrl+Return')
        app.type('Lisätty')
        app.key('Return')
        app.save()
        assert 'Lisätty' in rows(app), rows(app)
        assert filter_line(app).startswith('Näytetään %d riviä, kaikkiaan 16' % (len(shown) + 1)), filter_line(app)

        for _ in range(6):
            app.key('ctrl+z')
        app.save()
        assert app.bytes() == before
        assert rows(app) == shown, rows(app)


def undoing_what_is_hidden_brings_it_out():
    with App('mallila.aikajana') as app:
        x, y, w, h = app.rect(app.get('Väliraportti'))
        app.click(x + w / 2, y + h / 2)
        app.key('F2')
        app.type('Raportti')
        app.key('Return')
        app.save()
        open_filter(app)
        choose(app, 'Toimielin', 2)
        app.key('Escape')
        wait_for('the filter', lambda: rows(app) == ['Strategian hyväksyminen'])
        app.key('ctrl+z')
        wait_for('the row', lambda: app.find('Väliraportti'))
        assert filter_line(app).startswith('Näytetään 2 riviä, kaikkiaan 15'), filter_line(app)


def a_banner_is_found_and_gone_to():
    with App('mallila.aikajana') as app:
        look_for(app, 'talousarvio')
        app.key('Return')
        wait_for_hits(app, '1 / 1 · nimi: Talousarvio')
        app.key('Escape')
        wait_for('the header', lambda: 'lokakuu 2026' in (focused_name(app) or ''))


def escape_closes_the_bar_from_each_of_its_buttons():
    with App('mallila.aikajana') as app:
        app.key('ctrl+f')
        wait_for_focus(app, 'Etsi suunnitelmasta')
        app.key('Tab', 'Tab')
        assert focused_name(app) == 'Seuraava osuma', focused_name(app)
        app.key('Escape')
        wait_for('the bar to close', lambda: not is_open(app))


def hits_are_those_of_the_rows_shown():
    with App('mallila.aikajana') as app:
        open_filter(app)
        choose(app, 'Toimielin', 2)
        app.key('Escape')
        look_for(app, 'kysely')
        wait_for_hits(app, 'Ei osumia näytetyillä riveillä')


def f8_walks_the_unclear_times():
    with App('mallila.aikajana') as app:
        app.key('F8')
        first = wait_for('a mark', lambda: focused_name(app))
        names = [first]
        for _ in range(10):
            app.key('F8')
            if focused_name(app) == first:
                break
            names.append(focused_name(app))
        assert len(names) > 1 and focused_name(app) == first, names
        assert any('alkusyksy' in n for n in names), names
        assert any('sovitaan' in n for n in names), names
        app.key('shift+F8')
        assert focused_name(app) == names[-1], (focused_name(app), names)


def f8_says_that_all_times_are_clear():
    with App('tyhja.aikajana', text='''{ "format": "aikajana-plan", "version": 1, "id": "p", "title": "Selvä", "language": "fi",
  "items": [{ "id": "a", "title": "Rivi", "marks": [{ "id": "m", "when": { "kind": "day", "precision": "day",
    "spans": [{ "start": "2026-04-14", "end": "2026-04-14" }] } }] }] }''') as app:
        app.key('F8')
        wait_for('the toast', lambda: app.find('Kaikki ajat ovat selvät.'))


aika.run([
    words_are_found_and_stepped_through_with_keys,
    escape_goes_back_to_what_was_found,
    a_month_finds_what_lies_in_it,
    nothing_is_found_and_said,
    a_hit_in_a_folded_group_unfolds_it,
    the_search_goes_on_in_the_table,
    a_filter_shows_what_concerns_the_council,
    a_period_filters_as_it_is_typed,
    what_is_edited_under_a_filter_stays,
    undoing_what_is_hidden_brings_it_out,
    a_banner_is_found_and_gone_to,
    escape_closes_the_bar_from_each_of_its_buttons,
    hits_are_those_of_the_rows_shown,
    f8_walks_the_unclear_times,
    f8_says_that_all_times_are_clear,
])
