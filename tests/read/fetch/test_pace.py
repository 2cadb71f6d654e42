import pytest

from ordret.read.fetch.fault import Fault
from ordret.read.fetch.pace import Pace
from read.made.served import Clock


def test_one_host_waits_and_another_does_not() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    for host in ("fjord.example", "sund.example", "fjord.example"):
        pace.wait(host, delay=2)
        pace.asked(host)
    assert clock.slept == [2]


def test_time_that_has_passed_is_not_waited_for_again() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    pace.asked("fjord.example")
    clock.now += 1.5
    pace.wait("fjord.example", delay=2)
    clock.now += 10
    pace.wait("fjord.example", delay=2)
    assert clock.slept == [0.5]


def test_a_clock_that_is_set_back_holds_nothing_up() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    pace.asked("fjord.example")
    clock.now -= 86_400
    pace.wait("fjord.example", delay=2)
    assert clock.slept == [2]


def test_a_closed_host_is_not_asked_until_then() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    pace.close("fjord.example", Fault("busy", "later"), until=clock() + 60)
    with pytest.raises(Fault, match="busy"):
        pace.wait("fjord.example", delay=2)
    clock.now += 60
    pace.wait("fjord.example", delay=2)
