import { ClearDesk } from "../../ui/drawings/ClearDesk.tsx";
import { useWords } from "../language.ts";
import { NoticePage } from "./NoticePage.tsx";
import { WayBack } from "./WayBack.tsx";

/** Somebody came without a house's link. */
export function LandingPage() {
  const { common } = useWords();
  const { title, lead, body } = common.landing;
  return (
    <NoticePage title={title} body={lead} picture={<ClearDesk />}>
      <p>{body}</p>
      <WayBack />
    </NoticePage>
  );
}
