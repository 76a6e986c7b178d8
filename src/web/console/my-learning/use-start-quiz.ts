import { answer, api, once } from "../api.ts";
import { useCommand } from "../use-command.ts";

/** Begins a quiz by its code, or goes on with the one that is open. */
export function useStartQuiz(onStarted: (attempt: { id: string }) => void) {
  return useCommand(
    (quizCode: string, key) =>
      answer(api.POST("/api/quiz-attempts", { headers: once(key), body: { quizCode } })),
    { onSuccess: onStarted },
  );
}
