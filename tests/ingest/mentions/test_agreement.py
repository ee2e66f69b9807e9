"""Mentions with the same text are typed together."""

from __future__ import annotations

import numpy as np
import pytest

from ingest.mentions.agreement import agreed, type_shares


def logs(*shares: float) -> np.ndarray:
    return np.log(np.array(shares, dtype=np.float32))


def test_a_sure_mention_settles_an_unsure_one() -> None:
    both = agreed(["zelvatik", "zelvatik"], [logs(0.02, 0.95, 0.03), logs(0.1, 0.42, 0.48)])
    assert [int(shares.argmax()) for shares in both] == [1, 1]


def test_a_name_that_stands_alone_keeps_its_shares() -> None:
    [alone] = agreed(["zelvatik"], [logs(0.2, 0.3, 0.5)])
    assert alone.tolist() == pytest.approx([0.2, 0.3, 0.5], abs=1e-3)


def test_other_names_do_not_count() -> None:
    [first, _] = agreed(["zelvatik", "ombrano"], [logs(0.1, 0.4, 0.5), logs(0.01, 0.98, 0.01)])
    assert int(first.argmax()) == 2


def test_many_unsure_mentions_do_not_grow_into_certainty() -> None:
    shares = agreed(["x"] * 100, [logs(0.4, 0.6)] * 100)
    assert shares[0][1] < 0.99


def test_no_mentions_give_nothing() -> None:
    assert agreed([], []) == []


def test_shares_are_the_geometric_mean_over_the_places() -> None:
    scores = np.array([[0.2, 0.4, 0.4], [0.0, 0.9, 0.1]], dtype=np.float32)  # O, B-ORG, I-ORG
    by_type = np.array([[1, 0], [0, 1], [0, 1]], dtype=np.float32)
    assert np.exp(type_shares(scores, by_type, 0, 2))[1] == pytest.approx(0.8**0.5, abs=1e-3)
