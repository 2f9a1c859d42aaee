/** The keys of the manifest, and where they are those of somebody else. */
import { readFileSync } from "node:fs";

export type Platform = "win" | "mac" | "linux";

/** A key as `keybindings.json` has it: chords with a blank between, a command, and when. */
export interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

type Contributed = Keybinding & Partial<Record<Platform, string>>;

/** The keys that the manifest contributes on a platform. */
export function readOwnKeys(platform: Platform): Keybinding[] {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as {
    contributes: { keybindings: readonly Contributed[] };
  };
  return contributes.keybindings.map(({ key, command, when, [platform]: own }) => ({
    key: own ?? key,
    command,
    ...(when === undefined ? {} : { when }),
  }));
}

/** Each of the own keys whose first chord is that of another command in the same place. */
export function clashes(own: readonly Keybinding[], others: readonly Keybinding[]): string[] {
  return own.flatMap((mine) =>
    others
      .filter((other) => firstChord(other.key) === firstChord(mine.key))
      .filter(({ when }) => when === undefined || mayHoldInText(when))
      .map(
        ({ key, command, when }) => `${mine.command}: ${key} is ${command} (${when ?? "always"})`,
      ),
  );
}

/** The first chord with its parts in one order, so that two spellings are one. */
function firstChord(key: string): string {
  const [chord = ""] = key.toLowerCase().split(" ");
  // The key itself may be a plus sign.
  const last = chord.endsWith("+") ? "+" : chord.slice(chord.lastIndexOf("+") + 1);
  const modifiers = chord
    .slice(0, chord.length - last.length)
    .split("+")
    .filter(Boolean);
  return [...modifiers.sort(), last].join("+");
}

/** How contexts begin that cannot be while the keyboard is in the text of a cable or memorandum. */
const ELSEWHERE = ["accessibleView", "inChat", "inQuickInput", "listFocus", "terminalFocus"];

/** Whether a condition may hold there: one of its alternatives has no part that cannot. */
function mayHoldInText(when: string): boolean {
  return when
    .split("||")
    .some(
      (alternative) =>
        !alternative
          .split("&&")
          .some((part) => ELSEWHERE.some((context) => part.trim().startsWith(context))),
    );
}
