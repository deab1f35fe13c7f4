"""custody."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = '0002'


def upgrade() -> None:
    """Bring the file from 0002 to 0003."""
    op.create_table('internal_clearing',
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('month', sa.String(), nullable=False),
    sa.Column('section', sa.String(), nullable=True),
    sa.Column('materials', sa.String(), nullable=False),
    sa.Column('pieces', sa.Integer(), nullable=False),
    sa.Column('classified', sa.Boolean(), nullable=False),
    sa.Column('handed_by', sa.String(), nullable=False),
    sa.Column('method', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('none_found', sa.Boolean(), nullable=False),
    sa.Column('returned_why', sa.String(), nullable=True),
    sa.Column('declined_why', sa.String(), nullable=True),
    sa.Column('counting_by', sa.String(), nullable=True),
    sa.Column('counting_on', sa.Date(), nullable=True),
    sa.Column('counting_clerk', sa.String(), nullable=True),
    sa.Column('counting_at', sa.String(), nullable=True),
    sa.Column('approval_by', sa.String(), nullable=True),
    sa.Column('approval_on', sa.Date(), nullable=True),
    sa.Column('approval_clerk', sa.String(), nullable=True),
    sa.Column('approval_at', sa.String(), nullable=True),
    sa.Column('first_witness_by', sa.String(), nullable=True),
    sa.Column('first_witness_on', sa.Date(), nullable=True),
    sa.Column('first_witness_clerk', sa.String(), nullable=True),
    sa.Column('first_witness_at', sa.String(), nullable=True),
    sa.Column('second_witness_by', sa.String(), nullable=True),
    sa.Column('second_witness_on', sa.Date(), nullable=True),
    sa.Column('second_witness_clerk', sa.String(), nullable=True),
    sa.Column('second_witness_at', sa.String(), nullable=True),
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
    sa.CheckConstraint('(pieces = 0) = none_found'),
    sa.CheckConstraint('NOT classified'),
    sa.CheckConstraint('historic OR approval_by IS NULL OR counting_by IS NOT NULL'),
    sa.CheckConstraint('historic OR first_witness_by IS NULL OR approval_by IS NOT NULL OR NOT none_found IN (0)'),
    sa.CheckConstraint('historic OR first_witness_by IS NULL OR counting_by IS NOT NULL'),
    sa.CheckConstraint('historic OR second_witness_by IS NULL OR approval_by IS NOT NULL OR NOT none_found IN (0)'),
    sa.CheckConstraint('historic OR second_witness_by IS NULL OR counting_by IS NOT NULL'),
    sa.CheckConstraint('historic OR second_witness_by IS NULL OR first_witness_by IS NOT NULL OR NOT none_found IN (0)'),
    sa.CheckConstraint('pieces >= 0'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_internal_clearing_approval_on'), 'internal_clearing', ['approval_on'], unique=False)
    op.create_index(op.f('ix_internal_clearing_counting_on'), 'internal_clearing', ['counting_on'], unique=False)
    op.create_index(op.f('ix_internal_clearing_declined_on'), 'internal_clearing', ['declined_on'], unique=False)
    op.create_index(op.f('ix_internal_clearing_first_witness_on'), 'internal_clearing', ['first_witness_on'], unique=False)
    op.create_index(op.f('ix_internal_clearing_made_on'), 'internal_clearing', ['made_on'], unique=False)
    op.create_index(op.f('ix_internal_clearing_month'), 'internal_clearing', ['month'], unique=False)
    op.create_index('ix_internal_clearing_open', 'internal_clearing', ['serial'], unique=False, sqlite_where=sa.text('((second_witness_by IS NULL AND none_found IN (0)) OR (first_witness_by IS NULL AND none_found IN (0)) OR (approval_by IS NULL AND none_found IN (0)) OR (counting_by IS NULL)) AND declined_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_internal_clearing_returned_on'), 'internal_clearing', ['returned_on'], unique=False)
    op.create_index(op.f('ix_internal_clearing_second_witness_on'), 'internal_clearing', ['second_witness_on'], unique=False)
    op.create_index('ix_internal_clearing_sums', 'internal_clearing', ['historic', 'struck_at', 'pieces'], unique=False)
    op.create_table('pledge_version',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name')
    )
    op.create_table('secrecy_check',
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('scope', sa.String(), nullable=False),
    sa.Column('content', sa.String(), nullable=False),
    sa.Column('checker', sa.String(), nullable=False),
    sa.Column('found', sa.Boolean(), nullable=False),
    sa.Column('findings', sa.String(), nullable=True),
    sa.Column('responsible', sa.String(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('measures', sa.String(), nullable=True),
    sa.Column('rectified_by', sa.String(), nullable=True),
    sa.Column('rectified_on', sa.Date(), nullable=True),
    sa.Column('rectified_clerk', sa.String(), nullable=True),
    sa.Column('rectified_at', sa.String(), nullable=True),
    sa.Column('verified_by', sa.String(), nullable=True),
    sa.Column('verified_on', sa.Date(), nullable=True),
    sa.Column('verified_clerk', sa.String(), nullable=True),
    sa.Column('verified_at', sa.String(), nullable=True),
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
    sa.CheckConstraint('NOT found OR findings IS NOT NULL'),
    sa.CheckConstraint('historic OR verified_by IS NULL OR rectified_by IS NOT NULL OR NOT found IN (1)'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_secrecy_check_checked_on'), 'secrecy_check', ['checked_on'], unique=False)
    op.create_index(op.f('ix_secrecy_check_due_on'), 'secrecy_check', ['due_on'], unique=False)
    op.create_index(op.f('ix_secrecy_check_found'), 'secrecy_check', ['found'], unique=False)
    op.create_index('ix_secrecy_check_open', 'secrecy_check', ['serial'], unique=False, sqlite_where=sa.text('((verified_by IS NULL AND found IN (1)) OR (rectified_by IS NULL AND found IN (1))) AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_secrecy_check_rectified_on'), 'secrecy_check', ['rectified_on'], unique=False)
    op.create_index(op.f('ix_secrecy_check_verified_on'), 'secrecy_check', ['verified_on'], unique=False)
    op.create_table('secrecy_training',
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('subject', sa.String(), nullable=False),
    sa.Column('teacher', sa.String(), nullable=True),
    sa.Column('place', sa.String(), nullable=True),
    sa.Column('audience', sa.String(), nullable=False),
    sa.Column('attended', sa.Integer(), nullable=False),
    sa.Column('absent', sa.String(), nullable=True),
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
    sa.CheckConstraint('attended >= 1'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_secrecy_training_held_on'), 'secrecy_training', ['held_on'], unique=False)
    op.create_index('ix_secrecy_training_sums', 'secrecy_training', ['historic', 'struck_at', 'attended'], unique=False)
    op.create_table('secret_disposal',
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('how', sa.Enum('移交存档', '清退', '销毁', name='leaving', native_enum=False, length=40), nullable=False),
    sa.Column('papers', sa.String(), nullable=False),
    sa.Column('handed_by', sa.String(), nullable=False),
    sa.Column('receiver', sa.String(), nullable=False),
    sa.Column('where_done', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('returned_why', sa.String(), nullable=True),
    sa.Column('declined_why', sa.String(), nullable=True),
    sa.Column('review_by', sa.String(), nullable=True),
    sa.Column('review_on', sa.Date(), nullable=True),
    sa.Column('review_clerk', sa.String(), nullable=True),
    sa.Column('review_at', sa.String(), nullable=True),
    sa.Column('approval_by', sa.String(), nullable=True),
    sa.Column('approval_on', sa.Date(), nullable=True),
    sa.Column('approval_clerk', sa.String(), nullable=True),
    sa.Column('approval_at', sa.String(), nullable=True),
    sa.Column('first_witness_by', sa.String(), nullable=True),
    sa.Column('first_witness_on', sa.Date(), nullable=True),
    sa.Column('first_witness_clerk', sa.String(), nullable=True),
    sa.Column('first_witness_at', sa.String(), nullable=True),
    sa.Column('second_witness_by', sa.String(), nullable=True),
    sa.Column('second_witness_on', sa.Date(), nullable=True),
    sa.Column('second_witness_clerk', sa.String(), nullable=True),
    sa.Column('second_witness_at', sa.String(), nullable=True),
    sa.Column('done_by', sa.String(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('done_clerk', sa.String(), nullable=True),
    sa.Column('done_at', sa.String(), nullable=True),
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
    sa.CheckConstraint("historic OR done_by IS NULL OR first_witness_by IS NOT NULL OR NOT how IN ('销毁')"),
    sa.CheckConstraint("historic OR done_by IS NULL OR second_witness_by IS NOT NULL OR NOT how IN ('销毁')"),
    sa.CheckConstraint("historic OR second_witness_by IS NULL OR first_witness_by IS NOT NULL OR NOT how IN ('销毁')"),
    sa.CheckConstraint('historic OR approval_by IS NULL OR review_by IS NOT NULL'),
    sa.CheckConstraint('historic OR done_by IS NULL OR approval_by IS NOT NULL'),
    sa.CheckConstraint('historic OR first_witness_by IS NULL OR approval_by IS NOT NULL'),
    sa.CheckConstraint('historic OR second_witness_by IS NULL OR approval_by IS NOT NULL'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_secret_disposal_approval_on'), 'secret_disposal', ['approval_on'], unique=False)
    op.create_index(op.f('ix_secret_disposal_declined_on'), 'secret_disposal', ['declined_on'], unique=False)
    op.create_index(op.f('ix_secret_disposal_done_on'), 'secret_disposal', ['done_on'], unique=False)
    op.create_index(op.f('ix_secret_disposal_first_witness_on'), 'secret_disposal', ['first_witness_on'], unique=False)
    op.create_index(op.f('ix_secret_disposal_how'), 'secret_disposal', ['how'], unique=False)
    op.create_index(op.f('ix_secret_disposal_made_on'), 'secret_disposal', ['made_on'], unique=False)
    op.create_index('ix_secret_disposal_open', 'secret_disposal', ['serial'], unique=False, sqlite_where=sa.text('done_by IS NULL AND declined_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_secret_disposal_returned_on'), 'secret_disposal', ['returned_on'], unique=False)
    op.create_index(op.f('ix_secret_disposal_review_on'), 'secret_disposal', ['review_on'], unique=False)
    op.create_index(op.f('ix_secret_disposal_second_witness_on'), 'secret_disposal', ['second_witness_on'], unique=False)
    op.create_table('secret_meeting',
    sa.Column('closing_by', sa.String(), nullable=True),
    sa.Column('closing_on', sa.Date(), nullable=True),
    sa.Column('closing_clerk', sa.String(), nullable=True),
    sa.Column('closing_at', sa.String(), nullable=True),
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
    sa.Column('held_on', sa.Date(), nullable=False),
    sa.Column('level', sa.Enum('公开', '内部', '工作秘密', '秘密', '机密', '绝密', name='level', native_enum=False, length=40), nullable=False),
    sa.Column('code', sa.String(), nullable=True),
    sa.Column('title_text', sa.String(), nullable=True),
    sa.Column('title_checked', sa.Boolean(), nullable=False),
    sa.Column('place', sa.String(), nullable=True),
    sa.Column('convener', sa.String(), nullable=True),
    sa.Column('keeper', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('loss_report', sa.String(), nullable=True),
    sa.Column('cleared', sa.Boolean(), nullable=False),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("title_text IS NULL OR cleared OR NOT (level IN ('机密', '绝密'))"),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_secret_meeting_closing_on'), 'secret_meeting', ['closing_on'], unique=False)
    op.create_index(op.f('ix_secret_meeting_held_on'), 'secret_meeting', ['held_on'], unique=False)
    op.create_index(op.f('ix_secret_meeting_level'), 'secret_meeting', ['level'], unique=False)
    op.create_index('ix_secret_meeting_open', 'secret_meeting', ['serial'], unique=False, sqlite_where=sa.text('closing_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_table('cabinet',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('place', sa.String(), nullable=True),
    sa.Column('keeper_id', sa.Integer(), nullable=False),
    sa.Column('deputy_id', sa.Integer(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['deputy_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['keeper_id'], ['person.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name')
    )
    op.create_index(op.f('ix_cabinet_keeper_id'), 'cabinet', ['keeper_id'], unique=False)
    op.create_table('meeting_copy',
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('lent_by', sa.String(), nullable=True),
    sa.Column('lent_on', sa.Date(), nullable=True),
    sa.Column('lent_clerk', sa.String(), nullable=True),
    sa.Column('lent_at', sa.String(), nullable=True),
    sa.Column('returned_in_by', sa.String(), nullable=True),
    sa.Column('returned_in_on', sa.Date(), nullable=True),
    sa.Column('returned_in_clerk', sa.String(), nullable=True),
    sa.Column('returned_in_at', sa.String(), nullable=True),
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
    sa.Column('made_on', sa.Date(), nullable=False),
    sa.Column('meeting_id', sa.Integer(), nullable=False),
    sa.Column('level', sa.Enum('公开', '内部', '工作秘密', '秘密', '机密', '绝密', name='level', native_enum=False, length=40), nullable=False),
    sa.Column('code', sa.String(), nullable=True),
    sa.Column('title_text', sa.String(), nullable=True),
    sa.Column('title_checked', sa.Boolean(), nullable=False),
    sa.Column('copy_no', sa.String(), nullable=False),
    sa.Column('holder_id', sa.Integer(), nullable=False),
    sa.Column('guest', sa.String(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('cleared', sa.Boolean(), nullable=False),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("title_text IS NULL OR cleared OR NOT (level IN ('机密', '绝密'))"),
    sa.CheckConstraint('historic OR returned_in_by IS NULL OR lent_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['holder_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['meeting_id'], ['secret_meeting.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index('ix_meeting_copy_due', 'meeting_copy', ['due_on'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_meeting_copy_due_on'), 'meeting_copy', ['due_on'], unique=False)
    op.create_index('ix_meeting_copy_holder', 'meeting_copy', ['holder_id'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_meeting_copy_holder_id'), 'meeting_copy', ['holder_id'], unique=False)
    op.create_index(op.f('ix_meeting_copy_lent_on'), 'meeting_copy', ['lent_on'], unique=False)
    op.create_index(op.f('ix_meeting_copy_level'), 'meeting_copy', ['level'], unique=False)
    op.create_index(op.f('ix_meeting_copy_lost_on'), 'meeting_copy', ['lost_on'], unique=False)
    op.create_index(op.f('ix_meeting_copy_made_on'), 'meeting_copy', ['made_on'], unique=False)
    op.create_index(op.f('ix_meeting_copy_meeting_id'), 'meeting_copy', ['meeting_id'], unique=False)
    op.create_index('ix_meeting_copy_missing', 'meeting_copy', ['meeting_id'], unique=False, sqlite_where=sa.text('returned_in_by IS NULL'))
    op.create_index('ix_meeting_copy_open', 'meeting_copy', ['serial'], unique=False, sqlite_where=sa.text('returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_meeting_copy_returned_in_on'), 'meeting_copy', ['returned_in_on'], unique=False)
    op.create_index('ux_meeting_copy_out', 'meeting_copy', ['id'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_table('secrecy_group',
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('duty', sa.Enum('组长', '副组长', '成员', '办公室成员', name='duty', native_enum=False, length=40), nullable=False),
    sa.Column('post', sa.String(), nullable=False),
    sa.Column('basis', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_secrecy_group_duty'), 'secrecy_group', ['duty'], unique=False)
    op.create_index(op.f('ix_secrecy_group_person_id'), 'secrecy_group', ['person_id'], unique=False)
    op.create_table('secrecy_pledge',
    sa.Column('signed_on', sa.Date(), nullable=False),
    sa.Column('person_id', sa.Integer(), nullable=False),
    sa.Column('section', sa.String(), nullable=True),
    sa.Column('post', sa.String(), nullable=True),
    sa.Column('version_id', sa.Integer(), nullable=False),
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
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['version_id'], ['pledge_version.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_secrecy_pledge_person_id'), 'secrecy_pledge', ['person_id'], unique=False)
    op.create_index(op.f('ix_secrecy_pledge_signed_on'), 'secrecy_pledge', ['signed_on'], unique=False)
    op.create_index(op.f('ix_secrecy_pledge_version_id'), 'secrecy_pledge', ['version_id'], unique=False)
    op.create_index('ux_secrecy_pledge_once', 'secrecy_pledge', ['version_id', 'person_id'], unique=True, sqlite_where=sa.text('struck_at IS NULL'))
    op.create_table('passport',
    sa.Column('holder_id', sa.Integer(), nullable=False),
    sa.Column('post', sa.String(), nullable=True),
    sa.Column('cadre', sa.Enum('区管', '局管', '科级以下', name='cadre', native_enum=False, length=40), nullable=False),
    sa.Column('kind', sa.Enum('因私护照', '往来港澳通行证', '赴台湾通行证', name='certificate', native_enum=False, length=40), nullable=False),
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('issuer', sa.String(), nullable=True),
    sa.Column('issued_on', sa.Date(), nullable=True),
    sa.Column('issued_text', sa.String(), nullable=True),
    sa.Column('valid_until', sa.Date(), nullable=True),
    sa.Column('valid_text', sa.String(), nullable=True),
    sa.Column('handed_text', sa.String(), nullable=True),
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('handing_in_by', sa.String(), nullable=True),
    sa.Column('handing_in_on', sa.Date(), nullable=True),
    sa.Column('handing_in_clerk', sa.String(), nullable=True),
    sa.Column('handing_in_at', sa.String(), nullable=True),
    sa.Column('storing_by', sa.String(), nullable=True),
    sa.Column('storing_on', sa.Date(), nullable=True),
    sa.Column('storing_clerk', sa.String(), nullable=True),
    sa.Column('storing_at', sa.String(), nullable=True),
    sa.Column('passing_by', sa.String(), nullable=True),
    sa.Column('passing_on', sa.Date(), nullable=True),
    sa.Column('passing_clerk', sa.String(), nullable=True),
    sa.Column('passing_at', sa.String(), nullable=True),
    sa.Column('cancelled_by', sa.String(), nullable=True),
    sa.Column('cancelled_on', sa.Date(), nullable=True),
    sa.Column('cancelled_clerk', sa.String(), nullable=True),
    sa.Column('cancelled_at', sa.String(), nullable=True),
    sa.Column('transferred_by', sa.String(), nullable=True),
    sa.Column('transferred_on', sa.Date(), nullable=True),
    sa.Column('transferred_clerk', sa.String(), nullable=True),
    sa.Column('transferred_at', sa.String(), nullable=True),
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
    sa.Column('cabinet_id', sa.Integer(), nullable=True),
    sa.Column('slot', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('end_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("historic OR passing_by IS NULL OR storing_by IS NOT NULL OR NOT cadre IN ('局管', '科级以下')"),
    sa.CheckConstraint('(lost_by IS NOT NULL) + (cancelled_by IS NOT NULL) + (transferred_by IS NOT NULL) <= 1'),
    sa.CheckConstraint('historic OR passing_by IS NULL OR handing_in_by IS NOT NULL'),
    sa.CheckConstraint('historic OR storing_by IS NULL OR handing_in_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['cabinet_id'], ['cabinet.id'], ),
    sa.ForeignKeyConstraint(['holder_id'], ['person.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_passport_cabinet_id'), 'passport', ['cabinet_id'], unique=False)
    op.create_index(op.f('ix_passport_cadre'), 'passport', ['cadre'], unique=False)
    op.create_index(op.f('ix_passport_cancelled_on'), 'passport', ['cancelled_on'], unique=False)
    op.create_index(op.f('ix_passport_handing_in_on'), 'passport', ['handing_in_on'], unique=False)
    op.create_index(op.f('ix_passport_holder_id'), 'passport', ['holder_id'], unique=False)
    op.create_index(op.f('ix_passport_kind'), 'passport', ['kind'], unique=False)
    op.create_index(op.f('ix_passport_lost_on'), 'passport', ['lost_on'], unique=False)
    op.create_index('ix_passport_open', 'passport', ['serial'], unique=False, sqlite_where=sa.text("((passing_by IS NULL AND cadre IN ('区管')) OR (storing_by IS NULL AND cadre IN ('局管', '科级以下')) OR (handing_in_by IS NULL)) AND lost_by IS NULL AND cancelled_by IS NULL AND transferred_by IS NULL AND struck_at IS NULL"))
    op.create_index(op.f('ix_passport_passing_on'), 'passport', ['passing_on'], unique=False)
    op.create_index(op.f('ix_passport_storing_on'), 'passport', ['storing_on'], unique=False)
    op.create_index(op.f('ix_passport_transferred_on'), 'passport', ['transferred_on'], unique=False)
    op.create_index('ux_passport_code', 'passport', ['code'], unique=True, sqlite_where=sa.text('struck_at IS NULL'))
    op.create_table('secret_paper',
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('proposal_by', sa.String(), nullable=True),
    sa.Column('proposal_on', sa.Date(), nullable=True),
    sa.Column('proposal_clerk', sa.String(), nullable=True),
    sa.Column('proposal_at', sa.String(), nullable=True),
    sa.Column('reading_by', sa.String(), nullable=True),
    sa.Column('reading_on', sa.Date(), nullable=True),
    sa.Column('reading_clerk', sa.String(), nullable=True),
    sa.Column('reading_at', sa.String(), nullable=True),
    sa.Column('forwarding_by', sa.String(), nullable=True),
    sa.Column('forwarding_on', sa.Date(), nullable=True),
    sa.Column('forwarding_clerk', sa.String(), nullable=True),
    sa.Column('forwarding_at', sa.String(), nullable=True),
    sa.Column('closing_by', sa.String(), nullable=True),
    sa.Column('closing_on', sa.Date(), nullable=True),
    sa.Column('closing_clerk', sa.String(), nullable=True),
    sa.Column('closing_at', sa.String(), nullable=True),
    sa.Column('archived_by', sa.String(), nullable=True),
    sa.Column('archived_on', sa.Date(), nullable=True),
    sa.Column('archived_clerk', sa.String(), nullable=True),
    sa.Column('archived_at', sa.String(), nullable=True),
    sa.Column('handed_back_by', sa.String(), nullable=True),
    sa.Column('handed_back_on', sa.Date(), nullable=True),
    sa.Column('handed_back_clerk', sa.String(), nullable=True),
    sa.Column('handed_back_at', sa.String(), nullable=True),
    sa.Column('destroyed_by', sa.String(), nullable=True),
    sa.Column('destroyed_on', sa.Date(), nullable=True),
    sa.Column('destroyed_clerk', sa.String(), nullable=True),
    sa.Column('destroyed_at', sa.String(), nullable=True),
    sa.Column('filing_by', sa.String(), nullable=True),
    sa.Column('filing_on', sa.Date(), nullable=True),
    sa.Column('filing_clerk', sa.String(), nullable=True),
    sa.Column('filing_at', sa.String(), nullable=True),
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
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('from_unit', sa.String(), nullable=False),
    sa.Column('reference_no', sa.String(), nullable=True),
    sa.Column('level', sa.Enum('公开', '内部', '工作秘密', '秘密', '机密', '绝密', name='level', native_enum=False, length=40), nullable=False),
    sa.Column('haste', sa.Enum('特急', '加急', name='haste', native_enum=False, length=40), nullable=True),
    sa.Column('code', sa.String(), nullable=True),
    sa.Column('title_text', sa.String(), nullable=True),
    sa.Column('title_checked', sa.Boolean(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('copy_no', sa.String(), nullable=True),
    sa.Column('pages', sa.Integer(), nullable=True),
    sa.Column('issued_on', sa.Date(), nullable=True),
    sa.Column('term_years', sa.Integer(), nullable=True),
    sa.Column('term_until', sa.Date(), nullable=True),
    sa.Column('term_note', sa.String(), nullable=True),
    sa.Column('term_why', sa.String(), nullable=True),
    sa.Column('give_back_on', sa.Date(), nullable=True),
    sa.Column('received_by', sa.String(), nullable=True),
    sa.Column('way', sa.Enum('办件', '阅件', name='way', native_enum=False, length=40), nullable=False),
    sa.Column('original_id', sa.Integer(), nullable=True),
    sa.Column('copy_approver', sa.String(), nullable=True),
    sa.Column('copied_with', sa.String(), nullable=True),
    sa.Column('consent', sa.String(), nullable=True),
    sa.Column('cabinet_id', sa.Integer(), nullable=True),
    sa.Column('slot', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('proposal_text', sa.String(), nullable=True),
    sa.Column('reading_text', sa.String(), nullable=True),
    sa.Column('forwarded_to', sa.String(), nullable=True),
    sa.Column('secret_until', sa.Date(), nullable=True),
    sa.Column('cleared', sa.Boolean(), nullable=False),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("historic OR closing_by IS NULL OR forwarding_by IS NOT NULL OR NOT way IN ('办件')"),
    sa.CheckConstraint("historic OR filing_by IS NULL OR closing_by IS NOT NULL OR NOT way IN ('办件')"),
    sa.CheckConstraint("historic OR filing_by IS NULL OR forwarding_by IS NOT NULL OR NOT way IN ('办件')"),
    sa.CheckConstraint("title_text IS NULL OR cleared OR NOT (level IN ('机密', '绝密'))"),
    sa.CheckConstraint('(lost_by IS NOT NULL) + (archived_by IS NOT NULL) + (handed_back_by IS NOT NULL) + (destroyed_by IS NOT NULL) <= 1'),
    sa.CheckConstraint('copies >= 1'),
    sa.CheckConstraint('historic OR closing_by IS NULL OR reading_by IS NOT NULL'),
    sa.CheckConstraint('historic OR filing_by IS NULL OR reading_by IS NOT NULL'),
    sa.CheckConstraint('historic OR forwarding_by IS NULL OR reading_by IS NOT NULL'),
    sa.CheckConstraint('historic OR reading_by IS NULL OR proposal_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['cabinet_id'], ['cabinet.id'], ),
    sa.ForeignKeyConstraint(['original_id'], ['secret_paper.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_secret_paper_archived_on'), 'secret_paper', ['archived_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_cabinet_id'), 'secret_paper', ['cabinet_id'], unique=False)
    op.create_index(op.f('ix_secret_paper_closing_on'), 'secret_paper', ['closing_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_destroyed_on'), 'secret_paper', ['destroyed_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_filing_on'), 'secret_paper', ['filing_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_forwarding_on'), 'secret_paper', ['forwarding_on'], unique=False)
    op.create_index('ix_secret_paper_give_back_on', 'secret_paper', ['give_back_on'], unique=False, sqlite_where=sa.text('give_back_on IS NOT NULL AND lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL'))
    op.create_index(op.f('ix_secret_paper_handed_back_on'), 'secret_paper', ['handed_back_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_level'), 'secret_paper', ['level'], unique=False)
    op.create_index(op.f('ix_secret_paper_lost_on'), 'secret_paper', ['lost_on'], unique=False)
    op.create_index('ix_secret_paper_open', 'secret_paper', ['serial'], unique=False, sqlite_where=sa.text('filing_by IS NULL AND lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_secret_paper_proposal_on'), 'secret_paper', ['proposal_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_reading_on'), 'secret_paper', ['reading_on'], unique=False)
    op.create_index(op.f('ix_secret_paper_received_on'), 'secret_paper', ['received_on'], unique=False)
    op.create_index('ix_secret_paper_secret_until', 'secret_paper', ['secret_until'], unique=False, sqlite_where=sa.text('secret_until IS NOT NULL AND lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL'))
    op.create_index('ix_secret_paper_sums', 'secret_paper', ['historic', 'struck_at', 'copies'], unique=False)
    op.create_table('telegram',
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('proposal_by', sa.String(), nullable=True),
    sa.Column('proposal_on', sa.Date(), nullable=True),
    sa.Column('proposal_clerk', sa.String(), nullable=True),
    sa.Column('proposal_at', sa.String(), nullable=True),
    sa.Column('reading_by', sa.String(), nullable=True),
    sa.Column('reading_on', sa.Date(), nullable=True),
    sa.Column('reading_clerk', sa.String(), nullable=True),
    sa.Column('reading_at', sa.String(), nullable=True),
    sa.Column('forwarding_by', sa.String(), nullable=True),
    sa.Column('forwarding_on', sa.Date(), nullable=True),
    sa.Column('forwarding_clerk', sa.String(), nullable=True),
    sa.Column('forwarding_at', sa.String(), nullable=True),
    sa.Column('closing_by', sa.String(), nullable=True),
    sa.Column('closing_on', sa.Date(), nullable=True),
    sa.Column('closing_clerk', sa.String(), nullable=True),
    sa.Column('closing_at', sa.String(), nullable=True),
    sa.Column('archived_by', sa.String(), nullable=True),
    sa.Column('archived_on', sa.Date(), nullable=True),
    sa.Column('archived_clerk', sa.String(), nullable=True),
    sa.Column('archived_at', sa.String(), nullable=True),
    sa.Column('handed_back_by', sa.String(), nullable=True),
    sa.Column('handed_back_on', sa.Date(), nullable=True),
    sa.Column('handed_back_clerk', sa.String(), nullable=True),
    sa.Column('handed_back_at', sa.String(), nullable=True),
    sa.Column('destroyed_by', sa.String(), nullable=True),
    sa.Column('destroyed_on', sa.Date(), nullable=True),
    sa.Column('destroyed_clerk', sa.String(), nullable=True),
    sa.Column('destroyed_at', sa.String(), nullable=True),
    sa.Column('filing_by', sa.String(), nullable=True),
    sa.Column('filing_on', sa.Date(), nullable=True),
    sa.Column('filing_clerk', sa.String(), nullable=True),
    sa.Column('filing_at', sa.String(), nullable=True),
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
    sa.Column('received_at', sa.Time(), nullable=True),
    sa.Column('received_on', sa.Date(), nullable=False),
    sa.Column('from_unit', sa.String(), nullable=False),
    sa.Column('reference_no', sa.String(), nullable=True),
    sa.Column('level', sa.Enum('公开', '内部', '工作秘密', '秘密', '机密', '绝密', name='level', native_enum=False, length=40), nullable=False),
    sa.Column('cipher', sa.Boolean(), nullable=False),
    sa.Column('urgency', sa.Enum('特提', '特急', '加急', '平急', name='urgency', native_enum=False, length=40), nullable=True),
    sa.Column('code', sa.String(), nullable=True),
    sa.Column('title_text', sa.String(), nullable=True),
    sa.Column('title_checked', sa.Boolean(), nullable=False),
    sa.Column('copies', sa.Integer(), nullable=False),
    sa.Column('copy_no', sa.String(), nullable=True),
    sa.Column('pages', sa.Integer(), nullable=True),
    sa.Column('issued_on', sa.Date(), nullable=True),
    sa.Column('term_years', sa.Integer(), nullable=True),
    sa.Column('term_until', sa.Date(), nullable=True),
    sa.Column('term_note', sa.String(), nullable=True),
    sa.Column('term_why', sa.String(), nullable=True),
    sa.Column('give_back_on', sa.Date(), nullable=True),
    sa.Column('received_by', sa.String(), nullable=True),
    sa.Column('way', sa.Enum('办件', '阅件', name='way', native_enum=False, length=40), nullable=False),
    sa.Column('original_id', sa.Integer(), nullable=True),
    sa.Column('copy_approver', sa.String(), nullable=True),
    sa.Column('copied_with', sa.String(), nullable=True),
    sa.Column('consent', sa.String(), nullable=True),
    sa.Column('cabinet_id', sa.Integer(), nullable=True),
    sa.Column('slot', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('proposal_text', sa.String(), nullable=True),
    sa.Column('reading_text', sa.String(), nullable=True),
    sa.Column('forwarded_to', sa.String(), nullable=True),
    sa.Column('secret_until', sa.Date(), nullable=True),
    sa.Column('cleared', sa.Boolean(), nullable=False),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("historic OR closing_by IS NULL OR forwarding_by IS NOT NULL OR NOT way IN ('办件')"),
    sa.CheckConstraint("historic OR filing_by IS NULL OR closing_by IS NOT NULL OR NOT way IN ('办件')"),
    sa.CheckConstraint("historic OR filing_by IS NULL OR forwarding_by IS NOT NULL OR NOT way IN ('办件')"),
    sa.CheckConstraint("title_text IS NULL OR cleared OR NOT (level IN ('机密', '绝密') OR cipher)"),
    sa.CheckConstraint('(lost_by IS NOT NULL) + (archived_by IS NOT NULL) + (handed_back_by IS NOT NULL) + (destroyed_by IS NOT NULL) <= 1'),
    sa.CheckConstraint('copies >= 1'),
    sa.CheckConstraint('historic OR closing_by IS NULL OR reading_by IS NOT NULL'),
    sa.CheckConstraint('historic OR filing_by IS NULL OR reading_by IS NOT NULL'),
    sa.CheckConstraint('historic OR forwarding_by IS NULL OR reading_by IS NOT NULL'),
    sa.CheckConstraint('historic OR reading_by IS NULL OR proposal_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['cabinet_id'], ['cabinet.id'], ),
    sa.ForeignKeyConstraint(['original_id'], ['telegram.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_telegram_archived_on'), 'telegram', ['archived_on'], unique=False)
    op.create_index(op.f('ix_telegram_cabinet_id'), 'telegram', ['cabinet_id'], unique=False)
    op.create_index(op.f('ix_telegram_cipher'), 'telegram', ['cipher'], unique=False)
    op.create_index(op.f('ix_telegram_closing_on'), 'telegram', ['closing_on'], unique=False)
    op.create_index(op.f('ix_telegram_destroyed_on'), 'telegram', ['destroyed_on'], unique=False)
    op.create_index(op.f('ix_telegram_filing_on'), 'telegram', ['filing_on'], unique=False)
    op.create_index(op.f('ix_telegram_forwarding_on'), 'telegram', ['forwarding_on'], unique=False)
    op.create_index('ix_telegram_give_back_on', 'telegram', ['give_back_on'], unique=False, sqlite_where=sa.text('give_back_on IS NOT NULL AND lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL'))
    op.create_index(op.f('ix_telegram_handed_back_on'), 'telegram', ['handed_back_on'], unique=False)
    op.create_index(op.f('ix_telegram_level'), 'telegram', ['level'], unique=False)
    op.create_index(op.f('ix_telegram_lost_on'), 'telegram', ['lost_on'], unique=False)
    op.create_index('ix_telegram_open', 'telegram', ['serial'], unique=False, sqlite_where=sa.text('filing_by IS NULL AND lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_telegram_proposal_on'), 'telegram', ['proposal_on'], unique=False)
    op.create_index(op.f('ix_telegram_reading_on'), 'telegram', ['reading_on'], unique=False)
    op.create_index(op.f('ix_telegram_received_on'), 'telegram', ['received_on'], unique=False)
    op.create_index('ix_telegram_secret_until', 'telegram', ['secret_until'], unique=False, sqlite_where=sa.text('secret_until IS NOT NULL AND lost_by IS NULL AND archived_by IS NULL AND handed_back_by IS NULL AND destroyed_by IS NULL AND struck_at IS NULL'))
    op.create_index('ix_telegram_sums', 'telegram', ['historic', 'struck_at', 'copies'], unique=False)
    op.create_index(op.f('ix_telegram_urgency'), 'telegram', ['urgency'], unique=False)
    op.create_table('exit_trip',
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('holder_id', sa.Integer(), nullable=False),
    sa.Column('post', sa.String(), nullable=True),
    sa.Column('cadre', sa.Enum('区管', '局管', '科级以下', name='cadre', native_enum=False, length=40), nullable=False),
    sa.Column('passport_id', sa.Integer(), nullable=False),
    sa.Column('destination', sa.String(), nullable=False),
    sa.Column('reason', sa.String(), nullable=False),
    sa.Column('leave_on', sa.Date(), nullable=False),
    sa.Column('return_on', sa.Date(), nullable=False),
    sa.Column('route', sa.String(), nullable=True),
    sa.Column('costs', sa.String(), nullable=True),
    sa.Column('returned_why', sa.String(), nullable=True),
    sa.Column('declined_why', sa.String(), nullable=True),
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('own_by', sa.String(), nullable=True),
    sa.Column('own_on', sa.Date(), nullable=True),
    sa.Column('own_clerk', sa.String(), nullable=True),
    sa.Column('own_at', sa.String(), nullable=True),
    sa.Column('head_review_by', sa.String(), nullable=True),
    sa.Column('head_review_on', sa.Date(), nullable=True),
    sa.Column('head_review_clerk', sa.String(), nullable=True),
    sa.Column('head_review_at', sa.String(), nullable=True),
    sa.Column('first_review_by', sa.String(), nullable=True),
    sa.Column('first_review_on', sa.Date(), nullable=True),
    sa.Column('first_review_clerk', sa.String(), nullable=True),
    sa.Column('first_review_at', sa.String(), nullable=True),
    sa.Column('party_approval_by', sa.String(), nullable=True),
    sa.Column('party_approval_on', sa.Date(), nullable=True),
    sa.Column('party_approval_clerk', sa.String(), nullable=True),
    sa.Column('party_approval_at', sa.String(), nullable=True),
    sa.Column('district_approval_by', sa.String(), nullable=True),
    sa.Column('district_approval_on', sa.Date(), nullable=True),
    sa.Column('district_approval_clerk', sa.String(), nullable=True),
    sa.Column('district_approval_at', sa.String(), nullable=True),
    sa.Column('issuing_by', sa.String(), nullable=True),
    sa.Column('issuing_on', sa.Date(), nullable=True),
    sa.Column('issuing_clerk', sa.String(), nullable=True),
    sa.Column('issuing_at', sa.String(), nullable=True),
    sa.Column('coming_home_by', sa.String(), nullable=True),
    sa.Column('coming_home_on', sa.Date(), nullable=True),
    sa.Column('coming_home_clerk', sa.String(), nullable=True),
    sa.Column('coming_home_at', sa.String(), nullable=True),
    sa.Column('report_by', sa.String(), nullable=True),
    sa.Column('report_on', sa.Date(), nullable=True),
    sa.Column('report_clerk', sa.String(), nullable=True),
    sa.Column('report_at', sa.String(), nullable=True),
    sa.Column('handing_back_by', sa.String(), nullable=True),
    sa.Column('handing_back_on', sa.Date(), nullable=True),
    sa.Column('handing_back_clerk', sa.String(), nullable=True),
    sa.Column('handing_back_at', sa.String(), nullable=True),
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
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('went', sa.Boolean(), nullable=True),
    sa.Column('left_on', sa.Date(), nullable=True),
    sa.Column('back_on', sa.Date(), nullable=True),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("historic OR district_approval_by IS NULL OR party_approval_by IS NOT NULL OR NOT cadre IN ('局管', '科级以下')"),
    sa.CheckConstraint("historic OR issuing_by IS NULL OR district_approval_by IS NOT NULL OR NOT cadre IN ('区管')"),
    sa.CheckConstraint("historic OR issuing_by IS NULL OR party_approval_by IS NOT NULL OR NOT cadre IN ('局管', '科级以下')"),
    sa.CheckConstraint('historic OR coming_home_by IS NULL OR issuing_by IS NOT NULL'),
    sa.CheckConstraint('historic OR district_approval_by IS NULL OR first_review_by IS NOT NULL'),
    sa.CheckConstraint('historic OR first_review_by IS NULL OR head_review_by IS NOT NULL'),
    sa.CheckConstraint('historic OR handing_back_by IS NULL OR coming_home_by IS NOT NULL'),
    sa.CheckConstraint('historic OR handing_back_by IS NULL OR report_by IS NOT NULL OR NOT went IN (1)'),
    sa.CheckConstraint('historic OR head_review_by IS NULL OR own_by IS NOT NULL'),
    sa.CheckConstraint('historic OR issuing_by IS NULL OR first_review_by IS NOT NULL'),
    sa.CheckConstraint('historic OR party_approval_by IS NULL OR first_review_by IS NOT NULL'),
    sa.CheckConstraint('historic OR report_by IS NULL OR coming_home_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['holder_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['passport_id'], ['passport.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_exit_trip_applied_on'), 'exit_trip', ['applied_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_cadre'), 'exit_trip', ['cadre'], unique=False)
    op.create_index(op.f('ix_exit_trip_coming_home_on'), 'exit_trip', ['coming_home_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_declined_on'), 'exit_trip', ['declined_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_district_approval_on'), 'exit_trip', ['district_approval_on'], unique=False)
    op.create_index('ix_exit_trip_due', 'exit_trip', ['due_on'], unique=False, sqlite_where=sa.text('issuing_by IS NOT NULL AND handing_back_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_exit_trip_due_on'), 'exit_trip', ['due_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_first_review_on'), 'exit_trip', ['first_review_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_handing_back_on'), 'exit_trip', ['handing_back_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_head_review_on'), 'exit_trip', ['head_review_on'], unique=False)
    op.create_index('ix_exit_trip_holder', 'exit_trip', ['holder_id'], unique=False, sqlite_where=sa.text('issuing_by IS NOT NULL AND handing_back_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_exit_trip_holder_id'), 'exit_trip', ['holder_id'], unique=False)
    op.create_index(op.f('ix_exit_trip_issuing_on'), 'exit_trip', ['issuing_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_lost_on'), 'exit_trip', ['lost_on'], unique=False)
    op.create_index('ix_exit_trip_open', 'exit_trip', ['serial'], unique=False, sqlite_where=sa.text('handing_back_by IS NULL AND declined_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_exit_trip_own_on'), 'exit_trip', ['own_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_party_approval_on'), 'exit_trip', ['party_approval_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_report_on'), 'exit_trip', ['report_on'], unique=False)
    op.create_index(op.f('ix_exit_trip_returned_on'), 'exit_trip', ['returned_on'], unique=False)
    op.create_index('ux_exit_trip_out', 'exit_trip', ['passport_id'], unique=True, sqlite_where=sa.text('issuing_by IS NOT NULL AND handing_back_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_table('paper_loan',
    sa.Column('returned_why', sa.String(), nullable=True),
    sa.Column('declined_why', sa.String(), nullable=True),
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('review_by', sa.String(), nullable=True),
    sa.Column('review_on', sa.Date(), nullable=True),
    sa.Column('review_clerk', sa.String(), nullable=True),
    sa.Column('review_at', sa.String(), nullable=True),
    sa.Column('approval_by', sa.String(), nullable=True),
    sa.Column('approval_on', sa.Date(), nullable=True),
    sa.Column('approval_clerk', sa.String(), nullable=True),
    sa.Column('approval_at', sa.String(), nullable=True),
    sa.Column('lent_by', sa.String(), nullable=True),
    sa.Column('lent_on', sa.Date(), nullable=True),
    sa.Column('lent_clerk', sa.String(), nullable=True),
    sa.Column('lent_at', sa.String(), nullable=True),
    sa.Column('returned_in_by', sa.String(), nullable=True),
    sa.Column('returned_in_on', sa.Date(), nullable=True),
    sa.Column('returned_in_clerk', sa.String(), nullable=True),
    sa.Column('returned_in_at', sa.String(), nullable=True),
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
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('paper_id', sa.Integer(), nullable=False),
    sa.Column('purpose', sa.Enum('借阅', '传阅', '转办', name='purpose', native_enum=False, length=40), nullable=False),
    sa.Column('holder_id', sa.Integer(), nullable=False),
    sa.Column('section', sa.String(), nullable=True),
    sa.Column('reason', sa.String(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('companion', sa.String(), nullable=True),
    sa.Column('reading_place', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('condition', sa.String(), nullable=True),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("historic OR approval_by IS NULL OR review_by IS NOT NULL OR NOT purpose IN ('借阅')"),
    sa.CheckConstraint("historic OR lent_by IS NULL OR approval_by IS NOT NULL OR NOT purpose IN ('借阅')"),
    sa.CheckConstraint("historic OR lent_by IS NULL OR review_by IS NOT NULL OR NOT purpose IN ('借阅')"),
    sa.CheckConstraint('historic OR returned_in_by IS NULL OR lent_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['holder_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['paper_id'], ['secret_paper.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_paper_loan_applied_on'), 'paper_loan', ['applied_on'], unique=False)
    op.create_index(op.f('ix_paper_loan_approval_on'), 'paper_loan', ['approval_on'], unique=False)
    op.create_index(op.f('ix_paper_loan_declined_on'), 'paper_loan', ['declined_on'], unique=False)
    op.create_index('ix_paper_loan_due', 'paper_loan', ['due_on'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_paper_loan_due_on'), 'paper_loan', ['due_on'], unique=False)
    op.create_index('ix_paper_loan_holder', 'paper_loan', ['holder_id'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_paper_loan_holder_id'), 'paper_loan', ['holder_id'], unique=False)
    op.create_index(op.f('ix_paper_loan_lent_on'), 'paper_loan', ['lent_on'], unique=False)
    op.create_index(op.f('ix_paper_loan_lost_on'), 'paper_loan', ['lost_on'], unique=False)
    op.create_index('ix_paper_loan_open', 'paper_loan', ['serial'], unique=False, sqlite_where=sa.text('returned_in_by IS NULL AND declined_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_paper_loan_paper_id'), 'paper_loan', ['paper_id'], unique=False)
    op.create_index(op.f('ix_paper_loan_purpose'), 'paper_loan', ['purpose'], unique=False)
    op.create_index(op.f('ix_paper_loan_returned_in_on'), 'paper_loan', ['returned_in_on'], unique=False)
    op.create_index(op.f('ix_paper_loan_returned_on'), 'paper_loan', ['returned_on'], unique=False)
    op.create_index(op.f('ix_paper_loan_review_on'), 'paper_loan', ['review_on'], unique=False)
    op.create_index('ux_paper_loan_out', 'paper_loan', ['paper_id'], unique=True, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_table('telegram_loan',
    sa.Column('returned_why', sa.String(), nullable=True),
    sa.Column('declined_why', sa.String(), nullable=True),
    sa.Column('lost_by', sa.String(), nullable=True),
    sa.Column('lost_on', sa.Date(), nullable=True),
    sa.Column('lost_clerk', sa.String(), nullable=True),
    sa.Column('lost_at', sa.String(), nullable=True),
    sa.Column('review_by', sa.String(), nullable=True),
    sa.Column('review_on', sa.Date(), nullable=True),
    sa.Column('review_clerk', sa.String(), nullable=True),
    sa.Column('review_at', sa.String(), nullable=True),
    sa.Column('approval_by', sa.String(), nullable=True),
    sa.Column('approval_on', sa.Date(), nullable=True),
    sa.Column('approval_clerk', sa.String(), nullable=True),
    sa.Column('approval_at', sa.String(), nullable=True),
    sa.Column('lent_by', sa.String(), nullable=True),
    sa.Column('lent_on', sa.Date(), nullable=True),
    sa.Column('lent_clerk', sa.String(), nullable=True),
    sa.Column('lent_at', sa.String(), nullable=True),
    sa.Column('returned_in_by', sa.String(), nullable=True),
    sa.Column('returned_in_on', sa.Date(), nullable=True),
    sa.Column('returned_in_clerk', sa.String(), nullable=True),
    sa.Column('returned_in_at', sa.String(), nullable=True),
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
    sa.Column('applied_on', sa.Date(), nullable=False),
    sa.Column('paper_id', sa.Integer(), nullable=False),
    sa.Column('purpose', sa.Enum('借阅', '传阅', '转办', name='purpose', native_enum=False, length=40), nullable=False),
    sa.Column('holder_id', sa.Integer(), nullable=False),
    sa.Column('section', sa.String(), nullable=True),
    sa.Column('reason', sa.String(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('companion', sa.String(), nullable=True),
    sa.Column('reading_place', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('condition', sa.String(), nullable=True),
    sa.Column('lost_why', sa.String(), nullable=True),
    sa.Column('old_number', sa.String(), nullable=True),
    sa.Column('late_why', sa.String(), nullable=True),
    sa.Column('struck_why', sa.String(), nullable=True),
    sa.CheckConstraint("historic OR approval_by IS NULL OR review_by IS NOT NULL OR NOT purpose IN ('借阅')"),
    sa.CheckConstraint("historic OR lent_by IS NULL OR approval_by IS NOT NULL OR NOT purpose IN ('借阅')"),
    sa.CheckConstraint("historic OR lent_by IS NULL OR review_by IS NOT NULL OR NOT purpose IN ('借阅')"),
    sa.CheckConstraint('historic OR returned_in_by IS NULL OR lent_by IS NOT NULL'),
    sa.ForeignKeyConstraint(['holder_id'], ['person.id'], ),
    sa.ForeignKeyConstraint(['paper_id'], ['telegram.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('series', 'year', 'serial')
    )
    op.create_index(op.f('ix_telegram_loan_applied_on'), 'telegram_loan', ['applied_on'], unique=False)
    op.create_index(op.f('ix_telegram_loan_approval_on'), 'telegram_loan', ['approval_on'], unique=False)
    op.create_index(op.f('ix_telegram_loan_declined_on'), 'telegram_loan', ['declined_on'], unique=False)
    op.create_index('ix_telegram_loan_due', 'telegram_loan', ['due_on'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_telegram_loan_due_on'), 'telegram_loan', ['due_on'], unique=False)
    op.create_index('ix_telegram_loan_holder', 'telegram_loan', ['holder_id'], unique=False, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_telegram_loan_holder_id'), 'telegram_loan', ['holder_id'], unique=False)
    op.create_index(op.f('ix_telegram_loan_lent_on'), 'telegram_loan', ['lent_on'], unique=False)
    op.create_index(op.f('ix_telegram_loan_lost_on'), 'telegram_loan', ['lost_on'], unique=False)
    op.create_index('ix_telegram_loan_open', 'telegram_loan', ['serial'], unique=False, sqlite_where=sa.text('returned_in_by IS NULL AND declined_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.create_index(op.f('ix_telegram_loan_paper_id'), 'telegram_loan', ['paper_id'], unique=False)
    op.create_index(op.f('ix_telegram_loan_purpose'), 'telegram_loan', ['purpose'], unique=False)
    op.create_index(op.f('ix_telegram_loan_returned_in_on'), 'telegram_loan', ['returned_in_on'], unique=False)
    op.create_index(op.f('ix_telegram_loan_returned_on'), 'telegram_loan', ['returned_on'], unique=False)
    op.create_index(op.f('ix_telegram_loan_review_on'), 'telegram_loan', ['review_on'], unique=False)
    op.create_index('ux_telegram_loan_out', 'telegram_loan', ['paper_id'], unique=True, sqlite_where=sa.text('lent_by IS NOT NULL AND returned_in_by IS NULL AND lost_by IS NULL AND struck_at IS NULL AND NOT historic'))
    op.add_column('office', sa.Column('classified_approval', sa.String(), nullable=True))
    op.add_column('office', sa.Column('return_days', sa.Integer(), nullable=True))
    op.add_column('office', sa.Column('expiry_months', sa.Integer(), nullable=True))
