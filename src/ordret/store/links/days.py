"""Days as they are kept."""

from datetime import date


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def day(text: str | None) -> date | None:
    """What `iso` gave."""
    return date.fromisoformat(text) if text else None
