import type { FastifyReply, FastifyRequest } from "fastify";
import type { Contract } from "../../../shared/api/contract.ts";
import { routes } from "../../../shared/api/routes.ts";
import type { Actor } from "../../actor.ts";
import { strikeSilence } from "../../closure/silence.ts";
import { keepUpload } from "../../correspondence/keep-upload.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import type { ClockDeed, DemoDeed, DemoRoute, RouteDeed } from "../deed.ts";
import { demoImage } from "../images/demo-image.ts";
import type { DemoImageKind } from "../images/image-kinds.ts";
import type { DemoStory } from "../plan.ts";
import { fillIn } from "./fill-in.ts";
import { lookIntoRights } from "./look-into-rights.ts";
import type { Played } from "./played.ts";
import { customerActor, type Stage } from "./players.ts";
import { letTimePass, reactTo } from "./time-passes.ts";

type Theatre = Omit<Played, "story" | "complaint" | "seen">;

/** Files a story's complaint, as its customer or the agent who took the call. */
export async function beginStory(theatre: Theatre, story: DemoStory): Promise<Played> {
  theatre.clock.set(story.receivedAt);
  const complaint = await file(theatre, story);
  theatre.numbers.set(story.key, complaint.number);
  const played = { ...theatre, story, complaint, seen: 0 };
  await reactTo(played);
  return played;
}

/** Plays one deed through the very handler that people use, after the clocks that strike before it. */
export async function playDeed(played: Played, deed: DemoDeed): Promise<void> {
  await letTimePass(played, deed.at);
  played.clock.set(deed.at);
  if (deed.do === "runClocks") await keepSilence(played, deed);
  // The house has asked by itself when the last promise was kept.
  else if (deed.do !== "askConfirmation") await act(played, deed);
  await lookIntoRights(played, deed);
  await reactTo(played);
}

async function file({ house, handlers, stage }: Theatre, story: DemoStory): Promise<Played["complaint"]> {
  const actor = filerOf(stage, story);
  const uploads = await upload(house, actor, story.photos);
  const body = routes.fileComplaint.body.parse({ ...story.filing, uploads });
  const { number } = await handlers.fileComplaint({
    actor: actor as never,
    body,
    params: undefined,
    query: undefined,
    ...offline,
  });
  return withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .select(["id", "number", "customer_id"])
      .where("number", "=", number)
      .executeTakeFirstOrThrow(),
  );
}

// A caller's complaint is filed by the agent who took the call; the others by the customers themselves.
function filerOf(stage: Stage, { filing, deeds }: DemoStory): Actor {
  const taker = deeds.find(({ by }) => by.kind === "staff")?.by as { email: string } | undefined;
  if (filing.channel === "phone" && taker) return stage.staff(taker.email);
  return { kind: "customer", tenantId: stage.tenantId, id: "visitor", complaintId: "" };
}

async function act(played: Played, deed: Exclude<DemoDeed, { do: "runClocks" }>): Promise<void> {
  const { house, handlers, stage, complaint } = played;
  const route: Contract = routes[deed.do];
  const actor =
    deed.by.kind === "staff" ? stage.staff(deed.by.email) : customerActor(stage.tenantId, complaint);
  const { params, body } = await withTenant(stage.tenantId, (tx) =>
    fillIn(tx, played, deed as RouteDeed<DemoRoute>),
  );
  const uploads = await upload(house, actor, deed.refs.images ?? []);
  try {
    const handler = handlers[deed.do] as unknown as (call: object) => Promise<unknown>;
    await handler({
      actor,
      params,
      query: undefined,
      body: route.body?.parse(uploads.length > 0 ? { ...body, uploads } : body),
      ...offline,
    });
  } catch (error) {
    throw new Error(`the demo cannot ${deed.do} in ${played.complaint.number} at ${deed.at.toISOString()}`, {
      cause: error,
    });
  }
}

// Service clocks strike by themselves as time passes; silence is told when.
async function keepSilence({ house, stage, complaint }: Played, { step }: ClockDeed): Promise<void> {
  if (step === "break_promise") return;
  const { chapter } = await withTenant(stage.tenantId, (tx) =>
    tx.selectFrom("complaint").select("chapter").where("id", "=", complaint.id).executeTakeFirstOrThrow(),
  );
  const what = step === "announce_silence" ? "announce" : "close";
  await strikeSilence(house, { tenantId: stage.tenantId, stream: complaint.id, chapter, what });
}

async function upload(house: House, actor: Actor, kinds: DemoImageKind[]): Promise<string[]> {
  const ids: string[] = [];
  for (const kind of kinds)
    ids.push((await keepUpload(house, actor, await demoImage(kind), `${kind}.jpg`)).id);
  return ids;
}

// Nobody is calling: there is a request without headers, and nothing to reply to.
const offline = {
  request: { method: "POST", url: "/", headers: {} } as FastifyRequest,
  reply: undefined as unknown as FastifyReply,
};
