import type { Staff } from "../../actor.ts";
import { addGateway } from "../../gateways/connections/add-gateway.ts";
import { changeGateway } from "../../gateways/connections/change-gateway.ts";
import { openSimulator } from "../../gateways/simulator/open-simulator.ts";
import type { House } from "../../house.ts";

const demoSecret = `whsec_${Buffer.from("the demo's messages, known to all").toString("base64")}`;

/** Messages and telephone calls go to a made-up other side while the demo is played; then it is switched off. */
export async function connectMessages(house: House, manager: Staff, now: () => Date) {
  const simulator = await openSimulator({ secret: demoSecret, now });
  const { gateway } = await addGateway(house, manager, {
    name: "短信与语音平台",
    shopId: null,
    kinds: ["sms", "voice"],
    url: simulator.url,
    secret: demoSecret,
  });
  return {
    async close(): Promise<void> {
      const url = "http://127.0.0.1:4010/";
      try {
        await changeGateway(house, manager, gateway.id, { version: 1, isActive: false, url });
      } finally {
        await simulator.close();
      }
    },
  };
}
