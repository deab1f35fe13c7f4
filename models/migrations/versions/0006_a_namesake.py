"""a namesake."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Bring the file from 0005 to 0006: a person's row names the one before it, or says that it is another of the name."""
    op.execute("ALTER TABLE person ADD COLUMN former_id INTEGER REFERENCES person (id)")
    op.execute("ALTER TABLE person ADD COLUMN another BOOLEAN")
