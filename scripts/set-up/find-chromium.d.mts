/** The path of a browser that the journeys can drive. */
export function findChromium(): string | undefined;
