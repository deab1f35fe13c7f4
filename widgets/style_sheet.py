"""The style sheet of plain controls as a template: colours and sizes come in from the theme.

Rules without a selector fall on all children, and borders take away native focus rings: so each rule has its selector,
and each bordered control its own :focus, with as much less padding as its line is thicker: nothing moves.
"""

QSS = """
QMainWindow, QDialog { background: $paper; }

QLabel { background: transparent; }
QLabel[tone="second"] { color: $ink2; }
QLabel[tone="third"] { color: $ink3; }
QLabel[tone="seal"] { color: $seal; }
QLabel:disabled { color: $off; }

QPushButton { min-height: ${inner}px; padding: 0 11px; border: 1px solid $edge; border-radius: ${radius}px;
    background: $paper; color: $ink; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $chosen; }
QPushButton:focus { border: 2px solid $ink; padding: 0 10px; min-height: ${focused}px; }
QPushButton:disabled { color: $off; border-color: $line; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[caret="true"] { padding-right: ${caret}px; }
QPushButton[caret="true"]:focus { padding-right: ${caret_focused}px; }
QPushButton[kind="primary"] { background: $fill; border-color: $fill; color: $on_fill; }
QPushButton[kind="primary"]:hover { background: $fill_hover; border-color: $fill_hover; }
QPushButton[kind="primary"]:pressed { background: $fill_down; border-color: $fill_down; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $ink3; }
QPushButton[kind="quiet"], QPushButton[kind="icon"] { border-color: transparent; background: transparent;
    padding: 0 9px; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="icon"]:pressed,
QPushButton[kind="quiet"]:checked, QPushButton[kind="icon"]:checked { background: $chosen; }
QPushButton[kind="quiet"]:focus { border: 2px solid $ink; padding: 0 8px; }
QPushButton[kind="quiet"][caret="true"] { padding-right: ${quiet}px; }
QPushButton[kind="quiet"][caret="true"]:focus { padding-right: ${quiet_focused}px; }
QPushButton[kind="icon"] { padding: 0; min-height: 0; }
QPushButton[kind="icon"]:focus { border: 2px solid $ink; padding: 0; min-height: 0; }
QPushButton[kind="find"] { border-color: $line; text-align: left; padding: 0 8px; color: $ink3; }
QPushButton[kind="find"]:focus { border: 2px solid $ink; padding: 0 7px; }
QPushButton[low="true"], QPushButton[low="true"]:focus { min-height: 0; }

QLineEdit, QPlainTextEdit { placeholder-text-color: $ink3; background: transparent; border: none;
    selection-background-color: $ink; selection-color: $paper; }
QLineEdit[role="search"] { background: $hover; border: 1px solid transparent; border-radius: ${radius}px;
    min-height: ${inner}px; padding: 0 8px 0 ${search}px; }
QLineEdit[role="search"]:focus { background: $paper; border: 1px solid $ink; }
QLineEdit[role="field"], QPlainTextEdit[role="field"] { border-bottom: 1px solid $edge; padding: 0 0 1px 0; }
QLineEdit[role="field"] { min-height: ${field}px; }
QLineEdit[role="field"]:hover, QPlainTextEdit[role="field"]:hover { background: $hover; }
QLineEdit[role="field"]:focus, QPlainTextEdit[role="field"]:focus { border-bottom: 2px solid $ink; padding: 0;
    background: $hover; }
QLineEdit[role="field"][wrong="true"], QPlainTextEdit[role="field"][wrong="true"] {
    border-bottom: 2px solid $seal; padding: 0; background: $wash; }
QLineEdit[role="field"]:disabled, QPlainTextEdit[role="field"]:disabled { border-bottom-color: $line; color: $off;
    background: transparent; }

QTabBar QToolButton { background: $paper; border: none; }

QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px; outline: none; }

QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 8px; font-size: ${small}pt; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: ${radius}px; color: $ink; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $ink3; }
QMenu::right-arrow, QMenu::indicator { image: none; width: ${menu}px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QAbstractScrollArea { border: none; background: $paper; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QTreeView, QTableView, QListView { outline: none; border: none; }
QTreeView[ground="desk"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $bar; margin: 3px; border-radius: 3px; min-height: 36px; }
QTreeView[ground="desk"] QScrollBar:vertical { width: ${gap}px; }
QTreeView[ground="desk"] QScrollBar::handle:vertical { margin: 2px; border-radius: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $bar; margin: 3px; border-radius: 3px; min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
"""
