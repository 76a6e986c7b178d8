/** Reads a ZIP whose entries are stored, not compressed, as evidence packages are. @throws with the place that is broken. */
export function readArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Error(`entry ${entry + 1} of the archive's directory is broken`);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    files.set(name, content(bytes, view, name, view.getUint32(at + 42, true), view.getUint32(at + 24, true)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** The digest that the archive's comment says of everything before it; null when there is none. */
export function sealOf(bytes: Uint8Array): { digest: string; sealed: Uint8Array } | null {
  const comment = new TextDecoder().decode(bytes.subarray(-sealLength));
  const digest = /^sha256:([0-9a-f]{64})$/.exec(comment)?.[1];
  return digest ? { digest, sealed: bytes.subarray(0, -sealLength) } : null;
}

export const sealLength = "sha256:".length + 64;

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new Error("this is not a ZIP archive, or its end is missing");
}

function content(bytes: Uint8Array, view: DataView, name: string, at: number, size: number): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
    throw new Error(`${name}: its place in the archive is broken`);
  if (view.getUint16(at + 8, true) !== 0)
    throw new Error(`${name}: it is compressed, which evidence never is`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + size > bytes.length) throw new Error(`${name}: the archive is cut off`);
  return bytes.subarray(start, start + size);
}
