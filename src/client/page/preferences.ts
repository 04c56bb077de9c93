/** The reader's choices in local storage. If a browser denies it, a choice lasts as long as the page. */

type Choice = "theme" | "view" | "slash" | "recent-questions";

export function readPreference(choice: Choice): string | null {
  try {
    return localStorage.getItem(`waymark-${choice}`);
  } catch {
    return null;
  }
}

export function storePreference(choice: Choice, value: string): void {
  try {
    localStorage.setItem(`waymark-${choice}`, value);
  } catch {}
}
