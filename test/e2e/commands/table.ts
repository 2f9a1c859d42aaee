import type { CommandTest } from "./commandTest.ts";
import { documents } from "./documents.ts";
import { editing } from "./editing.ts";
import { others } from "./others.ts";
import { reading } from "./reading.ts";
import { scan } from "./scan.ts";

/** The test of each command of the manifest by its name; `test/commands.test.ts` says which is missing. */
export const commandTests: Readonly<Record<string, CommandTest>> = {
  ...documents,
  ...editing,
  ...others,
  ...reading,
  ...scan,
};
