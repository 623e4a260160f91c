"""Columns of numbers, read as one row."""

import sqlite3

import pytest

from facealbum.store.scope import CHARACTERS_AT_ONCE, columns


@pytest.fixture
def connection():
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE number (a INTEGER, b INTEGER)")
        yield connection
    connection.close()


@pytest.mark.parametrize("count", [0, 1, 2, CHARACTERS_AT_ONCE // 2, 20_011])
def test_columns_come_in_the_order_of_the_query(connection, count):
    rows = [(at * 7919 % 104_729, -at) for at in range(count)]
    connection.executemany("INSERT INTO number VALUES (?, ?)", rows)
    query = "SELECT a, b FROM number WHERE b > ? ORDER BY a DESC"
    a, b = columns(connection, ("a", "b"), query, (-count,))
    assert list(zip(a, b, strict=True)) == sorted(rows, reverse=True)


def test_a_number_is_whole_wherever_the_text_is_cut(connection):
    # As long as a part of the text, one character less and one more.
    digits = "1" * 15
    for spare in range(17):
        first = int(digits[: spare + 1]) if spare < 15 else -int(digits[: spare - 1])
        rows = [(first,), *((10**15 + at,) for at in range(5000))]
        connection.execute("DELETE FROM number")
        connection.executemany("INSERT INTO number (a) VALUES (?)", rows)
        query = "SELECT a FROM number ORDER BY rowid"
        assert columns(connection, ("a",), query) == [[row[0] for row in rows]]
