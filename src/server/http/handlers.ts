import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Contract } from "../../shared/api/contract.ts";
import type { RouteName, routes } from "../../shared/api/routes.ts";
import type { Customer, Integration, Staff, Supplier } from "../actor.ts";

type Routes = typeof routes;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Part<Route, Name extends string> = Route extends { [Key in Name]: infer Schema }
  ? Parsed<Schema>
  : undefined;

/** Who the route's access lets through. */
type ActorOf<Access> = Access extends { who: "public" }
  ? undefined
  : Access extends { who: "customer" }
    ? Customer
    : Access extends { who: "supplier" }
      ? Supplier
      : Access extends { alsoKeys: true }
        ? Staff | Integration
        : Staff;

export type Call<Route extends Contract> = {
  actor: ActorOf<Route["access"]>;
  params: Part<Route, "params">;
  query: Part<Route, "query">;
  body: Part<Route, "body">;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** One handler per route of the contract; rooms export theirs, routes.ts puts them together. */
export type Handlers = {
  [Name in RouteName]: (call: Call<Routes[Name]>) => Promise<z.input<Routes[Name]["answer"]>>;
};
