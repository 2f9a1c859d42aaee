/** The command `rules`: the table of rules. */
import type { Command } from "commander";
import { ruleDocumentationUrl } from "../constants.ts";
import type { RuleOutput, RulesOutput } from "../features/contract.ts";
import { rules } from "../rules/index.ts";
import type { Io } from "./io.ts";
import { type Format, formatOption } from "./options.ts";

/** Adds the command to the program. */
export function addRules(program: Command, io: Io): void {
  program
    .command("rules")
    .description("print the table of rules")
    .addOption(formatOption(["text", "json"]))
    .action(async ({ format }: { format: Format }) => {
      const list = rules.map(toOutput);
      await io.out(format === "json" ? toJson(list) : toTable(list));
    });
}

function toOutput(rule: (typeof rules)[number]): RuleOutput {
  const { code, severity, policy, summary } = rule;
  return {
    code,
    severity,
    policy: policy ?? null,
    summary,
    url: `${ruleDocumentationUrl}${code}.md`,
  };
}

function toJson(list: readonly RuleOutput[]): string {
  const output: RulesOutput = { version: 1, rules: list };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

/** Two lines a rule: code, severity and summary, and the address of its page below. */
function toTable(list: readonly RuleOutput[]): string {
  const widest = Math.max(0, ...list.map(({ code }) => code.length));
  const rows = list.map(({ code, severity, policy, summary, url }) => {
    const condition = policy === null ? "" : ` (policy ${policy} only)`;
    const start = `${code.padEnd(widest)}  ${severity.padEnd(SEVERITY_WIDTH)}  `;
    return `${start}${summary}${condition}\n${" ".repeat(start.length)}${url}\n`;
  });
  return rows.join("");
}

const SEVERITY_WIDTH = "information".length;
