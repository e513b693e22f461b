#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Aikajana developers
"""ics-readers.py EXPORTER SAMPLES: what readers that are not ours make of a calendar.

Exports the sample plans and reads them with python3-icalendar and with vobject, each alone and
both against each other. A reader that is not installed is skipped by name. Prints TAP.
"""

import datetime
import os
import re
import subprocess
import sys

try:
    import icalendar
except ImportError:
    icalendar = None
try:
    import vobject
except ImportError:
    vobject = None

# plan, what is asked for, how many moments that is: Kainuu knows two days of its twenty marks;
# Mallila has 39 meetings, seven more moments known to the day, and eight phases.
EXPORTS = [
    ("kaarina", "default", 6),
    ("kaarina", "all", 8),
    ("kainuu", "default", 2),
    ("kainuu", "all", 20),
    ("loimaa", "default", 13),
    ("loimaa", "all", 24),
    ("mallila", "default", 46),
    ("mallila", "all", 54),
    ("mikkeli", "default", 1),
    ("mikkeli", "all", 8),
    ("rauma", "default", 12),
    ("rauma", "all", 14),
]

FORBIDDEN = ["METHOD", "ATTENDEE", "ORGANIZER", "VALARM", "VTODO", "X-LIC-", "freeassociation"]


def export(exporter, samples, plan, kinds):
    path = os.path.join(samples, plan + ".aikajana")
    return subprocess.run([exporter, kinds, path], stdout=subprocess.PIPE, check=True).stdout


def instant(value):
    """A day stays a day; a clock becomes its instant, whatever zone object the reader made."""
    if isinstance(value, datetime.datetime):
        assert value.tzinfo is not None, "a clock without a zone"
        return value.astimezone(datetime.timezone.utc)
    return value


def check_bytes(exporter, samples, plan, kinds, n_events):
    data = export(exporter, samples, plan, kinds)
    assert data == export(exporter, samples, plan, kinds), "a second export differs"
    text = data.decode("utf-8")
    assert data.count(b"BEGIN:VEVENT\r\n") == n_events, "events: %d" % data.count(b"BEGIN:VEVENT\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), "a line end that is not CRLF"
    assert max(map(len, data.split(b"\r\n"))) <= 75, "a line over 75 octets"
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
    for word in FORBIDDEN:
        assert word not in text, word


def check_events(found, n_events):
    assert len(found) == n_events, "events: %d" % len(found)
    for uid, (start, end, summary) in found.items():
        assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", uid), uid
        assert type(start) is type(end), summary
        assert start < end, summary
        assert summary.strip(), uid


def read_with_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    found = {}
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
        found[str(event["UID"])] = (instant(event["DTSTART"].dt), instant(event["DTEND"].dt),
                                    str(event["SUMMARY"]))
    return found


def read_with_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    assert calendar.validate(raiseException=True)
    return {event.uid.value: (instant(event.dtstart.value), instant(event.dtend.value), event.summary.value)
            for event in calendar.vevent_list}


READERS = [
    ("icalendar", icalendar, read_with_icalendar),
    ("vobject", vobject, read_with_vobject),
]


def run(number, name, missing, check, *arguments):
    if missing:
        print("ok %d - %s # SKIP %s is not installed" % (number, name, missing))
        return True
    try:
        check(*arguments)
    except Exception as problem:  # one case never hides the next
        print("not ok %d - %s" % (number, name))
        print("# %s: %s" % (type(problem).__name__, str(problem).replace("\n", "\n# ")))
        return False
    print("ok %d - %s" % (number, name))
    return True


def main():
    exporter, samples = sys.argv[1:3]
    cases = []

    for plan, kinds, n_events in EXPORTS:
        title = "%s, %s" % (plan, kinds)
        cases.append((title + ": bytes", None, check_bytes, exporter, samples, plan, kinds, n_events))
        for name, module, read in READERS:
            def check(read=read, plan=plan, kinds=kinds, n_events=n_events):
                check_events(read(export(exporter, samples, plan, kinds)), n_events)
            cases.append(("%s: %s" % (title, name), None if module else name, check))

        def agree(plan=plan, kinds=kinds):
            data = export(exporter, samples, plan, kinds)
            assert read_with_icalendar(data) == read_with_vobject(data)
        absent = [name for name, module, _ in READERS if module is None]
        cases.append((title + ": readers agree", ", ".join(absent) or None, agree))

    print("1..%d" % len(cases))
    results = [run(number, *case) for number, case in enumerate(cases, 1)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
