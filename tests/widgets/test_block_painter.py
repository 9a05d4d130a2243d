"""How a block is painted on screens of any scale."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPixmap

from tests.widgets.reading import make_pane, sentence
from viewer.presentation.highlights import SideHighlights, Tint
from viewer.widgets.theme import load_theme, pane_theme


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_the_tint_of_a_passage_is_one_piece_whatever_the_scale(qtbot, scale):
    text = sentence(1, 60)
    pane = make_pane(qtbot, text)
    pane.set_palette_roles(pane_theme(load_theme("light")))
    pane.show_highlights(SideHighlights((Tint(0, len(text), "edited", 0),), ()))
    tint = load_theme("light").kinds["edited"].tint
    view = pane.viewport()
    drawn = QPixmap(view.size() * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(tint.darker())
    view.render(drawn)
    image = drawn.toImage()
    top, bottom = pane.places.reach_of(0, len(text))
    assert bottom - top > 3 * pane.fontMetrics().height()
    line = round(pane.bottom_of(0) - pane.top_of(0))
    # No letter reaches the edge between two lines.
    edges = [round(y * scale) + near for y in range(round(top) + line, round(bottom) - 2, line) for near in (-1, 0, 1)]
    left = round(pane.cursorRect(pane.textCursor()).left() * scale)
    colors = {image.pixelColor(left + 20, y).name() for y in edges}
    assert len(edges) >= 9
    assert colors == {tint.name()}
