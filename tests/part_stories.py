"""Two versions of an invented story: one sentence was cut in two, two were joined, and the pieces stand far apart.

Tests nothing itself.
"""

from __future__ import annotations

# What was cut in two, and its pieces.
WHOLE = (
    "The transport minister resigned on Monday after a report on the sinking of the ferry Halcyon,"
    " which her office had tried to keep from parliament."
)
REST = "The transport minister resigned on Monday after a report on the sinking of the ferry Halcyon."
PART = "Her office had tried to keep the report on the ferry from parliament, the committee found."

# What was joined, and what came of it.
LONE = "He had warned in a letter that the ship sat too low in the water."
PARTNER = "The old pilot of the harbor, who is 81, said that nobody had listened to him."
JOINED = (
    "The old pilot of the harbor, who is 81 and had warned in a letter that the ship sat too low in the water,"
    " said that nobody had listened to him."
)

_HEADLINE = "Minister quits over ferry report"
_BETWEEN = (
    "Opposition leaders had asked for months who signed the license of the old ship.",
    "The ferry went down in March with a cargo of timber. All twelve sailors were picked up by a fishing boat.",
    "The harbor of Lindholm was closed for nine days, and the mail was carried over the ice road by sleds.",
)
_AFTER = (
    "The owners, a family of shipbuilders, have sold their last two ships to a company in the south.",
    "A court in the capital will hear their claim against the insurers in September.",
)
_NEWS = "A deputy will lead the ministry until the summer."

# The part is in paragraph 10 and the whole in earlier paragraph 2; the lone one in earlier paragraph 9, and what it
# was joined to in paragraph 6.
EARLIER = "\n\n".join([_HEADLINE, WHOLE, *_BETWEEN, PARTNER, *_AFTER, LONE])
LATER = "\n\n".join([_HEADLINE, REST, *_BETWEEN, JOINED, _NEWS, *_AFTER, PART])
