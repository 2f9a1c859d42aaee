/**
 * Levels of numbering. Cables and memoranda mix `1.`, `A.`, `(1)`, `a)` and bullets freely, so a
 * level is known by its form: a form seen for the first time is one level further in, a form that is
 * open closes the levels within it.
 */
import type { Enumerator } from "../scan/enumerator.ts";

interface OpenLevel {
  readonly key: string;
  readonly last: Enumerator;
}

export class ParagraphLevels {
  private open: OpenLevel[] = [];
  private outside: OpenLevel[] | undefined;

  /** Forgets all levels, as at a heading. */
  reset(): void {
    this.open = [];
    this.outside = undefined;
  }

  /** Begins a quotation, which has a numbering of its own. */
  enterQuotation(): void {
    this.outside = this.open;
    this.open = [];
  }

  /** Ends the quotation; the numbering before it goes on. */
  leaveQuotation(): void {
    if (this.outside !== undefined && 0 < this.outside.length) this.open = this.outside;
    this.outside = undefined;
  }

  /** The level of the next item with this enumerator, which is open from here on; 1 is outermost. */
  enter(enumerator: Enumerator): number {
    const key = keyOf(enumerator);
    const at = this.open.findIndex((level) => level.key === key);
    if (0 <= at) this.open.length = at;
    this.open.push({ key, last: enumerator });
    return this.open.length;
  }

  /** Whether this enumerator is the next of a level that is open: 4 after 3, C after B. */
  expects(enumerator: Enumerator): boolean {
    const key = keyOf(enumerator);
    const level = this.open.find((candidate) => candidate.key === key);
    return level !== undefined && follows(level.last.label, enumerator.label);
  }
}

/** `- 1)`, `1)` and `1).` number one list. */
function keyOf({ form, punctuation, bullet }: Enumerator): string {
  if (form === "none") return bullet ?? "";
  const family = form === "roman" ? "upperLetter" : form;
  return family + punctuation.replace(").", ")").replace("..", ".");
}

function follows(last: string, next: string): boolean {
  const value = Number(next);
  if (!Number.isNaN(value)) return value === Number(last) + 1;
  return last.length === 1 && next.length === 1 && next.charCodeAt(0) === last.charCodeAt(0) + 1;
}
