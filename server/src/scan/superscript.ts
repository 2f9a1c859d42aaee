/** The digit that a superscript character stands for, or `undefined` if it is none. */
export function digitOfSuperscript(character: string | undefined): string | undefined {
  if (character === undefined || character.length !== 1) return undefined;
  const digit = SUPERSCRIPTS.indexOf(character);
  return digit < 0 ? undefined : String(digit);
}

/** The superscript character of each digit, in their order. */
export const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number in superscript characters. */
export function toSuperscript(digits: string): string {
  return [...digits].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
}
