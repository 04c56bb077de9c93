/** Reads the ladders from the page's markup; a page of a large site names a file that has them all. */
import { wordingOf } from "../../../assess/formats/checksum.ts";
import type { Ladder, LadderLevel, Ladders, LaddersBase } from "../../../assess/model/ladders.ts";
import type { Session } from "../session.ts";

let read: Promise<Ladders> | undefined;

export function laddersOf({ root }: Session): Promise<Ladders> {
  read ??= readLadders(root);
  return read;
}

async function readLadders(root: HTMLElement): Promise<Ladders> {
  const { ladderFile } = root.dataset;
  if (ladderFile !== undefined) return (await import(ladderFile)).default;
  const base: LaddersBase = JSON.parse(root.querySelector<HTMLElement>("[data-ladders]")?.dataset["ladders"] ?? "");
  const topics = [...root.querySelectorAll<HTMLElement>("[data-topic]")].map((topic) => ({
    id: topic.dataset["topic"] ?? "",
    title: topic.querySelector("h2")?.textContent ?? "",
    practices: [...topic.querySelectorAll<HTMLElement>("[data-assess]")].map(ladderOf),
  }));
  return { ...base, topics };
}

function ladderOf(question: HTMLElement): Ladder {
  const { assess = "", key, first } = question.dataset;
  return {
    address: assess,
    title: question.querySelector("legend")?.textContent ?? "",
    key: Number(key),
    first,
    levels: [...question.querySelectorAll<HTMLInputElement>("[data-print]")].map((radio): LadderLevel => {
      const { print = "", sketch = "", better, needs, effort } = radio.dataset;
      const statement = radio.closest("label")?.querySelector(".assess-statement")?.textContent ?? "";
      return {
        number: Number(radio.value),
        statement,
        print,
        sketch,
        wording: wordingOf(statement, print),
        better: better ?? `level-${radio.value}`,
        needs: needs?.split(" ") ?? [],
        effort,
      };
    }),
  };
}
