/** `links list`: every address that was ever published, and its current target. */
import { finalOf, type Register, type State, stateOf } from "../../../register/store/register.ts";
import { visible } from "../../report/visible.ts";
import { EXIT } from "../environment.ts";
import { type LinksVerb, openSession, refuseMoreArguments } from "./session.ts";

interface Row {
  readonly address: string;
  readonly state: State;
  /** Null if the address was retired without a target. */
  readonly leadsTo: string | null;
  /** For a former meaning of an address: its statement, and the date until which it held. */
  readonly said?: string;
  readonly until?: string;
  readonly because?: string;
}

export const list: LinksVerb = async (call) => {
  refuseMoreArguments(call.rest);
  const session = await openSession(call);
  if (typeof session === "number") return session;
  const rows = rowsOf(session.comparison.register);
  const { stdout } = call.environment;
  if (call.args.isSet("json")) {
    stdout.write(`[${rows.map((row) => `\n${JSON.stringify(row)}`).join(",")}\n]\n`);
    return EXIT.fine;
  }
  for (const { address, state, leadsTo, until, because } of rows) {
    const when = until === undefined ? "" : ` until ${until}`;
    const where = state === "live" ? "" : leadsTo === null ? "" : ` → ${leadsTo}`;
    stdout.write(
      `${visible(`${state.padEnd(8)}${address}${when}${where}${because === undefined ? "" : ` (${because})`}`)}\n`,
    );
  }
  return EXIT.fine;
};

/** A row for each meaning of an address: former ones first, then the current one. */
function rowsOf(register: Register): Row[] {
  return [...register.values()].flatMap(({ address, end, was }): Row[] => {
    const finalTarget = (to: string | undefined) => (to === undefined ? null : (finalOf(to, register) ?? null));
    const reason = (because: string | undefined) => (because === undefined ? {} : { because });
    return [
      ...was.map(
        (former): Row => ({
          address,
          state: stateOf(former),
          leadsTo: finalTarget(former.to),
          said: former.said,
          until: former.on,
          ...reason(former.because),
        }),
      ),
      end === undefined
        ? { address, state: "live", leadsTo: address }
        : { address, state: stateOf(end), leadsTo: finalTarget(end.to), ...reason(end.because) },
    ];
  });
}
