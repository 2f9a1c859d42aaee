/*
 * Reads the pages of the rules, docs/rules/<family>/<name>.md. Their form is described in
 * docs/rules/README.md, for those who write them.
 */
import type { Rule } from "../../server/src/rules/rule.ts";
import type { Policy } from "../../server/src/settings.ts";

/** A fenced example of a page. */
export interface Example {
  readonly text: string;
  readonly type: "cable" | "memo";
  readonly policy: Policy;
}

/** A page, its parts as written. */
export interface RulePage {
  /** The first line. */
  readonly title: string;
  /** The line of severity, documents and policy. */
  readonly facts: string;
  /** What stands before the first second-level title. */
  readonly why: string;
  readonly rate: string;
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
}

/** The parts of a page. Throws on an example whose first line does not say how to take it. */
export function readRulePage(markdown: string): RulePage {
  const { before, parts } = divide(markdown);
  const [title = "", , facts = "", ...why] = before;
  return {
    title,
    facts,
    why: why.join("\n").trim(),
    rate: (parts.get("Rate") ?? []).join("\n").trim(),
    wrong: examplesIn(parts.get("Wrong") ?? []),
    right: examplesIn(parts.get("Right") ?? []),
  };
}

/** The line that a rule's page must have under its title. */
export function factsOf(rule: Rule): string {
  const policy = rule.policy === undefined ? "any" : `\`${rule.policy}\``;
  return `Severity: **${rule.severity}**. Documents: ${documentsOf(rule)}. Policy: ${policy}.`;
}

/** The table of rules in docs/rules/README.md. */
export function tableOf(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const policy = rule.policy === undefined ? "" : `\`${rule.policy}\``;
    const page = `[${rule.code}](${rule.code}.md)`;
    return `| ${page} | ${rule.severity} | ${documentsOf(rule)} | ${policy} | ${rule.summary} |`;
  });
  return ["| code | severity | documents | policy | |", "| --- | --- | --- | --- | --- |", ...rows]
    .map((row) => `${row}\n`)
    .join("");
}

function documentsOf({ documents }: Rule): string {
  switch (documents) {
    case "cable":
      return "cables";
    case "memo":
      return "memoranda";
    case "all":
      return "cables and memoranda";
  }
}

/** The lines before the first `##` and those under each of them; a `##` in an example is none. */
function divide(markdown: string): { before: string[]; parts: Map<string, string[]> } {
  const before: string[] = [];
  const parts = new Map<string, string[]>();
  let current = before;
  let isInExample = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) isInExample = !isInExample;
    if (line.startsWith("## ") && !isInExample) {
      current = [];
      parts.set(line.slice("## ".length).trim(), current);
    } else {
      current.push(line);
    }
  }
  return { before, parts };
}

function examplesIn(lines: readonly string[]): Example[] {
  const examples: Example[] = [];
  let open: { readonly info: string; readonly lines: string[] } | undefined;
  for (const line of lines) {
    if (!line.startsWith("```")) {
      open?.lines.push(line);
    } else if (open === undefined) {
      open = { info: line.slice("```".length), lines: [] };
    } else {
      examples.push(toExample(open.info, open.lines));
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`An example is not closed: ${open.info}`);
  return examples;
}

function toExample(info: string, lines: readonly string[]): Example {
  const words = info.trim().split(" ");
  const unknown = words.filter((word) => !INFO_WORDS.includes(word));
  if (words[0] !== "text" || 0 < unknown.length)
    throw new Error(`An example begins with one of the words ${INFO_WORDS.join(", ")}: ${info}`);
  const isCable = words.includes("cable");
  if (isCable === words.includes("memo")) throw new Error(`"cable" or "memo" is needed: ${info}`);
  const text = lines.map((line) => `${line}\n`).join("");
  return {
    text: words.includes("escaped") ? withoutEscapes(text) : text,
    type: isCable ? "cable" : "memo",
    policy: words.includes("normalised") ? "normalised" : "diplomatic",
  };
}

const INFO_WORDS = ["text", "cable", "memo", "normalised", "escaped"];

/** Characters that nobody sees are written by number: `\u{20}` is a blank. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\u\{([0-9a-fA-F]+)\}/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
