"""What a chart over time says in words: written from its points, so that a new record changes the sentence with the line."""

from __future__ import annotations

import datetime as dt

from macros.charts.model import Row, Series, of_line
from macros.derived.series import Point
from macros.derived.series_times import groups, time_vi
from macros.formatting.numbers import Number, number_vi


def value_vi(value: Number, unit: str) -> str:
    """A value as it stands in a sentence: `7,12%`, `hạng 11`, `12.558 tỷ đồng`."""
    if unit == "%":
        return f"{number_vi(value)}%"
    return f"hạng {number_vi(value)}" if unit == "hạng" else f"{number_vi(value)} {unit}"


def title(series: tuple[Series, ...], rows: tuple[Row, ...], unit: str, breaks: tuple[dt.date, ...]) -> str:
    """The answer: the newest number of each line, before and after a change of territory, against its target where there is one."""
    if unit == "hạng" and len(series) > 1:
        told = [_moved(one.name, of_line(rows, index)) for index, one in enumerate(series)]
        return _capital("; ".join(text for text in told if text))
    targets = of_line(rows, 0, target=True)
    results = of_line(rows, 0) or targets
    old = [point for point in results if not breaks or (point.day < breaks[-1] and not point.straddles)]
    new = [point for point in results if breaks and point not in old]
    parts = [_against(groups(old)[-1], targets, unit)] if old else []
    if new:
        parts.append(f"{_against(groups(new)[-1], targets, unit)} (địa bàn mới)")
    return _capital("; ".join(parts))


def finding(series: tuple[Series, ...], rows: tuple[Row, ...], unit: str, breaks: str) -> str:
    """Highest and lowest year of each line (where years are few, every number), what is open, and what cannot be compared."""
    said = []
    for index, one in enumerate(series):
        points = [point for point in of_line(rows, index) if point.whole_year and not point.straddles]
        if len({point.value for point in points}) < 3:
            continue
        high, low = max(points, key=lambda point: point.value), min(points, key=lambda point: point.value)
        best, worst = (low, high) if unit == "hạng" else (high, low)
        said.append(f"{f'{one.name}: cao' if len(series) > 1 else 'Cao'} nhất {_told(best, unit)}, thấp nhất {_told(worst, unit)}.")
    if not said and len(series) == 1:
        said.append(f"{_capital('; '.join(_told(point, unit) for point in of_line(rows, 0)))}.")
    twice = [group for index in range(len(series)) for group in groups(of_line(rows, index)) if len({p.value for p in group}) > 1]
    if twice:
        said.append(f"Các nguồn nói khác nhau về {', '.join(time_vi(group[0]) for group in twice)}.")
    return " ".join([*said, *_open(rows), breaks]).strip()


def milestone_words(rows: tuple[Row, ...]) -> tuple[str, str]:
    """Title and finding of a chart of milestones: the last two that came about; all in order."""
    points = [row.point for row in rows if row.point]
    past = [point for point in points if not point.target and point.day - point.first < dt.timedelta(days=45)]
    last = [f"{time_vi(point)}: {_small(point.record.label)}" for point in past[-2:]]
    every = [f"{time_vi(point)}: {_small(point.record.label)}{' (dự định)' if point.target else ''}" for point in points]
    return _capital("; ".join(last)), " ".join([f"{_capital('; '.join(every))}.", *_open(rows)])


def _open(rows: tuple[Row, ...]) -> list[str]:
    count = sum(bool(row.point and row.point.unconfirmed) for row in rows)
    return [f"{count} trên {len(rows)} mục mới được đọc một lần, vẽ rỗng."] if count else []


def _moved(name: str, points: list[Point]) -> str:
    if not points:
        return ""
    last = points[-1]
    if len(points) == 1:
        return f"{name} hạng {number_vi(last.value)} ({time_vi(last)})"
    before = points[-2]
    way = "lên" if last.value < before.value else "xuống" if last.value > before.value else "giữ"
    return f"{name} từ {number_vi(before.value)} ({before.day.year}) {way} {number_vi(last.value)} ({last.day.year})"


def _against(group: list[Point], targets: list[Point], unit: str) -> str:
    values = sorted({point.value for point in group})
    said = f"{time_vi(group[0])}: {' hoặc '.join(value_vi(value, unit) for value in values)}{' tùy nguồn' if len(values) > 1 else ''}"
    if group[0].target:
        return f"mục tiêu {said}"
    aims = sorted({target.value for target in targets if (target.first, target.day) == (group[0].first, group[0].day)})
    if not aims or unit == "hạng":
        return said
    aimed = "–".join(number_vi(aim) for aim in (aims[:1] + aims[-1:] if len(aims) > 1 else aims)) + ("%" if unit == "%" else f" {unit}")
    way = "dưới mục tiêu" if values[-1] < aims[0] else "trên mục tiêu" if values[0] > aims[-1] else "mục tiêu"
    return f"{said}, {way} {aimed}"


def _told(point: Point, unit: str) -> str:
    return f"{value_vi(point.value, unit)} ({time_vi(point)})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1].islower() else text
