import { toPrintable } from "./displayWidth.ts";

/** What is told of a path on the error output, as a line; names of files can hold anything. */
export function errorLine({
  path,
  message,
}: {
  readonly path: string;
  readonly message: string;
}): string {
  return `${toPrintable(path)}: ${toPrintable(message)}\n`;
}
