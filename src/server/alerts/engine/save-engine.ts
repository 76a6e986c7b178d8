import { deserialize, serialize } from "node:v8";
import type { Engine } from "./signal-engine.ts";

/** All that the engine knows, to the last bit: an engine that was ended and read again gives the same signals. */
export function saveEngine(engine: Engine): Buffer {
  return serialize(engine);
}

export function readEngine(saved: Buffer): Engine {
  return deserialize(saved);
}
