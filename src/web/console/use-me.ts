import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { components } from "../../shared/api/schema.gen.ts";
import type { Permission } from "../../shared/roles.ts";
import { answer, api } from "./api.ts";
import { keys } from "./keys.ts";

export type Me = components["schemas"]["Me"];

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () => answer(api.GET("/api/me")),
  staleTime: 5 * 60_000,
});

/** Who is signed in; read before any page behind the sign-in is shown. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the person may; the server asks again. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}
