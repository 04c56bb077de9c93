/** `waymark freeze`: keeps the content as it is today as an edition, which later changes do not touch. */
import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { hasErrors } from "../../../base/diagnostics/diagnostic.ts";
import { faultOfName } from "../../../content/config/edition-names.ts";
import { EDITIONS } from "../../../content/editions/editions.ts";
import { load } from "../../../pipeline.ts";
import { REGISTER_FILE } from "../../../register/store/file.ts";
import { stageRegister } from "../../../register/store/write.ts";
import { prettyReport } from "../../report/pretty.ts";
import { CONTENT_OPTION, contentFolder, recordingDate } from "../arguments.ts";
import { EXIT, painterFor, UsageError } from "../environment.ts";
import type { Verb } from "../verb.ts";
import { writeEdition } from "./write-edition.ts";

export const freezeVerb: Verb = {
  name: "freeze",
  usage: "freeze NAME [--content FOLDER] [--today DATE]",
  summary: "keep today's content as an edition of its own, such as 1.0",
  options: {
    content: CONTENT_OPTION,
    today: { type: "string", value: "DATE", help: "date on which new addresses are recorded (default: today, in UTC)" },
  },
  positionals: 1,
  async run(args, environment) {
    const { stderr, cwd } = environment;
    const [name] = args.positionals;
    if (name === undefined) throw new UsageError("Name the edition: `waymark freeze 1.0`");
    const fault = faultOfName(name);
    if (fault !== undefined) throw new UsageError(`An edition cannot be called "${name}". ${fault}`);
    const content = contentFolder(args, environment);
    const folder = join(content, EDITIONS, name);
    if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(`${folder} exists already and is left as it is: what is frozen stays. Choose another name.`);

    const loaded = await load({ content, register: { kind: "record", today: recordingDate(args) } });
    const { diagnostics, sources, reviewed, registerText, published, config } = loaded;
    const paint = painterFor(environment);
    if (hasErrors(diagnostics)) {
      stderr.write(prettyReport(diagnostics, sources, paint));
      stderr.write(`${paint.red("Nothing was frozen")}: mend these faults first.\n`);
      return diagnostics.some(({ code }) => code === "file-unreadable") ? EXIT.machine : EXIT.content;
    }
    const register = reviewed.text ?? registerText;
    if (reviewed.text !== undefined) stageRegister(content, registerText, reviewed.text).commit();
    writeEdition(content, folder, register === undefined ? [] : [{ path: REGISTER_FILE, text: register }]);

    const shown = relative(cwd, folder) || folder;
    const next = [
      `Commit ${shown}; from the next build on it is at /${name}/, and says on each page what became of it.`,
      `${config.edition?.toLowerCase() === name.toLowerCase() ? "Change" : "Set"} \`editions.current\` in site.yaml to the name of what comes next.`,
      `Where that leaves out what ${name} has: \`waymark links accept --edition ${name}\` lets old links lead here.`,
    ];
    stderr.write(
      `${paint.green(`Edition ${name} is frozen`)}: ${published.practices + published.pages} pages in ${shown}.\n`,
    );
    for (const step of next) stderr.write(`- ${step}\n`);
    return EXIT.fine;
  },
};
