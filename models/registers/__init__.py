"""Every register of the office: one file each, one line here."""

from models.registers import seal_use as seal_use
