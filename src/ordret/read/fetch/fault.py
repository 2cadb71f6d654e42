"""Why an address gives nothing."""

from datetime import datetime


class Fault(Exception):
    """`code` and `hint` as of a problem; `retry_after` where it is known when to come back."""

    def __init__(self, code: str, hint: str, *, retry_after: datetime | None = None) -> None:
        super().__init__(f"{code}: {hint}")
        self.code, self.hint, self.retry_after = code, hint, retry_after
