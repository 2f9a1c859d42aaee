import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandTests } from "./e2e/commands/table.ts";

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

// `test/e2e/commands.e2e.ts` runs them in real windows.
test("every command of the manifest is tested inside the extension host, and nothing else is", () => {
  expect(Object.keys(commandTests).sort()).toEqual(
    contributes.commands.map(({ command }) => command).sort(),
  );
});
