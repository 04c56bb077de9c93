/** Most of everything that a file may hold. */
export const LIMITS = {
  bytes: 5_000_000,
  scopes: 50,
  answers: 2000,
  snapshots: 500,
  voices: 200,
  evidence: 50,
  depth: 20,
  name: 200,
  note: 4000,
  statement: 2000,
  url: 2000,
  level: 30,
} as const;
