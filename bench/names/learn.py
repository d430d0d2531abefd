"""A logistic fit that starts from beliefs and keeps to signs: what speaks against a match never speaks for one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Bounds = tuple[float | None, float | None]


def learn(rows: Array, is_same: Flags, counts: Array, believed: Sequence[float], bounds: Sequence[Bounds], *,
          held: float) -> tuple[float, Array]:
    """The bias and the weights, two digits each; `held` is how strongly what is believed stands against the rows."""
    start = np.array([0.0, *believed])
    sign = np.where(is_same, 1.0, -1.0)
    with_bias = np.hstack([np.ones((len(rows), 1)), rows])
    shares = counts / counts.sum()

    def loss(weights: Array) -> tuple[float, Array]:
        margin = sign * (with_bias @ weights)
        apart = weights - start
        apart[0] = 0.0
        slope = with_bias.T @ (-shares * sign / (1.0 + np.exp(np.minimum(margin, 500.0))))
        return float(shares @ np.logaddexp(0.0, -margin) + held / 2 * apart @ apart), slope + held * apart

    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *bounds], options={"maxiter": 500}
    )
    bias, *weights = (round(float(weight), 2) for weight in found.x)
    return bias, np.array(weights)
