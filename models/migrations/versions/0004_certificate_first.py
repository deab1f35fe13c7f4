"""certificate first."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

RULE = "CHECK (historic OR handing_back_by IS NULL OR report_by IS NOT NULL OR NOT went IN (1)), "
OPEN = (
    "((report_by IS NULL AND went IN (1)) OR (handing_back_by IS NULL)) AND declined_by IS NULL AND lost_by IS NULL "
    "AND dropped_by IS NULL AND struck_at IS NULL AND NOT historic"
)


def upgrade() -> None:
    """Bring the file from 0003 to 0004: a certificate that came back is taken in before the report, and a paper is asked for its copies."""
    connection = op.get_bind()
    version = connection.exec_driver_sql("PRAGMA schema_version").scalar_one()
    # a CHECK is taken out where it is written, as SQLite's own manual says: the rows stay as they are
    connection.exec_driver_sql("PRAGMA writable_schema=ON")
    sql = "UPDATE sqlite_master SET sql = replace(sql, ?, '') WHERE type = 'table' AND name = 'exit_trip'"
    connection.exec_driver_sql(sql, (RULE,))
    connection.exec_driver_sql(f"PRAGMA schema_version={version + 1}")
    connection.exec_driver_sql("PRAGMA writable_schema=OFF")
    op.drop_index("ix_exit_trip_open", table_name="exit_trip")
    op.create_index("ix_exit_trip_open", "exit_trip", ["serial"], unique=False, sqlite_where=sa.text(OPEN))
    op.create_index(op.f("ix_secret_paper_original_id"), "secret_paper", ["original_id"], unique=False)
    op.create_index(op.f("ix_telegram_original_id"), "telegram", ["original_id"], unique=False)
