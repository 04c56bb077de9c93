/** The published JSON schema of saved assessments. Readers keep keys that it does not name. */
import * as z from "zod";
import { LIMITS } from "../../../assess/formats/limits.ts";
import { FORMAT, VERSION } from "../../../assess/formats/write-file.ts";

const name = z.string().max(LIMITS.name);
const level = z.int().min(0).max(LIMITS.level);
const date = z.iso.date();
const address = z
  .string()
  .regex(/^\/[^\s#?]*$/)
  .max(300);

const state = z.union([
  z.looseObject({ kind: z.literal("level"), level }),
  z.looseObject({ kind: z.literal("unknown") }),
  z.looseObject({ kind: z.literal("not-applicable"), because: z.string().max(LIMITS.note).optional() }),
]);

const said = z.looseObject({
  level,
  statement: z.string().max(LIMITS.statement).describe("the words that were answered"),
  print: name.optional().describe("fingerprint of the level's text"),
  sketch: z
    .string()
    .max(LIMITS.statement)
    .optional()
    .describe("sketch of the level's words, by which later ones are compared with it"),
});

const answer = z.looseObject({
  state: state.optional().describe("absent: not assessed"),
  moving: z.boolean().optional().describe("work towards the next level has begun"),
  on: date.describe("the day on which it was true"),
  edited: z.iso.datetime().describe("when it was written; of two answers the later wins"),
  note: z.string().max(LIMITS.note).optional(),
  evidence: z
    .array(
      z.looseObject({
        title: name,
        url: z
          .string()
          .regex(/^(https:\/\/|mailto:)[^\s<>"\\|]+$/i)
          .max(LIMITS.url)
          .optional(),
        on: date.optional(),
      }),
    )
    .max(LIMITS.evidence)
    .optional(),
  target: level.optional(),
  by: date.optional().describe("when the target is due"),
  owner: name.optional(),
  said: said.optional(),
  saidTarget: said.optional(),
  confirmed: z.array(name).optional().describe("wordings that were confirmed to mean the same"),
});

const cells = z.record(
  address,
  z.looseObject({
    state: state.optional(),
    target: level.optional(),
    print: name.optional(),
    wording: z.int().optional(),
  }),
);

export const assessmentSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  saved: z.iso.datetime().optional(),
  by: z.string().optional(),
  site: z.looseObject({ title: z.string().optional(), url: z.string().optional() }).optional(),
  scopes: z
    .array(
      z.looseObject({
        id: name.describe("random; never the name"),
        name,
        about: z.string().max(LIMITS.note).optional(),
        order: z.number().optional(),
        first: z.array(address).optional(),
        answers: z.record(address, answer).describe("by address of the practice"),
      }),
    )
    .max(LIMITS.scopes),
  snapshots: z
    .array(z.looseObject({ id: name, scope: name, name, on: date, cells }))
    .max(LIMITS.snapshots)
    .optional(),
  voices: z
    .array(z.looseObject({ id: name, scope: name, name: name.optional(), cells }))
    .max(LIMITS.voices)
    .optional(),
  check: z
    .string()
    .optional()
    .describe("CRC-32 of the document without this key; it notices edits, it is no signature"),
});

export function schemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(assessmentSchema, { io: "input" }), null, 2)}\n`;
}
