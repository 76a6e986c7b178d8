/**
 * What this device keeps for its owner between visits. A browser may refuse (private window, full disk): then the page
 * works all the same, and `keep` answers false so that the page does not claim to have saved.
 */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function keep(shelf: Shelf, key: string, value: unknown): boolean {
  try {
    shelf.setItem(`mingjing.${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The value kept, or null when there is none or it cannot be read any more. */
export function kept(shelf: Shelf, key: string): unknown {
  try {
    return JSON.parse(shelf.getItem(`mingjing.${key}`) ?? "null");
  } catch {
    return null;
  }
}

export function forget(shelf: Shelf, key: string): void {
  shelf.removeItem(`mingjing.${key}`);
}
