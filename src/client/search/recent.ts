/** The reader's recent questions, newest first. They are kept on the device and sent nowhere. */
import { readPreference, storePreference } from "../page/preferences.ts";

const MOST = 5;

export function recentQuestions(): string[] {
  try {
    const value: unknown = JSON.parse(readPreference("recent-questions") ?? "[]");
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers a question that led to something. */
export function rememberQuestion(text: string): void {
  const question = text.trim();
  if (question === "") return;
  const others = recentQuestions().filter((one) => one.toLowerCase() !== question.toLowerCase());
  storePreference("recent-questions", JSON.stringify([question, ...others].slice(0, MOST)));
}

export function forgetQuestions(): void {
  storePreference("recent-questions", "[]");
}
