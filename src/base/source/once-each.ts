/**
 * A function that does its work once for each object, such as a file that stays from
 * one build of a preview to the next. The object must not change.
 */
export function onceEach<K extends object, V>(work: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const done = known.get(of) ?? { value: work(of) };
    known.set(of, done);
    return done.value;
  };
}
