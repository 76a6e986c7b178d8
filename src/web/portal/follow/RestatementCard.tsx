import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { useDeed } from "./mine.ts";
import { messageBoxId } from "./talk/message-box-id.ts";
import { Words } from "./Words.tsx";

/** What the house understood; the customer says yes, or adds to it. */
export function RestatementCard({ restatement }: { restatement: string }) {
  const { follow } = useWords();
  const deed = useDeed();
  return (
    <Card title={follow.restatement.title} isAsking>
      <Words isQuote>{restatement}</Words>
      <CommandNote command={deed} />
      <div className={stack.buttons}>
        <Button
          kind="main"
          isBusy={deed.phase !== "idle"}
          onClick={() => deed.send({ deed: "confirm-restatement", body: {} })}
        >
          {follow.restatement.yes}
        </Button>
        <Button onClick={() => document.getElementById(messageBoxId)?.focus()}>
          {follow.restatement.no}
        </Button>
      </div>
    </Card>
  );
}
