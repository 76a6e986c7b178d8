export type Agent = { id: string; name: string };

const nobody = "00000000-0000-4000-8000-000000000000";

/**
 * What is shown without whoever is judged: not by id, not by name, not where somebody wrote the name in a message. Every
 * character becomes one other, so that marked places stay where they are.
 */
export function hideAgent<Shown>(shown: Shown, agent: Agent | undefined): Shown {
  if (!agent) return shown;
  const name = new RegExp(escaped(agent.name), "giu");
  return JSON.parse(JSON.stringify(shown), (_, value) =>
    typeof value === "string"
      ? value.replaceAll(agent.id, nobody).replace(name, (found) => "＊".repeat(found.length))
      : value,
  );
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
