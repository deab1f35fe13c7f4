"""The lines of the table that `make bench` prints, and how their figures are taken: medians, compared within one run."""

import statistics
import time
from collections.abc import Callable, Sequence


def ms(act: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def p95(times: Sequence[float]) -> float:
    """Return what 95 of 100 do not exceed."""
    return sorted(times)[int(len(times) * 0.95)]


def row(what: str, own: float, peer: str, other: float, bound: float, unit: str = "ms") -> bool:
    """Print one line of the table; say whether the bound holds. A bound below 1: so many times faster."""
    good = own <= other * bound
    said = f"≤ {bound:g} ×" if bound >= 1 else f"≥ {1 / bound:g} × faster"
    compared = f"{own:9.2f} {unit}   {peer:34} {other:9.2f} {unit}   {own / other:6.2f} ×"
    print(f"  {what:34} {compared}   {said:14} {'' if good else 'MISSED'}", flush=True)
    return good


def alone(what: str, own: float, unit: str = "ms") -> None:
    """Print a line that nothing is compared with."""
    print(f"  {what:34} {own:9.2f} {unit}", flush=True)


def turns(many: int, *acts: Callable[[], object]) -> list[list[float]]:
    """Return the milliseconds of each act, taken by turns: a busy machine is then as busy for one as for the other."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(many):
        for act, its in zip(acts, times, strict=True):
            its.append(ms(act))
    return times


def medians(many: int, *acts: Callable[[], object]) -> list[float]:
    """Return the median milliseconds of each act."""
    return [statistics.median(its) for its in turns(many, *acts)]
