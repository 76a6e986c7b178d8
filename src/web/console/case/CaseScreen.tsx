import { useParams } from "@tanstack/react-router";
import { CaseWorkspace } from "./CaseWorkspace.tsx";

/** The page of one complaint; going to another one begins afresh. */
export function CaseScreen() {
  const { number } = useParams({ from: "/inside/complaints/$number" });
  return <CaseWorkspace key={number} number={number} />;
}
