/**
 * Files of the index that were asked for before the script that reads them was
 * there. A script that is no module has nothing to export, so they are handed on
 * in a place that both know.
 */

declare global {
  var waymarkBegun: Map<string, Promise<unknown>> | undefined;
}

/** @param base path under which the site is published */
export function levelsFolder(base: string): string {
  return `${base}pagefind/levels/`;
}

/** Asks for a file, to be taken later. */
export function prefetch(folder: string, name: string): Promise<unknown> {
  const file = fetchJson(folder + name);
  begun().set(name, file);
  return file;
}

/** A file of the index: the one that was asked for already, or asked for now. */
export async function prefetchedFor(folder: string, name: string): Promise<unknown> {
  const file = begun().get(name);
  begun().delete(name);
  // No cache mode of its own: so it may be the request that the page's preload has begun.
  return file?.catch(() => fetchJson(folder + name)) ?? fetchJson(folder + name);
}

function begun(): Map<string, Promise<unknown>> {
  // An element with this id would stand in its place.
  if (!(globalThis.waymarkBegun instanceof Map)) globalThis.waymarkBegun = new Map();
  return globalThis.waymarkBegun;
}

async function fetchJson(url: string): Promise<unknown> {
  return (await fetchNow(url)).json();
}

/** @throws when the answer is not the file */
export async function fetchNow(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
