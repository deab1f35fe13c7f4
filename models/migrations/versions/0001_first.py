"""The first shape of the file."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Bring the file to 0001."""
    op.create_table('audit',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('record', sa.String(), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.Column('act', sa.Integer(), sa.Computed("json_extract(record, '$.act')", persisted=False), nullable=False),
    sa.Column('at', sa.String(), sa.Computed("json_extract(record, '$.at')", persisted=False), nullable=False),
    sa.Column('by', sa.String(), sa.Computed("json_extract(record, '$.by')", persisted=False), nullable=False),
    sa.Column('action', sa.String(), sa.Computed("json_extract(record, '$.action')", persisted=False), nullable=False),
    sa.Column('book', sa.String(), sa.Computed("json_extract(record, '$.entry[0]')", persisted=False), nullable=True),
    sa.Column('entry', sa.Integer(), sa.Computed("json_extract(record, '$.entry[1]')", persisted=False), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_audit_entry', 'audit', ['book', 'entry'], unique=False)
    op.create_table('draft',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('texts', sa.String(), nullable=False),
    sa.Column('kept_at', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('key')
    )
    op.create_table('office',
    sa.Column('unit', sa.String(), nullable=False),
    sa.Column('short', sa.String(), nullable=False),
    sa.Column('user', sa.String(), nullable=False),
    sa.Column('first_day', sa.Date(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('rank',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('reviews', sa.Boolean(), nullable=False),
    sa.Column('approves', sa.Boolean(), nullable=False),
    sa.Column('heads', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name')
    )
    op.create_table('section',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('short', sa.String(), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name')
    )
    op.create_table('person',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('section_id', sa.Integer(), nullable=True),
    sa.Column('rank_id', sa.Integer(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['rank_id'], ['rank.id'], ),
    sa.ForeignKeyConstraint(['section_id'], ['section.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_person_rank_id'), 'person', ['rank_id'], unique=False)
    op.create_index(op.f('ix_person_section_id'), 'person', ['section_id'], unique=False)
    op.create_table('seal',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('short_names', sa.String(), nullable=True),
    sa.Column('kind', sa.Enum('公章', '党组章', '签名章', '专用章', name='sealkind', native_enum=False, length=40), nullable=False),
    sa.Column('regime', sa.Enum('1.1.9 办公室', '3.4 秘书科', '自管', '专用', name='regime', native_enum=False, length=40), nullable=False),
    sa.Column('custodian_section_id', sa.Integer(), nullable=True),
    sa.Column('custodian_id', sa.Integer(), nullable=True),
    sa.Column('deputy_id', sa.Integer(), nullable=True),
    sa.Column('state', sa.Enum('在用', '停用', '已交回', '已销毁', name='sealstate', native_enum=False, length=40), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('serial', sa.Integer(), nullable=False),
    sa.Column('historic', sa.Boolean(), nullable=False),
    sa.Column('struck_at', sa.String(), nullable=True),
    sa.Column('struck_by', sa.String(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['custodian_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['custodian_section_id'], ['section.id'], ),
    sa.ForeignKeyConstraint(['deputy_id'], ['person.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_seal_custodian_id'), 'seal', ['custodian_id'], unique=False)
    op.create_index(op.f('ix_seal_kind'), 'seal', ['kind'], unique=False)
    op.create_index(op.f('ix_seal_regime'), 'seal', ['regime'], unique=False)
    op.create_index(op.f('ix_seal_state'), 'seal', ['state'], unique=False)
    op.create_index('ux_seal_name', 'seal', ['name'], unique=True, sqlite_where=sa.text('struck_at IS NULL'))
    op.create_table('seal_use',
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('applicant', sa.String(), nullable=False),
    sa.Column('section', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('document', sa.String(), nullable=False),
    sa.Column('reference_no', sa.String(), nullable=True),
    sa.Column('seal_id', sa.Integer(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('blank', sa.Boolean(), nullable=False),
    sa.Column('attachments', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('approved_copies', sa.Integer(), nullable=True),
    sa.Column('stamped_copies', sa.Integer(), nullable=True),
    sa.Column('returned_why', sa.String(), nullable=True),
    sa.Column('declined_why', sa.String(), nullable=True),
    sa.Column('first_review_by', sa.String(), nullable=True),
    sa.Column('first_review_on', sa.Date(), nullable=True),
    sa.Column('first_review_clerk', sa.String(), nullable=True),
    sa.Column('first_review_at', sa.String(), nullable=True),
    sa.Column('approval_by', sa.String(), nullable=True),
    sa.Column('approval_on', sa.Date(), nullable=True),
    sa.Column('approval_clerk', sa.String(), nullable=True),
    sa.Column('approval_at', sa.String(), nullable=True),
    sa.Column('handed_in_by', sa.String(), nullable=True),
    sa.Column('handed_in_on', sa.Date(), nullable=True),
    sa.Column('handed_in_clerk', sa.String(), nullable=True),
    sa.Column('handed_in_at', sa.String(), nullable=True),
    sa.Column('stamping_by', sa.String(), nullable=True),
    sa.Column('stamping_on', sa.Date(), nullable=True),
    sa.Column('stamping_clerk', sa.String(), nullable=True),
    sa.Column('stamping_at', sa.String(), nullable=True),
    sa.Column('filing_by', sa.String(), nullable=True),
    sa.Column('filing_on', sa.Date(), nullable=True),
    sa.Column('filing_clerk', sa.String(), nullable=True),
    sa.Column('filing_at', sa.String(), nullable=True),
    sa.Column('returned_by', sa.String(), nullable=True),
    sa.Column('returned_on', sa.Date(), nullable=True),
    sa.Column('returned_clerk', sa.String(), nullable=True),
    sa.Column('returned_at', sa.String(), nullable=True),
    sa.Column('declined_by', sa.String(), nullable=True),
    sa.Column('declined_on', sa.Date(), nullable=True),
    sa.Column('declined_clerk', sa.String(), nullable=True),
    sa.Column('declined_at', sa.String(), nullable=True),
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('serial', sa.Integer(), nullable=False),
    sa.Column('historic', sa.Boolean(), nullable=False),
    sa.Column('struck_at', sa.String(), nullable=True),
    sa.Column('struck_by', sa.String(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint('NOT blank'),
    sa.CheckConstraint('approved_copies BETWEEN 1 AND copies'),
    sa.CheckConstraint('copies >= 1'),
    sa.CheckConstraint('historic OR approval_by IS NULL OR first_review_by IS NOT NULL'),
    sa.CheckConstraint('historic OR filing_by IS NULL OR stamping_by IS NOT NULL'),
    sa.CheckConstraint('historic OR handed_in_by IS NULL OR approval_by IS NOT NULL'),
    sa.CheckConstraint('historic OR stamping_by IS NULL OR handed_in_by IS NOT NULL'),
    sa.CheckConstraint('stamped_copies BETWEEN 1 AND approved_copies'),
    sa.ForeignKeyConstraint(['seal_id'], ['seal.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_seal_use_applied_on'), 'seal_use', ['applied_on'], unique=False)
    op.create_index(op.f('ix_seal_use_approval_on'), 'seal_use', ['approval_on'], unique=False)
    op.create_index(op.f('ix_seal_use_declined_on'), 'seal_use', ['declined_on'], unique=False)
    op.create_index(op.f('ix_seal_use_filing_on'), 'seal_use', ['filing_on'], unique=False)
    op.create_index(op.f('ix_seal_use_first_review_on'), 'seal_use', ['first_review_on'], unique=False)
    op.create_index(op.f('ix_seal_use_handed_in_on'), 'seal_use', ['handed_in_on'], unique=False)
    op.create_index('ix_seal_use_open', 'seal_use', ['serial'], unique=False, sqlite_where=sa.text('filing_by IS NULL AND declined_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_seal_use_returned_on'), 'seal_use', ['returned_on'], unique=False)
    op.create_index(op.f('ix_seal_use_seal_id'), 'seal_use', ['seal_id'], unique=False)
    op.create_index(op.f('ix_seal_use_stamping_on'), 'seal_use', ['stamping_on'], unique=False)
    op.create_index('ix_seal_use_sums', 'seal_use', ['historic', 'struck_at', 'copies', 'stamped_copies'], unique=False)
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1, tokenize='unicode61')"
    )
