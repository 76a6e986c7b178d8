export type Assignment = { inspectorId: string | null; secondInspectorId: string | null };

/**
 * Who judges what: evenly, in the order drawn, and nobody their own case. The first so many get a second inspector. Where
 * everybody is a party, nobody is named, and a person must find somebody.
 * @param parties of each drawn conversation, who had a hand in it
 */
export function assignInspectors(
  parties: readonly ReadonlySet<string>[],
  inspectorIds: readonly string[],
  doubleCount: number,
): Assignment[] {
  const loads = new Map(inspectorIds.map((id) => [id, 0]));
  return parties.map((party, index) => {
    const inspectorId = leastLoaded(loads, party);
    const secondInspectorId =
      inspectorId && index < doubleCount ? leastLoaded(loads, new Set([...party, inspectorId])) : null;
    return { inspectorId, secondInspectorId };
  });
}

function leastLoaded(loads: Map<string, number>, excluded: ReadonlySet<string>): string | null {
  let least: string | null = null;
  for (const [id, load] of loads) {
    if (excluded.has(id)) continue;
    if (least === null || load < loads.get(least)!) least = id;
  }
  if (least) loads.set(least, loads.get(least)! + 1);
  return least;
}
