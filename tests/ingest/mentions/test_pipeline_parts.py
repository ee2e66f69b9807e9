"""The light decoders of the pipelines, without weights."""

from __future__ import annotations

import itertools

import numpy as np

from ingest.mentions.name_tags import best_path, names_in, names_of_words, transitions, word_transitions
from ingest.mentions.pieces import CASES, Vocabulary, case_of
from ingest.mentions.sentences import Token, sentence_starts, windows
from ingest.mentions.trees import best_tree

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def tokens(text: str) -> list[Token]:
    return [Token(w, True) for w in text.split(" ")]


def test_a_full_stop_ends_a_sentence_and_an_abbreviation_does_not() -> None:
    text = "Mr. Ortega joined Vela Corp. in May . He left ."
    assert sentence_starts(tokens(text)) == [0, 8]


def test_a_legal_form_before_a_starter_ends_a_sentence() -> None:
    assert sentence_starts(tokens("It bought Vela Corp. The price is secret .")) == [0, 4]


def test_a_line_break_before_a_capital_ends_a_sentence() -> None:
    made = [Token("Vela", False), Token("\n", False), Token("Shares", True), Token("rose", False)]
    assert sentence_starts(made) == [0, 2]


def test_windows_are_cut_at_a_comma() -> None:
    words = (["word"] * 99 + [","]) * 3
    assert windows(words, [1] * 300, 0, 300) == [(0, 100), (100, 200), (200, 300)]


def test_the_tree_found_is_the_best_under_its_root() -> None:
    dice = np.random.default_rng(0)
    for _ in range(60):
        scores = dice.normal(size=(4, 5)).astype(np.float32)
        heads = best_tree(scores.copy())
        assert is_tree(tuple(heads))
        assert abs(total(scores, heads) - best_of_all(scores)) < 1e-5


def total(scores: np.ndarray, heads: list[int]) -> float:
    return float(sum(scores[i, h] for i, h in enumerate(heads)))


def best_of_all(scores: np.ndarray) -> float:
    """The score of the best tree under the root that wins greedily, by trying every tree."""
    scores = scores.copy()
    np.fill_diagonal(scores[:, 1:], -np.inf)
    greedy = np.flatnonzero(scores.argmax(1) == 0)
    root = int(greedy[scores[greedy, 0].argmax()]) if len(greedy) else int(scores[:, 0].argmax())
    trees = [h for h in itertools.product(range(5), repeat=4) if is_tree(h) and h.index(0) == root]
    return max(total(scores, list(h)) for h in trees)


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(0) != 1:
        return False
    for i in range(4):
        at, steps = i + 1, 0
        while at and steps < 5:
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def test_an_inner_tag_never_begins_a_name_of_another_kind() -> None:
    scores = np.zeros((3, 5), dtype=np.float32)
    scores[0, 1], scores[1, 4], scores[2, 0] = 5, 2, 5
    [name] = names_in(scores, TAGS, transitions(TAGS))
    assert (name.start, name.kind) == (0, "PER")


def test_a_name_of_characters_ends_where_a_word_ends() -> None:
    tags = ("O", "O+", "B-PER", "I-PER", "I-PER+")
    scores = np.zeros((4, 5), dtype=np.float32)
    scores[0, 2] = scores[1, 4] = scores[3, 0] = 4
    scores[2, 1], scores[2, 4] = 3, 2  # inside the same word: the name goes on rather than stop there
    [name] = names_of_words(scores, tags, word_transitions(tags))
    assert (name.start, name.end) == (0, 3)


def test_best_path_of_nothing_is_nothing() -> None:
    assert best_path(np.zeros((0, 5), dtype=np.float32), transitions(TAGS)) == []


def test_words_split_into_their_longest_pieces() -> None:
    pieces = Vocabulary({"[UNK]": 0, "micro": 1, "##chip": 2, "##s": 3, "-": 4, "cafe": 5})
    assert pieces.split("Microchips") == (1, 2, 3)
    assert pieces.split("Café-") == (5, 4)
    assert pieces.split("é" * 100) == (0,)


def test_letter_case_is_told_apart() -> None:
    words = ["maker", "Munich", "SAP", "eBay", "A380", "—"]
    assert [CASES[case_of(w)] for w in words] == ["lower", "Capitalised", "UPPER", "mIxed", "digits", "other"]
