"""What a comparison may be told: its thresholds, each with its unit and its reason, and its budgets.

One value is passed in; nothing here is global and nothing is computed.
"""

from __future__ import annotations

from viewer.text.asking import Progress, ShouldStop, Stopped
from viewer.text.records import NamedTuple
from viewer.text.version import Unit

__all__ = ["CompareOptions", "Progress", "ShouldStop", "Stopped", "Unit"]


class CompareOptions(NamedTuple):
    """Thresholds and budgets of one comparison. Similarities are shares between 0 and 1."""

    # What a reader does not want to hear of: such differences are no edits, like typographic ones.
    ignore_case: bool = False
    ignore_punctuation: bool = False

    # In a draft that was lightly edited, a paragraph is what its author thinks in; source is made of lines.
    unit: Unit = Unit.SENTENCE
    # Whether white space at the head of a line of source says something, as in Python; else it is spacing.
    indentation: bool = False

    # A pair in its place between paired neighbors may be weak: order itself is evidence.
    pair_similarity: float = 0.22
    # Share of a sentence that must stand in another for it to be looked at as a part of that one.
    part_contained: float = 0.3
    # What it is worth when the sentences beside a pair are alike too, per unit of their similarity.
    neighbors: float = 0.2
    # The same for neighbors that are equal, whose similarity would be 1: nothing was rewritten there, and an added
    # sentence stands beside a deleted one there as often as a rewritten one.
    equal_neighbors: float = 0.4
    # Below this two sentences are strangers whatever stands beside them.
    least_similarity: float = 0.12
    # From here on a headline, subhead, dateline or note may face a passage of another role: the same words
    # set in capitals are taken for a subhead on one side only.
    other_role_similarity: float = 0.8
    # A pair that crosses others must be strong: strangers share names and stop words.
    move_similarity: float = 0.4
    # How many times as much as the pairs in its way a moved pair must be worth to break them up.
    move_lead: float = 1.5
    # Words; a shorter sentence off its place is a formula that people write twice, not a move.
    move_words: int = 5
    # Words in a row that two sentences share from which they need not share as much to be known away from their place.
    phrase_words: int = 5
    phrase_similarity: float = 0.3
    # Enough for a sentence, however short, that stands beside a moved one in both versions.
    block_similarity: float = 0.25
    # What share of a lone sentence must stand in a sentence that is paired elsewhere for it to be a part of that
    # one, and what share that no partner of it says: else it only says the same again.
    part_far: float = 0.5
    part_far_rest: float = 0.2
    # How much must be shared for that, in weight, times the share of the lone sentence that it is; and what share of
    # the whole it must be: a long sentence has words of many others.
    part_far_weight: float = 4.5
    part_far_share: float = 0.1
    # The same for one that stands right beside those partners, and so joins them.
    part_beside: float = 0.33
    part_beside_rest: float = 0.1
    # How much of a pair's lead over it a better partner elsewhere takes away.
    rivalry: float = 0.8
    # The joined text of a split must match better than its best part by this much; below zero,
    # since people also split off what they explain anew.
    join_gain: float = -0.02
    # What the amount of what is shared counts, per unit of its logarithm: two rare words in common say
    # more between long sentences than one between short ones, at equal similarity.
    evidence: float = 0.05
    # Logarithm of the weight that true pairs of ordinary sentences share; evidence counts from here.
    usual_evidence: float = 2.0
    # Weight, as a share of the whole's, up to which a part between two others may share nothing with the whole.
    part_skipped: float = 0.25
    # What parts in several paragraphs have to share more, times the share of sentences that stand in one paragraph with
    # the next: people divide a sentence where it stands.
    paragraphs_apart: float = 0.3
    # What each further part adds, as a power of the number of parts.
    join_power: float = 0.5
    # Share of split or merged pairs from which a text is held to be one whose sentences were divided throughout, as
    # for easier reading. Nearly each of its sentences has a partner then, and more of them are parts: the thresholds
    # take the values below this one.
    divided: float = 0.22
    # How much more alike those of a pair must be in a text none of whose sentences was divided, and how much less that
    # is per unit of the share that was: where little was rewritten, weak pairs are strangers in the same place.
    undivided_lead: float = 0.14
    undivided_lead_less: float = 0.3
    # Pairs in a text from which half of it is asked for: one or two pairs do not show that little was rewritten.
    undivided_pairs: int = 2
    divided_pair_similarity: float = 0.15
    divided_least_similarity: float = 0.1
    divided_rivalry: float = 0.6
    divided_part_contained: float = 0.1
    divided_join_gain: float = -0.06
    divided_paragraphs_apart: float = 0.35
    # Sentences that one sentence may be split into, or that may be merged into one.
    join_limit: int = 6
    # Head start of two passages with the same standing (both the lede, both the dateline).
    same_role: float = 0.03
    # How far above the least similarity of a pair the one headline and the one dateline of each side stand.
    single_role_lead: float = 0.1

    # Share of content words kept, of the shorter side and of those kept or replaced, below which marks confuse.
    rewrite_kept: float = 0.35
    # Substitutions in one sentence beyond which marks confuse unless much is kept.
    rewrite_alternations: int = 6
    # Share kept that is much, in that sense: half as much again as the share above.
    rewrite_kept_often: float = 0.525
    # Words; a kept run shorter than this between two edits may be an accident, not an anchor.
    island_words: int = 3
    # Tokens; beside a smaller change words are not kept by accident.
    island_neighbors: int = 3
    # Tokens; the same for a mark between two changes: a comma stands in most sentences.
    island_mark_neighbors: int = 5
    # Words; a phrase with a figure or a name in it must be so long to have moved within its sentence.
    transposed_fact_words: int = 4
    # Share of letters in common from which one changed word is the other spelled otherwise.
    spelling_ratio: float = 0.75

    # Characters before and after a sentence in which a quotation may begin that it stands in, and end: where a
    # book is one paragraph, to look through all of it for each sentence would take hours.
    quotation_reach: int = 4_000
    # Code points from the start of either text whose passages are made first, where somebody waits to read them:
    # what the largest screen shows in the smallest type.
    beginning: int = 20_000
    # The same of what is looked at before all is aligned: a screen in the usual type.
    first_look: int = 8_000
    # Passages between two landmarks up to which those around them leave no doubt where they belong.
    first_look_between: int = 8
    # Share of both sentences of a pair, in code points, that must be kept for no doubt to be left that they are one.
    first_look_kept: float = 0.5
    # Pairs of open sentences up to which all are weighed; above, only those that share rare words.
    full_table: int = 40_000
    # Partners weighed for one sentence in a large text: true ones are nearly always among the first few.
    candidates: int = 8
    # Tokens of one change, on each side, that are looked at to say what it is about.
    nature_reach: int = 2_000
    # Code points of open sentences, both sides, up to which their tokens are kept for when words are compared.
    kept_text: int = 400_000
    # Sentences a word may stand in and still be used to look for partners in a large text.
    rare_limit: int = 60
    # Product of two lengths (tokens or sentences) up to which difflib may be asked: it is quadratic.
    matcher_product: int = 1_000_000
    # Product of the numbers of deleted and inserted tokens of a pair up to which moved words are looked for.
    transposition_product: int = 40_000

    # Share of their words, names and numbers in common from which two lines of source are one line, changed.
    line_similarity: float = 0.45
    # The same for the only line of a block that became the only line there: its place speaks for it.
    lone_line_similarity: float = 0.25
    # Words, names and numbers; a shorter run of lines off its place is a formula that programs repeat.
    moved_lines_words: int = 8
    # Pairs of lines that are weighed in all blocks together; beyond, only those at about the same place are.
    lines_table: int = 200_000
    # Product of the lengths, in lines, of two stretches up to which difflib looks for lines that repeat.
    lines_product: int = 250_000
    # The same for all stretches together.
    lines_products: int = 4_000_000

    def for_divided(self) -> CompareOptions:
        """Return the options for a text whose sentences were divided throughout."""
        return self._replace(
            pair_similarity=self.divided_pair_similarity,
            least_similarity=self.divided_least_similarity,
            rivalry=self.divided_rivalry,
            part_contained=self.divided_part_contained,
            join_gain=self.divided_join_gain,
            paragraphs_apart=self.divided_paragraphs_apart,
        )
