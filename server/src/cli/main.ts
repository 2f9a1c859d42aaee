/**
 * The entry of the command line: gives `run` this process's surroundings and sets the exit status. In a
 * thread of `lsp` it reads files instead.
 */
import { parentPort } from "node:worker_threads";
import { serveEntries } from "../workspace/nodeEntryThread.ts";
import type { Io } from "./io.ts";
import { run } from "./run.ts";
import { STATUS_FAILED } from "./status.ts";

/** Resolves when the text is written, so that a slow reader of a pipe slows us and fills no memory. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

let isInputOpen = false;

async function* readInput(): AsyncGenerator<string> {
  isInputOpen = true;
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) yield String(chunk);
}

function onInterrupt(stop: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

const io: Io = {
  cwd: process.cwd(),
  out: (text) => write(process.stdout, text),
  err: (text) => write(process.stderr, text),
  readInput,
  showsColors:
    process.stdout.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
  showsProgress: process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
  onInterrupt,
};

// A reader such as `head` may close the pipe before we are done; that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

if (parentPort !== null) serveEntries(parentPort);
else
  run(process.argv.slice(2), io).then(
    (status) => {
      process.exitCode = status;
      // A list that was given up may still be open.
      if (isInputOpen) process.stdin.destroy();
    },
    (error: unknown) => {
      console.error("Cablegram stopped at a mistake of its own; please report it:", error);
      process.exitCode = STATUS_FAILED;
    },
  );
