/**
 * The settings of a user, as a client gives them: asked for (`workspace/configuration`), sent with
 * `workspace/didChangeConfiguration`, or at the start in `initializationOptions`. The names are those
 * of the extension's settings without `cablegram.`; what is not understood is left out.
 */
import type { InlayHintOptions } from "../features/inlayHints.ts";

/** What helps while one writes and is off unless a setting turns it on. */
export interface Aids {
  readonly continueOnEnter: boolean;
  readonly linkFootnoteNumbers: boolean;
  readonly suggestNextPage: boolean;
  readonly inlayHints: InlayHintOptions;
  readonly codeLens: { readonly footnotes: boolean; readonly citations: boolean };
}

type Settings = Readonly<Record<string, unknown>>;

/** The settings in what a client sends: those under `cablegram`, or all if there is no such name. */
export function sectionOf(sent: unknown): Settings {
  const settings = toSettings(sent);
  return "cablegram" in settings ? toSettings(settings["cablegram"]) : settings;
}

/** Settings over others: groups are merged, everything else is replaced. */
export function withSettings(base: Settings, over: Settings): Settings {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined || value === null) continue;
    const isGroup = GROUPS.some((group) => group === name);
    merged[name] = isGroup ? { ...toSettings(base[name]), ...toSettings(value) } : value;
  }
  return merged;
}

const GROUPS = ["inlayHints", "codeLens"] as const;

/** Which aids are on: those whose setting is `true`. */
export function aidsOf(settings: Settings): Aids {
  const isOn = (group: Settings, name: string) => group[name] === true;
  const hints = toSettings(settings["inlayHints"]);
  const lenses = toSettings(settings["codeLens"]);
  return {
    continueOnEnter: isOn(settings, "continueOnEnter"),
    linkFootnoteNumbers: isOn(settings, "linkFootnoteNumbers"),
    suggestNextPage: isOn(settings, "suggestNextPage"),
    inlayHints: {
      tags: isOn(hints, "tags"),
      dates: isOn(hints, "dates"),
      footnotes: isOn(hints, "footnotes"),
      pages: isOn(hints, "pages"),
    },
    codeLens: { footnotes: isOn(lenses, "footnotes"), citations: isOn(lenses, "citations") },
  };
}

function toSettings(value: unknown): Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Settings)
    : {};
}
