import { answerOf, bearing, client, once } from "./client.ts";
import { noAnswer, problemFrom } from "./problem.ts";
import type { SupplyAnswer, SupplyRequest } from "./types.ts";

/** What a supplier's link opens. */

export function readSupply(token: string): Promise<SupplyRequest> {
  return answerOf(client.GET("/api/supply/request", { headers: bearing(token) }));
}

export function answerSupply(token: string, body: SupplyAnswer, key: string): Promise<SupplyRequest> {
  return answerOf(client.POST("/api/supply/answer", { headers: { ...bearing(token), ...once(key) }, body }));
}

export async function readSupplyFile(token: string, id: string): Promise<Blob> {
  const response = await fetch(`/api/supply/files/${id}`, { headers: bearing(token) }).catch(() => {
    throw noAnswer();
  });
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return response.blob();
}
