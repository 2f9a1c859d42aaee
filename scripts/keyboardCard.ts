/*
 * The keyboard card: one printable page with the keys and commands of the manifest and those of VS Code
 * that a transcriber needs most. `npx vitest run test/keyboardCard.test.ts --update` writes it;
 * test/e2e/keys.e2e.ts compares VS Code's keys with VS Code, and prints the page.
 */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { PANEL_KEYS } from "../client/src/scan/view.ts";

export type CardLanguage = "en" | "fr";

/** What of the manifest is used. */
export interface CardManifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
    }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** A key of VS Code itself, as on Windows and Linux and on a Mac, and what it does. */
export interface EditorKey {
  readonly command: string;
  readonly key: string;
  readonly mac: string;
  readonly en: string;
  readonly fr: string;
}

export const EDITOR_KEYS: readonly EditorKey[] = [
  {
    command: "editor.action.marker.nextInFiles",
    key: "f8",
    mac: "f8",
    en: "next finding",
    fr: "point suivant",
  },
  {
    command: "editor.action.marker.prevInFiles",
    key: "shift+f8",
    mac: "shift+f8",
    en: "finding before",
    fr: "point précédent",
  },
  {
    command: "editor.action.quickFix",
    key: "ctrl+.",
    mac: "cmd+.",
    en: "what can be done here: mend, accept as in the original",
    fr: "que faire ici : corriger, accepter comme dans l’original",
  },
  {
    command: "workbench.actions.view.problems",
    key: "ctrl+shift+m",
    mac: "shift+cmd+m",
    en: "list of findings",
    fr: "liste des points",
  },
  {
    command: "editor.action.showHover",
    key: "ctrl+k ctrl+i",
    mac: "cmd+k cmd+i",
    en: "what is at the caret",
    fr: "ce qui est au curseur",
  },
  {
    command: "editor.action.revealDefinition",
    key: "f12",
    mac: "f12",
    en: "to the note or document",
    fr: "à la note ou au document",
  },
  {
    command: "editor.action.goToReferences",
    key: "shift+f12",
    mac: "shift+f12",
    en: "all places that cite it",
    fr: "tous les endroits qui le citent",
  },
  {
    command: "editor.action.rename",
    key: "f2",
    mac: "f2",
    en: "change a number with its note",
    fr: "changer un numéro avec sa note",
  },
  {
    command: "workbench.action.gotoSymbol",
    key: "ctrl+shift+o",
    mac: "shift+cmd+o",
    en: "to a part of the document",
    fr: "à une partie du document",
  },
  {
    command: "workbench.action.showAllSymbols",
    key: "ctrl+t",
    mac: "cmd+t",
    en: "to a document of the folder",
    fr: "à un document du dossier",
  },
  {
    command: "editor.action.triggerSuggest",
    key: "ctrl+space",
    mac: "ctrl+space",
    en: "what may stand here",
    fr: "ce qui peut se trouver ici",
  },
  {
    command: "workbench.action.showCommands",
    key: "f1",
    mac: "f1",
    en: "all commands: type a part of the name",
    fr: "toutes les commandes : tapez une partie du nom",
  },
];

const WORDS = {
  en: {
    title: "Cablegram: keyboard card",
    others: "On Windows and Linux",
    mac: "On a Mac",
    editor: "Findings and going about",
    own: "Footnotes and the scan",
    panel: "While the scan has the keyboard",
    palette: "Without a key: F1, then a part of the name",
  },
  fr: {
    title: "Cablegram : carte des raccourcis",
    others: "Windows et Linux",
    mac: "Mac",
    editor: "Points à vérifier et déplacements",
    own: "Notes de bas de page et scan",
    panel: "Quand le scan a le clavier",
    palette: "Sans raccourci : F1, puis une partie du nom",
  },
} as const;

/** The names of keys as they stand on a keyboard. */
const KEY_NAMES: Readonly<Record<CardLanguage, Readonly<Record<string, string>>>> = {
  en: { pageup: "Page Up", pagedown: "Page Down", space: "Space" },
  fr: { shift: "Maj", pageup: "Page préc.", pagedown: "Page suiv.", space: "Espace" },
};

const STYLE = `@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; }
body { max-width: 186mm; margin: 0 auto; padding: 4mm 0; color: #000; background: #fff; font: 9pt/1.3 system-ui, sans-serif; }
h1 { margin: 0 0 3mm; font-size: 15pt; }
h2 { margin: 3.5mm 0 1mm; font-size: 10.5pt; }
table { width: 100%; border-collapse: collapse; }
td, th { padding: 0.6mm 2mm 0.6mm 0; border-bottom: 0.2mm solid #bbb; text-align: left; vertical-align: baseline; }
th { font-weight: 600; }
th:first-child { width: 46%; }
th:nth-child(2) { width: 28%; }
kbd { padding: 0 1mm; border: 0.2mm solid #777; border-radius: 1mm; font: inherit; white-space: nowrap; }
ul { margin: 0; padding: 0; columns: 3; column-gap: 5mm; list-style: none; }
li { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
@media (prefers-color-scheme: dark) { @media screen { body { color: #eee; background: #1e1e1e; } } }`;

/** The page in a language, whose strings are those of `package.nls.json`. */
export function keyboardCard(
  manifest: CardManifest,
  strings: Readonly<Record<string, string>>,
  language: CardLanguage,
): string {
  const { commands, keybindings, menus } = manifest.contributes;
  const words = WORDS[language];
  const titles = new Map(
    commands.map(({ command, title }) => [command, strings[title.replaceAll("%", "")] ?? title]),
  );
  const titleOf = (command: string) => titles.get(command) ?? command;
  const hidden = new Set(
    menus.commandPalette.flatMap(({ command, when }) => (when === "false" ? [command] : [])),
  );
  const withKey = new Set(keybindings.map(({ command }) => command));
  const without = commands
    .filter(({ command }) => !hidden.has(command) && !withKey.has(command))
    .map(({ command }) => titleOf(command))
    .sort((a, b) => a.localeCompare(b, language));
  const keys = (key: string) => keysOf(key, language);
  const page = h("html", { lang: language }, [
    h("head", [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", words.title),
      h("style", STYLE),
    ]),
    h("body", [
      h("h1", words.title),
      h("h2", words.editor),
      table(
        ["", words.others, words.mac],
        EDITOR_KEYS.map((each) => [[each[language]], keys(each.key), keys(each.mac)]),
      ),
      h("h2", words.own),
      table(
        ["", words.others, words.mac],
        keybindings.map(({ command, key, mac }) => [
          [titleOf(command)],
          keys(key),
          keys(mac ?? key),
        ]),
      ),
      h("h2", words.panel),
      panelKeys(titleOf),
      h("h2", words.palette),
      h(
        "ul",
        without.map((title) => h("li", title)),
      ),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function table(head: readonly string[], rows: readonly (readonly ElementContents[])[]): Element {
  return h("table", [
    h(
      "tr",
      head.map((each) => h("th", { scope: "col" }, each)),
    ),
    ...rows.map((cells) =>
      h(
        "tr",
        cells.map((cell) => h("td", [...cell])),
      ),
    ),
  ]);
}

type ElementContents = readonly (string | ElementContent)[];

/** The keys of the panel, each action with all of its keys. */
function panelKeys(titleOf: (command: string) => string): Element {
  const actions = [...new Set(Object.values(PANEL_KEYS))];
  const items = actions.map((action) => {
    const own = Object.keys(PANEL_KEYS).filter((key) => PANEL_KEYS[key] === action);
    const command = `cablegram.scan${action.charAt(0).toUpperCase()}${action.slice(1)}`;
    return h("li", [...own.flatMap((key) => [h("kbd", key), " "]), titleOf(command)]);
  });
  return h("ul", items);
}

/** A key as `package.json` has it, in the words that stand on the keys. */
function keysOf(key: string, language: CardLanguage): ElementContent[] {
  return key.split(" ").flatMap((chord, i) => {
    const names = chord
      .split("+")
      .map((part) => KEY_NAMES[language][part] ?? part.charAt(0).toUpperCase() + part.slice(1));
    const shown = h("kbd", names.join("+"));
    return i === 0 ? [shown] : [{ type: "text" as const, value: " " }, shown];
  });
}
