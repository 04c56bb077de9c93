/**
 * Fetches index files. Those that the early script prefetched are passed to the
 * main script in a global variable, because a classic script cannot export.
 */

declare global {
  var waymarkPrefetched: Map<string, Promise<unknown>> | undefined;
}

/** @param base path under which the site is published */
export function levelsFolder(base: string): string {
  return `${base}pagefind/levels/`;
}

/** Begins to fetch a file for `fetchIndexFile`. */
export function prefetch(folder: string, name: string): Promise<unknown> {
  const file = fetchJson(folder + name);
  prefetched().set(name, file);
  return file;
}

/**
 * A file of the index, prefetched or fetched now.
 *
 * @param cache the default mode, so that the page's `preload` of the file is used; another to ask the host again
 */
export async function fetchIndexFile(folder: string, name: string, cache: RequestCache = "default"): Promise<unknown> {
  const file = prefetched().get(name);
  prefetched().delete(name);
  return file?.catch(() => fetchJson(folder + name, cache)) ?? fetchJson(folder + name, cache);
}

function prefetched(): Map<string, Promise<unknown>> {
  // An element with this id would be the value of the global variable.
  if (!(globalThis.waymarkPrefetched instanceof Map)) globalThis.waymarkPrefetched = new Map();
  return globalThis.waymarkPrefetched;
}

async function fetchJson(url: string, cache: RequestCache = "default"): Promise<unknown> {
  return (await fetchFile(url, cache)).json();
}

/** @throws when the server answers with an error */
export async function fetchFile(url: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
