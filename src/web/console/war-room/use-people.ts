import { useQuery } from "@tanstack/react-query";
import { peopleQuery } from "./war-room-query.ts";

/** Colleagues to choose from; with `mayLead` only those who may lead an alert. */
export function usePeople({ mayLead = false } = {}): { value: string; label: string }[] {
  const { data } = useQuery(peopleQuery);
  return (data?.rows ?? [])
    .filter((person) => !mayLead || person.mayLead)
    .map(({ id, name }) => ({ value: id, label: name }));
}
