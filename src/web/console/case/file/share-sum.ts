type Share = { percent?: number | null };

export type ShareSum = { sum: number; left: number; isWhole: boolean };

/** What the shares of responsibility come to so far; a ruling needs exactly 100. */
export function shareSum(shares: readonly (Share | undefined)[]): ShareSum {
  const sum = shares.reduce((total, share) => total + (share?.percent ?? 0), 0);
  return { sum, left: 100 - sum, isWhole: sum === 100 };
}
