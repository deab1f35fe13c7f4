"""a namesake."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Bring the file from 0005 to 0006: who bears the name of somebody who has left may be said to be another."""
    op.add_column("person", sa.Column("another", sa.Boolean(), nullable=True))
