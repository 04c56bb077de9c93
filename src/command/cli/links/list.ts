/** `links list`: every address that was ever published, and where it leads. */
import { isBlocked, settledRegister } from "../../../register/record.ts";
import { finalPlaceOf, isUnchangedMeaning, type State } from "../../../register/store/pointers.ts";
import type { Ending, Register } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";
import { recordingDate } from "../arguments.ts";
import { EXIT } from "../environment.ts";
import { type LinksVerb, openSession, refuseMoreArguments } from "./session.ts";

interface Row {
  readonly address: string;
  readonly state: State;
  /** Null when an address was given up and nothing stands for it. */
  readonly leadsTo: string | null;
  /** Where the rest of it is, when it was divided. */
  readonly alsoLeadsTo?: readonly string[];
  /** What it said, and until when, where it says something else now. */
  readonly said?: string;
  readonly until?: string;
  readonly because?: string;
}

export const list: LinksVerb = async (call) => {
  refuseMoreArguments(call.rest);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const { comparison } = session;
  // Answers that still wait for others count here.
  const today = recordingDate(call.args);
  const rows = rowsOf(isBlocked(comparison) ? settledRegister(comparison, [], today) : comparison.register);
  const { stdout } = call.environment;
  if (call.args.isSet("json")) {
    stdout.write(`[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}\n]\n`);
    return EXIT.fine;
  }
  for (const { address, state, leadsTo, alsoLeadsTo = [], until, because } of rows) {
    const when = until === undefined ? "" : ` until ${until}`;
    const where = state === "live" || leadsTo === null ? "" : ` → ${[leadsTo, ...alsoLeadsTo].join(" and ")}`;
    stdout.write(
      `${visible(`${state.padEnd(8)}${address}${when}${where}${because === undefined ? "" : ` (${because})`}`)}\n`,
    );
  }
  return EXIT.fine;
};

/** A row for each meaning of an address: what it meant before, then what it means now. */
function rowsOf(register: Register): Row[] {
  const led = (end: Ending) => {
    const {
      to: [leadsTo = null, ...alsoLeadsTo],
      because,
    } = finalPlaceOf(end, register);
    const state: State = because === undefined && leadsTo !== null ? "moved" : "retired";
    return { state, leadsTo, ...(alsoLeadsTo.length > 0 ? { alsoLeadsTo } : {}), because };
  };
  const reason = (because: string | undefined) => (because === undefined ? {} : { because });
  return [...register.values()].flatMap(({ address, end, was }): Row[] => [
    ...was
      .filter((former) => !isUnchangedMeaning(former, address))
      .map((former): Row => {
        const { because, ...row } = led(former);
        return { address, ...row, said: former.said, until: former.on, ...reason(because) };
      }),
    end === undefined ? { address, state: "live", leadsTo: address } : rowOf(address, led(end)),
  ]);

  function rowOf(address: string, { because, ...row }: ReturnType<typeof led>): Row {
    return { address, ...row, ...reason(because) };
  }
}
