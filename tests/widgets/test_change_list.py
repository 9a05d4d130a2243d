"""The change list: its rows, its filter, and what it says when the reader chooses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionViewItem, QTableView, QToolButton

from tests.builders import added, compose, deleted, edited, rewritten, same, typographic
from tests.widgets.windows import stage
from viewer.presentation.rows import change_rows
from viewer.widgets.change_list import ChangeList
from viewer.widgets.change_list_model import ROW_ROLE, ChangeListModel, Column
from viewer.widgets.icons import themed_icon
from viewer.widgets.theme import load_theme

COMPARISON = compose(
    same("The bridge was closed."),
    edited("It carried {9,000>8,000} cars a day."),
    deleted("The mayor was not there."),
    typographic("Oria{ ~’}s ferry sails."),
    added("Fishermen offered their boats."),
    same("It opens in May.", moved=True, old_place=0.5),
)
EDITED, DELETED, TYPOGRAPHIC, ADDED, MOVED = range(1, 6)


@pytest.fixture
def changes(qtbot):
    window = stage(qtbot, 1000, 300)
    made = ChangeList(load_theme("light"), window)
    made.resize(1000, 300)
    made.show()
    made.show_changes(COMPARISON, change_rows(COMPARISON))
    made.heard = []
    made.change_selected.connect(made.heard.append)
    made.kept = window
    return made


def passages(changes):
    return [row.passage for row in changes.visible_rows()]


def table(changes):
    return changes.findChild(QTableView, "changeTable")


def button(changes, kind):
    action = changes._filter._actions[kind]
    return next(widget for widget in changes.findChildren(QToolButton) if widget.defaultAction() is action)


def click(changes, kind, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.mouseClick(button(changes, kind), Qt.MouseButton.LeftButton, modifier)


def click_row(changes, row, column=Column.EXCERPT):
    view = table(changes)
    place = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_model_is_a_proper_one(changes):
    model = ChangeListModel(load_theme("light"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(change_rows(COMPARISON))
    model.set_theme(load_theme("dark"))
    model.set_rows(change_rows(COMPARISON)[:2])
    model.set_rows(())
    assert tester.model() is model


def test_a_row_says_kind_words_and_place(changes):
    model = table(changes).model()
    assert [model.index(0, column).data() for column in Column] == [
        "Edited",
        "It carried 9,000 8,000 cars a day.",
        "paragraph 2",
    ]
    assert not model.index(0, Column.KIND).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_the_columns_have_headings(changes):
    model = table(changes).model()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert headings == ["Change", "What changed", "Where"]


def test_typography_is_hidden_at_first_and_counted(changes):
    assert passages(changes) == [EDITED, DELETED, ADDED, MOVED]
    assert button(changes, "typographic").text() == "Typography 1"
    assert not button(changes, "typographic").isChecked()


def test_a_kind_can_be_hidden_and_shown(changes):
    click(changes, "deleted")
    assert passages(changes) == [EDITED, ADDED, MOVED]
    click(changes, "deleted")
    assert passages(changes) == [EDITED, DELETED, ADDED, MOVED]


def test_ctrl_click_shows_one_kind_only(changes):
    click(changes, "added", Qt.KeyboardModifier.ControlModifier)
    assert passages(changes) == [ADDED]


def test_kinds_that_do_not_occur_have_no_button(changes):
    assert not changes._filter._actions["merged"].isVisible()


def test_the_typography_button_tells_the_window(changes, qtbot):
    with qtbot.waitSignal(changes.typographic_toggled) as caught:
        click(changes, "typographic")
    assert caught.args == [True]
    assert TYPOGRAPHIC in passages(changes)


def test_words_typed_into_the_field_filter(changes):
    field = changes.findChild(QLineEdit, "filterText")
    QTest.keyClicks(field, "boats")
    assert passages(changes) == [ADDED]
    field.clear()
    assert passages(changes) == [EDITED, DELETED, ADDED, MOVED]


def test_the_words_that_are_sought_are_marked_in_the_excerpt(changes):
    field = changes.findChild(QLineEdit, "filterText")
    found = load_theme("light").pane["found"].name()
    assert found not in colors(paint(changes, 0))
    QTest.keyClicks(field, "carried")
    assert found in colors(paint(changes, 0))
    assert "carried" in table(changes).model().index(0, Column.EXCERPT).data()


def test_another_order_begins_at_its_top(changes):
    comparison = compose(*(edited(f"Sentence {number} {{a>b}} ends.") for number in range(60)))
    changes.show_changes(comparison, change_rows(comparison))
    changes.select_passage(50)
    assert table(changes).verticalScrollBar().value() > 0
    changes._filter.order._by_weight.trigger()
    assert table(changes).verticalScrollBar().value() == 0
    assert changes.selected_passage() == 50


def test_escape_empties_the_field(changes):
    field = changes.findChild(QLineEdit, "filterText")
    changes.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "boats")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert passages(changes) == [EDITED, DELETED, ADDED, MOVED]


def test_the_button_in_the_field_empties_it(changes):
    field = changes.findChild(QLineEdit, "filterText")
    QTest.keyClicks(field, "boats")
    (button,) = field.findChildren(QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert passages(changes) == [EDITED, DELETED, ADDED, MOVED]


def test_a_filter_that_nothing_fits_says_so(changes):
    QTest.keyClicks(changes.findChild(QLineEdit, "filterText"), "xyzzy")
    assert changes._nothing.isVisible()
    assert changes._nothing.text() == "No change fits the filter."


def test_a_filter_says_how_much_it_shows(changes):
    assert changes._filter._shown.text() == "4/5"
    click(changes, "typographic")
    assert changes._filter._shown.text() == ""


def test_a_click_on_a_row_selects_its_change(changes):
    click_row(changes, 2)
    assert changes.heard == [ADDED]
    assert changes.selected_passage() == ADDED


def test_arrow_keys_select(changes):
    click_row(changes, 0)
    QTest.keyClick(table(changes), Qt.Key.Key_Down)
    assert changes.heard == [EDITED, DELETED]


def test_a_second_click_asks_to_go_there_again(changes, qtbot):
    click_row(changes, 1)
    with qtbot.waitSignal(changes.change_activated) as caught:
        click_row(changes, 1)
    assert caught.args == [DELETED]


def test_selecting_from_outside_is_silent(changes):
    changes.select_passage(MOVED)
    assert changes.selected_passage() == MOVED
    assert changes.heard == []


def test_a_passage_without_a_visible_row_selects_none(changes):
    changes.select_passage(MOVED)
    changes.select_passage(TYPOGRAPHIC)
    assert changes.selected_passage() is None


def test_the_selection_survives_a_filter(changes):
    changes.select_passage(ADDED)
    click(changes, "deleted")
    assert changes.selected_passage() == ADDED
    assert changes.heard == []


def test_the_selection_comes_back_with_its_row(changes):
    field = changes.findChild(QLineEdit, "filterText")
    changes.activateWindow()
    click_row(changes, 2)
    field.setFocus()
    QTest.keyClicks(field, "zebra")
    assert changes.selected_passage() is None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert changes.selected_passage() == ADDED
    assert changes.heard == [ADDED]


def test_a_change_that_is_gone_to_while_its_row_is_hidden_is_selected_with_it(changes):
    click(changes, "deleted")
    changes.select_passage(DELETED)
    click(changes, "deleted")
    assert changes.selected_passage() == DELETED


def test_another_comparison_begins_without_a_selection(changes):
    changes.select_passage(EDITED)
    changes.show_changes(COMPARISON, change_rows(COMPARISON))
    assert changes.selected_passage() is None


def test_the_row_before_and_after_the_selected_one_stay_in_view(changes):
    many = compose(*(added(f"Sentence number {number} is new.") for number in range(100)))
    changes.show_changes(many, change_rows(many))
    changes.select_passage(50)
    QApplication.processEvents()
    view = table(changes)
    for row in (49, 50, 51):
        assert view.viewport().rect().contains(view.visualRect(view.model().index(row, 0)).center())


def test_no_changes_say_so(changes):
    changes.show_changes(compose(same("Nothing new.")), ())
    assert changes._nothing.text() == "No changes: both versions say the same."


def test_without_a_comparison_the_list_says_when_there_is_one(changes):
    changes.clear()
    assert "as soon as both versions are compared" in changes._nothing.text()
    assert not changes._filter.isVisible()


def test_a_narrow_list_keeps_all_columns_in_view(changes):
    changes.resize(600, 200)
    QApplication.processEvents()
    view = table(changes)
    assert sum(view.columnWidth(column) for column in Column) <= view.viewport().width()
    assert view.columnWidth(Column.EXCERPT) > 150


def paint(changes, row, width=600, selected=False):
    view = table(changes)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = view.rect().adjusted(0, 0, 0, 0)
    option.rect.setRect(0, 0, width, 26)
    option.state = QStyle.StateFlag.State_Enabled
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    image = QImage(width, 26, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    changes._delegate.paint(painter, option, view.model().index(row, Column.EXCERPT))
    painter.end()
    return image


def colors(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("selected", [False, True])
def test_changed_words_are_marked_in_the_excerpt(changes, selected):
    marks = load_theme("light").marks
    found = colors(paint(changes, 0, selected=selected))
    for role in ("deletion", "insertion"):
        assert marks[role].background.name() in found


def test_a_rewritten_passage_shows_both_wordings_in_a_narrow_list(changes):
    earlier, later = "Nobody at the quay had heard anything about it.", "The harbor master knew that all would sail."
    comparison = compose(rewritten(earlier, later))
    changes.show_changes(comparison, change_rows(comparison))
    marks = load_theme("light").marks
    image = paint(changes, 0, width=300)
    for role, left in (("deletion", 12), ("insertion", 170)):
        found = colors(image.copy(left, 0, 120, 26))
        assert marks[role].background.name() in found


def test_inserted_words_have_a_line_below_and_deleted_ones_through_them(changes):
    formats = changes._delegate._formats(table(changes).model().index(0, 1).data(ROW_ROLE).excerpt, 99)
    assert [(f.format.fontStrikeOut(), f.format.fontUnderline()) for f in formats] == [(True, False), (False, True)]


def test_marks_stand_where_qt_counts_them_after_an_emoji(changes):
    comparison = compose(edited("A 🙂 smile {x>y}."))
    (row,) = change_rows(comparison)
    before = row.excerpt[0].text
    (first, _) = changes._delegate._formats(row.excerpt, 99)
    assert first.start == len(before) + 1


def test_a_long_excerpt_is_cut_with_an_ellipsis_and_stays_in_its_cell(changes):
    image = paint(changes, 1, width=80)
    edge = {image.pixelColor(x, y).name() for x in range(77, 80) for y in range(26)}
    assert edge == {"#ffffff"}


def test_the_table_follows_the_theme(changes):
    changes.set_theme(load_theme("dark"))
    found = colors(paint(changes, 0))
    assert load_theme("dark").marks["insertion"].background.name() in found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_kind_that_comes_after_the_theme_has_its_colors(changes, theme):
    alone = compose(same("The bridge was closed."), added("Fishermen offered their boats."))
    changes.show_changes(alone, change_rows(alone))
    changes.set_theme(load_theme("dark" if theme == "light" else "light"))
    changes.show_changes(COMPARISON, change_rows(COMPARISON))
    changes.clear()
    changes.set_theme(load_theme(theme))
    changes.show_changes(COMPARISON, change_rows(COMPARISON))
    for kind in ("edited", "deleted", "typographic", "added", "moved"):
        drawn = button(changes, kind).icon().pixmap(64, QIcon.Mode.Normal, QIcon.State.On)
        wanted = themed_icon(kind, load_theme(theme).kinds[kind].strong, size=drawn.width()).pixmap(64)
        assert drawn.toImage() == wanted.toImage()


def test_a_cleared_selection_selects_nothing(changes):
    click_row(changes, 0)
    table(changes).selectionModel().select(
        table(changes).model().index(0, 0),
        QItemSelectionModel.SelectionFlag.Clear | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert changes.heard == [EDITED]
