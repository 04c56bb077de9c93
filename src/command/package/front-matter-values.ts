/** Values of front matter, from which `npm pack` takes their type: the package does not bring the schema's own. */
import { frontMatterSchema } from "../../base/front-matter/keys.ts";

export const values = frontMatterSchema.parse({ title: "" });
