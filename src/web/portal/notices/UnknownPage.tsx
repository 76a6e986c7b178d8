import { useWords } from "../language.ts";
import { NoticePage } from "./NoticePage.tsx";
import { WayBack } from "./WayBack.tsx";

export function UnknownPage() {
  const { common } = useWords();
  return (
    <NoticePage {...common.unknown}>
      <WayBack />
    </NoticePage>
  );
}
