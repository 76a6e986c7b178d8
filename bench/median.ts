/** The middle of so many answers, in milliseconds. */
export async function median(ask: () => Promise<unknown>, times = 15): Promise<number> {
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await ask();
    spent.push(performance.now() - started);
  }
  return Number(spent.toSorted((a, b) => a - b)[Math.floor(times / 2)]!.toFixed(1));
}
