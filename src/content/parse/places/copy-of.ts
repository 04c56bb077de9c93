/** A copy of a token, which changes nothing in the one that it is like. */
export function copyOf<T extends object>(token: T): T {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token);
}
