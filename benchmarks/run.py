"""Print every figure of the README: ``make bench``, or ``run.py NAME...`` for some of them.

``run.py large`` compares groupings of 100,000 faces; it takes so long that only its name starts it.

Each benchmark runs in a process of its own, so that none leaves memory or threads to the next. The
figures come as JSON lines while they are measured, and as a table at the end. The exit code is 1
where a bound did not hold or a benchmark failed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCHMARKS = (
    "detection",
    "second_look",
    "quality",
    "import_speed",
    "formats",
    "fuzz",
    "broken_import",
    "video",
    "window",
    "large_window",
    "slider",
    "kill",
    "injected",
    "network",
    "store_queries",
    "search",
    "grouping_linkage",
    "suggestion",
    "one_photo",
    "check",
    "answers",
    "duplicates",
    "review_speed",
    "export",
    "evaluate",
)
FIGURE = '{"figure"'
"""How a line begins that ``figures.show`` wrote; other lines are for a human."""


def main(names: list[str]) -> int:
    """Run the benchmarks called ``names``, or all; return the exit code."""
    figures: list[dict[str, object]] = []
    broken = []
    for name in names or BENCHMARKS:
        print(f"# {name}", file=sys.stderr, flush=True)
        script = Path(__file__).with_name(f"{name}.py")
        with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as run:
            for line in run.stdout or ():
                is_figure = line.startswith(FIGURE)
                print(line, end="", file=sys.stdout if is_figure else sys.stderr, flush=True)
                if is_figure:
                    figures.append(json.loads(line))
        if run.returncode:
            broken.append(name)
    print_table(figures)
    for name in broken:
        print(f"{name} failed; its words stand above.", file=sys.stderr)
    return int(bool(broken) or any(figure.get("kept") is False for figure in figures))


def print_table(figures: list[dict[str, object]]) -> None:
    """Print the figures for a human, on standard error: standard output is JSON alone."""
    heads = ("figure", "value", "unit", "of", "bound")
    rows = [heads, *(tuple(_cell(figure, head) for head in heads) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip(), file=sys.stderr)


def _cell(figure: dict[str, object], head: str) -> str:
    value = figure.get(head, "")
    if head == "bound" and value:
        return f"{value} {'kept' if figure['kept'] else 'NOT KEPT'}"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
