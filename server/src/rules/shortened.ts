/** Values in messages, which have room for one sentence. */

const LONGEST = 40;

/** A value cut to what a message has room for; what is empty is called so. */
export function shortened(value: string): string {
  if (value === "") return "empty";
  return value.length <= LONGEST ? value : `${value.slice(0, LONGEST - 1)}…`;
}
