/** Loads the script that says what was answered here, only where this browser has an assessment. */
const place = document.querySelector<HTMLElement>("[data-assess-note]");
const base = document.querySelector<HTMLElement>("[data-base]")?.dataset["base"] ?? "/";
if (place && hasAssessment()) void import(place.dataset["assessNote"] ?? "");

function hasAssessment(): boolean {
  try {
    return localStorage.getItem(`waymark-assess:${base}`) !== null;
  } catch {
    return false;
  }
}
