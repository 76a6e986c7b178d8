/** Solves `matrix · x = right` by Gauss's elimination with row pivots; both are used up. */
export function solve(matrix: number[][], right: number[]): number[] {
  for (const column of right.keys()) {
    bringUpPivot(matrix, right, column);
    for (let row = column + 1; row < right.length; row++) eliminate(matrix, right, column, row);
  }
  return substituteBack(matrix, right);
}

function bringUpPivot(matrix: number[][], right: number[], column: number): void {
  let pivot = column;
  for (let row = column + 1; row < right.length; row++)
    if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
  if (matrix[pivot]![column] === 0) throw new RangeError("the system has no single solution");
  [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
  [right[column], right[pivot]] = [right[pivot]!, right[column]!];
}

function eliminate(matrix: number[][], right: number[], column: number, row: number): void {
  const upper = matrix[column]!;
  const lower = matrix[row]!;
  const factor = lower[column]! / upper[column]!;
  if (factor === 0) return;
  for (let place = column; place < upper.length; place++) lower[place]! -= factor * upper[place]!;
  right[row]! -= factor * right[column]!;
}

function substituteBack(matrix: number[][], right: number[]): number[] {
  const solution = right.slice();
  for (let row = right.length - 1; row >= 0; row--) {
    for (let place = row + 1; place < right.length; place++)
      solution[row]! -= matrix[row]![place]! * solution[place]!;
    solution[row]! /= matrix[row]![row]!;
  }
  return solution;
}
