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
