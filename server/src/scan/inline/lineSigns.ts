/** Signs that hardly any line of a document has, so that rules about them can pass over the others. */
import { hasLowerCase } from "../words.ts";

export interface LineSigns {
  readonly hasSmallLetters: boolean;
  readonly isDamaged: boolean;
}

/** C0 without tab and line ends, delete, C1, and the sign for a lost character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const DAMAGE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;

/** One object for each case, since every line has one. */
const CASES: readonly LineSigns[] = [false, true].flatMap((isDamaged) =>
  [false, true].map((hasSmallLetters) => ({ hasSmallLetters, isDamaged })),
);
const NONE: LineSigns = { hasSmallLetters: false, isDamaged: false };

/** Which of these signs a line has. */
export function findLineSigns(text: string): LineSigns {
  return CASES[(DAMAGE.test(text) ? 2 : 0) + (hasLowerCase(text) ? 1 : 0)] ?? NONE;
}
