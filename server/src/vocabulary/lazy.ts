/**
 * A value made on the first call and kept. It is meant for constant data only: the built-in tables
 * are parsed when somebody first looks something up, and not when the program starts.
 */
export function lazy<T extends object>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/**
 * A value made for an object on the first call with it, and kept as long as the object is: what is known
 * of a document is made once, since documents are immutable. The other arguments are only for making it.
 */
export function lazyFor<Key extends object, Rest extends readonly unknown[], T extends object>(
  make: (key: Key, ...rest: Rest) => T,
): (key: Key, ...rest: Rest) => T {
  const kept = new WeakMap<Key, T>();
  return (key, ...rest) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key, ...rest);
    kept.set(key, made);
    return made;
  };
}
