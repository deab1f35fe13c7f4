"""The square code that is put together from others is the one that its digits make."""

from hypothesis import given
from hypothesis import strategies as st

from forms import square_code


@given(st.text("0123456789", min_size=1, max_size=34))
def test_the_code_put_together_is_the_code_of_the_digits(digits: str) -> None:
    made = ["".join(map(str, row)) for row in square_code.code_of(digits).matrix]
    assert list(square_code.rows(digits)) == made
