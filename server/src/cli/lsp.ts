/** `cablegram lsp --stdio`: the language server, for any editor. */
import type { Command } from "commander";
import { serve } from "../protocol/node.ts";

/** Adds the command; the server takes the standard streams and ends with its client. */
export function addLsp(program: Command): void {
  program
    .command("lsp")
    .description("start the language server, for an editor")
    .requiredOption("--stdio", "speak over standard input and output")
    .action(async () => {
      // A thread of the server runs this program as well, and `main.ts` tells them apart.
      serve(process.argv[1] ?? "");
      // The server ends the process when its client says so or is gone.
      await new Promise<never>(() => {});
    });
}
