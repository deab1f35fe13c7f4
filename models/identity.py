"""The citizen identity number (GB 11643): its check digit, and the birthday and sex that it says."""

import re
from datetime import date

from models.text import tr

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
FIRST = date(1900, 1, 1)  # nobody in office was born earlier


def check_digit(first: str) -> str:
    """Return the eighteenth character that belongs to the first seventeen."""
    return CHECKS[sum(int(figure) * weight for figure, weight in zip(first, WEIGHTS, strict=True)) % 11]


def birthday(number: str) -> date | None:
    """Return the day of birth that a number says, None where it says none."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def is_woman(number: str) -> bool:
    """Say whether the number is a woman's: its seventeenth figure is even."""
    return int(number[16]) % 2 == 0


def wrong(number: str, today: date) -> str:
    """Say what is wrong with a number, "" when it is right."""
    if not re.fullmatch("[1-9][0-9]{16}[0-9X]", number):
        return tr("身份证号应为 18 位数字（末位可为 X），现为 {} 位。").format(len(number))
    born = birthday(number)
    if born is None:
        return tr("身份证号第 7 至 14 位不是日期，请核对。")
    if not FIRST <= born <= today:
        return tr("身份证号中的出生日期是 {}，不在 1900 年和今天之间，请核对。").format(born)
    if check_digit(number[:17]) != number[17]:
        return tr("身份证号的校验码不符（GB 11643），有一位写错了，请核对。")
    return ""
