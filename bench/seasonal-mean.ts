/**
 * The mean that one wave a year gives each week: Poisson regression with log link on the weeks before, by reweighted least squares.
 * @param from index from 0 of the first week that does not count
 */
export function seasonalMean(
  series: readonly number[],
  from: number,
  frequency: number,
): (at: number) => number {
  const rows = Array.from({ length: from }, (_week, at) => waveOf(at, frequency));
  let lines = series.slice(0, from).map((count) => Math.log(count + 0.1));
  let deviance = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 100; step++) {
    const weights = lines.map(Math.exp);
    const targets = lines.map((line, at) => line + series[at]! / weights[at]! - 1);
    const wave = leastSquares(rows, weights, targets);
    lines = rows.map((row) => dot(row, wave));
    const before = deviance;
    deviance = devianceOf(series, lines);
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < 1e-8)
      return (at) => Math.exp(dot(waveOf(at, frequency), wave));
  }
  throw new RangeError("the regression does not settle");
}

type Row = readonly [number, number, number];

function waveOf(at: number, frequency: number): Row {
  const angle = (2 * Math.PI * at) / frequency;
  return [1, Math.cos(angle), Math.sin(angle)];
}

function leastSquares(rows: readonly Row[], weights: number[], targets: number[]): Row {
  const sums = [0, 1, 2].map((one) => [
    ...[0, 1, 2].map((other) => weighted(weights, (at) => rows[at]![one]! * rows[at]![other]!)),
    weighted(weights, (at) => rows[at]![one]! * targets[at]!),
  ]);
  const whole = determinant(sums, [0, 1, 2]);
  return [
    determinant(sums, [3, 1, 2]) / whole,
    determinant(sums, [0, 3, 2]) / whole,
    determinant(sums, [0, 1, 3]) / whole,
  ];
}

function weighted(weights: number[], of: (at: number) => number): number {
  return weights.reduce((sum, weight, at) => sum + weight * of(at), 0);
}

function determinant(sums: number[][], [a, b, c]: readonly [number, number, number]): number {
  const [first, second, third] = sums as [number[], number[], number[]];
  return (
    first[a]! * (second[b]! * third[c]! - second[c]! * third[b]!) -
    first[b]! * (second[a]! * third[c]! - second[c]! * third[a]!) +
    first[c]! * (second[a]! * third[b]! - second[b]! * third[a]!)
  );
}

function dot(row: Row, wave: Row): number {
  return row[0] * wave[0] + row[1] * wave[1] + row[2] * wave[2];
}

function devianceOf(series: readonly number[], lines: number[]): number {
  return lines.reduce((sum, line, at) => {
    const count = series[at]!;
    const mean = Math.exp(line);
    return sum + 2 * ((count === 0 ? 0 : count * Math.log(count / mean)) - (count - mean));
  }, 0);
}
