import { ShutDoor } from "../../ui/drawings/ShutDoor.tsx";
import { FindForm } from "../house/FindForm.tsx";
import { useWords } from "../language.ts";
import { lastVisit } from "../last-visit.ts";
import { Card } from "../parts/Card.tsx";
import { NoticePage } from "./NoticePage.tsx";

/** The link has expired: the complaint is one short form away. */
export function LinkOverPage() {
  const { common, filing } = useWords();
  const house = lastVisit();
  return (
    <NoticePage title={common.linkOver.title} body={common.linkOver.body} picture={<ShutDoor />}>
      {house ? (
        <Card title={filing.find.title}>
          <FindForm slug={house.slug} />
        </Card>
      ) : (
        <p>{common.linkOver.noHouse}</p>
      )}
    </NoticePage>
  );
}
