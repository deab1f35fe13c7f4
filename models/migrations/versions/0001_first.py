"""The first shape of the file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Bring the file to 0001."""
    op.create_table('draft',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('texts', sa.String(), nullable=False),
    sa.Column('kept_at', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('key')
    )
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, tokenize='unicode61')"
    )
