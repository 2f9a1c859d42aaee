/** The works by name, so that a worker finds the one that it is told. */
import { createCheckWork } from "../checking/checkFile.ts";
import { createExportWork } from "../exporting/exportWork.ts";
import { createOutlineWork } from "../outlining/outlineFile.ts";
import type { DEFERRED, FileWork } from "./work.ts";

export const works = {
  check: createCheckWork,
  outline: createOutlineWork,
  export: createExportWork,
} as const;

export type WorkName = keyof typeof works;
export type WorkOptions<Name extends WorkName> = Parameters<(typeof works)[Name]>[0];
export type WorkResult<Name extends WorkName> = Exclude<
  Awaited<ReturnType<ReturnType<(typeof works)[Name]>>>,
  typeof DEFERRED
>;

/** The work of this name with these options. */
export function createWork<Name extends WorkName>(
  name: Name,
  options: WorkOptions<Name>,
): FileWork<WorkResult<Name>> {
  const create = works[name] as (options: WorkOptions<Name>) => FileWork<WorkResult<Name>>;
  return create(options);
}
