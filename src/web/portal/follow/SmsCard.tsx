import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import { useDeed, useMine } from "./mine.ts";

/** Whether text messages come; only where the house can send them and knows a phone. */
export function SmsCard() {
  const { sms } = useWords().follow;
  const { wantsSms } = useMine().view;
  const deed = useDeed();
  if (wantsSms === null) return null;
  return (
    <Card title={sms.title}>
      <p className="quiet">{wantsSms ? sms.on : sms.off}</p>
      <CommandNote command={deed} />
      <Button
        isBusy={deed.phase !== "idle"}
        onClick={() => deed.send({ deed: "sms", body: { wantsSms: !wantsSms } })}
      >
        {wantsSms ? sms.turnOff : sms.turnOn}
      </Button>
    </Card>
  );
}
