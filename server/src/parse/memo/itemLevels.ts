/**
 * Levels of numbered paragraphs and items. Memoranda mix `I.`, `A.`, `1.`, `(1)`, `a)` and bullets
 * freely, so a level is known by its form: a form seen for the first time is one level further in, a
 * form that is open closes the levels within it. `A.` below `I.` is another form, `II.` after `I.` and
 * `I.` after `H.` are not.
 */
import { type Enumerator, romanValue } from "../../scan/enumerator.ts";

interface OpenLevel {
  readonly key: string;
  readonly label: string;
}

export class ItemLevels {
  private open: OpenLevel[] = [];

  /** Forgets all levels, as at a heading. */
  reset(): void {
    this.open = [];
  }

  /** The level of an item, which is open from here on; 1 is outermost. */
  enter(enumerator: Enumerator): number {
    const at = this.levelOf(enumerator);
    if (0 <= at) this.open.length = at;
    this.open.push({ key: formKey(enumerator), label: enumerator.label });
    return this.open.length;
  }

  /** Whether an item is the next of a level that is open: 4 after 3, C after B, II after I. */
  expects(enumerator: Enumerator): boolean {
    return this.open.some((level) => isNext(level, enumerator));
  }

  /** For each open level what its next item would be and what the first of another list, as keys. */
  nextItems(): readonly { readonly next: string; readonly first: string }[] {
    return this.open.flatMap(({ key, label }) =>
      nextLabels(label).map((next) => ({
        next: `${key} ${next}`,
        first: `${key} ${firstLabel(label)}`,
      })),
    );
  }

  private levelOf(enumerator: Enumerator): number {
    const key = formKey(enumerator);
    for (let at = this.open.length - 1; 0 <= at; at--) {
      const level = this.open[at];
      if (level !== undefined && isNext(level, enumerator)) return at;
    }
    return this.open.findIndex(
      (level) => level.key === key && isRoman(level.label) === isRoman(enumerator.label),
    );
  }
}

/** What an item has in common with another one of the same number in the same list. */
export function itemKey(enumerator: Enumerator): string {
  return `${formKey(enumerator)} ${enumerator.label}`;
}

/** `- 1)`, `1)` and `1).` number one list. */
function formKey({ form, label, punctuation, bullet }: Enumerator): string {
  if (form === "none") return bullet ?? "";
  const family = form === "number" ? form : label === label.toUpperCase() ? "upper" : "lower";
  return family + punctuation.replace(").", ")").replace("..", ".");
}

function isNext({ key, label }: OpenLevel, enumerator: Enumerator): boolean {
  return formKey(enumerator) === key && nextLabels(label).includes(enumerator.label);
}

/** The labels that can follow one: `4`; `C`; for `I`, which is a letter or a numeral, `J` and `II`. */
function nextLabels(label: string): readonly string[] {
  if (label === "") return [];
  const number = Number(label);
  if (!Number.isNaN(number)) return [String(number + 1)];
  const labels: string[] = [];
  if (label.length === 1) labels.push(String.fromCharCode(label.charCodeAt(0) + 1));
  const value = romanValue(label);
  if (value !== undefined && value < HIGHEST_NUMERAL) {
    const numeral = NUMERALS[value] ?? "";
    labels.push(label === label.toUpperCase() ? numeral : numeral.toLowerCase());
  }
  return labels;
}

/** The label with which a list begins that has this one. */
function firstLabel(label: string): string {
  if (!Number.isNaN(Number(label))) return "1";
  const first = isRoman(label) ? "I" : "A";
  return label === label.toUpperCase() ? first : first.toLowerCase();
}

/** The numerals from I on, by the value before. */
const NUMERALS =
  "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV".split(
    " ",
  );
const HIGHEST_NUMERAL = NUMERALS.length;

function isRoman(label: string): boolean {
  if (romanValue(label) === undefined) return false;
  return 1 < label.length || "IVXivx".includes(label);
}
