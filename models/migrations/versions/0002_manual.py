"""The manual: duties, tasks, posts, boundary matters, holders, editions; the other name and the place of a section."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = '0001'


def upgrade() -> None:
    """Bring the file from 0001 to 0002."""
    op.create_table('edition',
    sa.Column('file', sa.String(), nullable=False),
    sa.Column('sha256', sa.String(), nullable=False),
    sa.Column('imported_on', sa.Date(), nullable=False),
    sa.Column('sections', sa.Integer(), nullable=False),
    sa.Column('department_duties', sa.Integer(), nullable=False),
    sa.Column('section_duties', sa.Integer(), nullable=False),
    sa.Column('tasks', sa.Integer(), nullable=False),
    sa.Column('posts', sa.Integer(), nullable=False),
    sa.Column('procedures', sa.Integer(), nullable=False),
    sa.Column('dropped_contacts', sa.Integer(), nullable=False),
    sa.Column('added', sa.Integer(), nullable=False),
    sa.Column('changed', sa.Integer(), nullable=False),
    sa.Column('gone', sa.Integer(), nullable=False),
    sa.Column('unread', sa.Integer(), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('boundary',
    sa.Column('section_id', sa.Integer(), nullable=False),
    sa.Column('no', sa.Integer(), nullable=True),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['section_id'], ['section.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_boundary_section_id'), 'boundary', ['section_id'], unique=False)
    op.create_table('duty',
    sa.Column('section_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Enum('部门主要职责', '科室职责', name='dutykind', native_enum=False, length=40), nullable=False),
    sa.Column('no', sa.Integer(), nullable=True),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['section_id'], ['section.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_duty_kind'), 'duty', ['kind'], unique=False)
    op.create_index(op.f('ix_duty_section_id'), 'duty', ['section_id'], unique=False)
    op.create_table('post',
    sa.Column('section_id', sa.Integer(), nullable=False),
    sa.Column('no', sa.Integer(), nullable=True),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('kind', sa.Enum('正职', '副职', '综合', '业务', name='postkind', native_enum=False, length=40), nullable=True),
    sa.Column('responsibility', sa.String(), nullable=True),
    sa.Column('establishment', sa.String(), nullable=True),
    sa.Column('staffing', sa.Enum('行政编制', '事业编制', '合同制', '劳务派遣', '借调', name='staffing', native_enum=False, length=40), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['section_id'], ['section.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_post_kind'), 'post', ['kind'], unique=False)
    op.create_index(op.f('ix_post_section_id'), 'post', ['section_id'], unique=False)
    op.create_index(op.f('ix_post_staffing'), 'post', ['staffing'], unique=False)
    op.create_table('task',
    sa.Column('section_id', sa.Integer(), nullable=False),
    sa.Column('no', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('reference', sa.String(), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['section_id'], ['section.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_task_section_id'), 'task', ['section_id'], unique=False)
    op.create_table('holder',
    sa.Column('post_id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('deputy', sa.Boolean(), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_at', sa.String(), nullable=False),
    sa.Column('written_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['post_id'], ['post.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index(op.f('ix_holder_post_id'), 'holder', ['post_id'], unique=False)
    op.add_column('section', sa.Column('side_name', sa.String(), nullable=True))
    op.add_column('section', sa.Column('no', sa.Integer(), nullable=True))
