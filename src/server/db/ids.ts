import { v7 } from "uuid";

/** A new row's id: UUIDv7, so that ids sort by birth and index pages stay warm. */
export function newId(): string {
  return v7();
}
