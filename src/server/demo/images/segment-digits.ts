/** Digits, points and blanks drawn as strokes, since a machine may have no fonts. `size` is the height in pixels. */
export function digits(text: string, x: number, y: number, size: number, colour: string): string {
  const width = size * 0.5;
  const drawn = [...text].map((sign, place) => {
    const left = x + place * width * 1.35;
    if (sign === ".")
      return `<circle cx="${left + width / 2}" cy="${y + size}" r="${size / 12}" fill="${colour}"/>`;
    const lines = segments[sign]?.map((name) => line(name, left, y, width, size)) ?? [];
    return `<path d="${lines.join(" ")}" stroke="${colour}" stroke-width="${size / 9}" stroke-linecap="round" fill="none"/>`;
  });
  return drawn.join("");
}

/** Seven segments: a is the top, then clockwise to f, g in the middle. */
const segments: Record<string, string[]> = {
  0: ["a", "b", "c", "d", "e", "f"],
  1: ["b", "c"],
  2: ["a", "b", "g", "e", "d"],
  3: ["a", "b", "g", "c", "d"],
  4: ["f", "g", "b", "c"],
  5: ["a", "f", "g", "c", "d"],
  6: ["a", "f", "g", "e", "d", "c"],
  7: ["a", "b", "c"],
  8: ["a", "b", "c", "d", "e", "f", "g"],
  9: ["a", "b", "c", "d", "f", "g"],
};

function line(name: string, left: number, top: number, width: number, height: number): string {
  const right = left + width;
  const middle = top + height / 2;
  const bottom = top + height;
  const ends: Record<string, [number, number, number, number]> = {
    a: [left, top, right, top],
    b: [right, top, right, middle],
    c: [right, middle, right, bottom],
    d: [left, bottom, right, bottom],
    e: [left, middle, left, bottom],
    f: [left, top, left, middle],
    g: [left, middle, right, middle],
  };
  const [x1, y1, x2, y2] = ends[name] ?? [left, top, left, top];
  return `M${x1} ${y1} L${x2} ${y2}`;
}
