"""Writes a Sobol design with scipy, runs it with Chokepoint, reads the answer with numpy.

python3 scipy_sweep.py CHOKEPOINT SCENARIO [POINTS] [RUNS]
"""

import csv
import shlex
import subprocess
import sys

import numpy as np
from scipy.stats import qmc

KEYS = ["inputs.behaviour.reserve_days", "inputs.behaviour.damage_share"]
LOW = [0.0, 0.2]
HIGH = [60.0, 0.65]

program, scenario = sys.argv[1:3]
points = int(sys.argv[3]) if len(sys.argv) > 3 else 32
runs = sys.argv[4] if len(sys.argv) > 4 else "8"

design = qmc.scale(qmc.Sobol(d=len(KEYS), scramble=True, seed=1).random(points), LOW, HIGH)
with open("scipy-design.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(KEYS)
    writer.writerows([[f"{value:.6g}" for value in row] for row in design])

subprocess.run(
    shlex.split(program)
    + ["sweep", scenario, "--design", "scipy-design.csv", "--runs", runs, "--out", "scipy-sweep", "--no-charts", "--quiet"],
    check=True,
)

with open("scipy-sweep/sweep.csv", newline="") as file:
    rows = list(csv.DictReader(file))
asked = np.array([[float(row[key]) for key in KEYS] for row in rows])
assert np.allclose(asked, design, rtol=1e-5), "rows come back in order"
loss = np.array([float(row["loss_first_year_jpy_bn_mean"]) for row in rows])
for place, key in enumerate(KEYS):
    print(f"{key}: correlation with the loss {np.corrcoef(asked[:, place], loss)[0, 1]:+.2f}")
