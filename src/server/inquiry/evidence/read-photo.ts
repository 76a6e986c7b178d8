import { buffer } from "node:stream/consumers";
import { withTenant } from "../../db/database.ts";
import { readCamera } from "../../gateways/photos/read-camera.ts";
import { readText } from "../../gateways/photos/read-text.ts";
import type { House } from "../../house.ts";
import { hintsInText } from "../../text/photo-words/hints-in-text.ts";

/** The task behind a picture that came in: its camera's facts are kept apart, its words are read, and both become suggestions. */
export async function readPhoto(
  { files }: Pick<House, "files">,
  { tenantId, digest }: { tenantId: string; digest: string },
): Promise<void> {
  const picture = await buffer(await files.open(tenantId, digest));
  const camera = await readCamera(picture);
  const text = await readText(picture);
  const lines = text.state === "read" ? text.lines : [];
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("photo_reading")
      .set({
        camera: JSON.stringify(camera),
        text_state: text.state,
        text: lines.length > 0 ? lines.join("\n") : null,
        hints: JSON.stringify(hintsInText(lines)),
        read_at: tx.now,
      })
      .where("digest", "=", digest)
      .where("text_state", "=", "waiting")
      .execute(),
  );
}
