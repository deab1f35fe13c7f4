"""the number of a paper."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

HERE = "lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL"


def upgrade() -> None:
    """Bring the file from 0004 to 0005: a paper that is entered twice is found by its number without reading the book."""
    for book in ("secret_paper", "telegram"):
        where = sa.text(f"reference_no IS NOT NULL AND {HERE}")
        op.create_index(f"ix_{book}_reference_no", book, ["reference_no"], unique=False, sqlite_where=where)
