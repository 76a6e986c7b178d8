import { doOwnDeed } from "../complaint/own-complaint.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { chooseOption } from "./choose-option.ts";
import { counterOffer, declineOffer } from "./turn-down-offer.ts";

export function remedyPortalHandlers(house: House) {
  return {
    chooseOption: ({ actor, body }) => doOwnDeed(house, actor, (number) => chooseOption(actor, number, body)),
    counterOffer: ({ actor, body }) => doOwnDeed(house, actor, (number) => counterOffer(actor, number, body)),
    declineOffer: ({ actor, body }) => doOwnDeed(house, actor, (number) => declineOffer(actor, number, body)),
  } satisfies Partial<Handlers>;
}
