/** One test for each command of the manifest; the tables of them are put together in `table.ts`. */
import type { Desk, Extension } from "./desk.ts";

/** Sets up what the command needs, carries it out inside the extension host, and looks at its effect. */
export type CommandTest = (desk: Desk, command: string) => Promise<void>;

/** What the user does while a command waits, such as picking a row. */
export type Answer = (desk: Desk) => Promise<void>;

/**
 * A command that changes the text: as it was with its caret, a `|`, or its selection, between two; and as
 * it is after. One step of undo brings the text back.
 */
export function changes(
  extension: Extension,
  before: string,
  after: string,
  answer?: Answer,
): CommandTest {
  return async (desk, command) => {
    await desk.open(extension, before);
    await run(desk, command, answer);
    await desk.waitForText(after);
    await desk.execute("undo");
    await desk.waitForText(before.replaceAll("|", ""));
  };
}

/** A command that moves the caret, which is a `|`, and changes nothing. */
export function moves(
  extension: Extension,
  before: string,
  after: string,
  answer?: Answer,
): CommandTest {
  return async (desk, command) => {
    await desk.open(extension, before);
    await run(desk, command, answer);
    await desk.waitForMarked(after);
  };
}

/** Carries a command out while the user answers what it asks. */
export async function run(desk: Desk, command: string, answer?: Answer): Promise<void> {
  const running = desk.execute(command);
  // Its failure is seen below; an answer that fails first must not leave it unheard.
  running.catch(() => {});
  await answer?.(desk);
  await running;
}
