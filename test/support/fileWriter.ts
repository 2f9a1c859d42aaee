/*
 * A process that writes files as the server does, for tests with several of them and with one that is
 * ended. Arguments: what it does, the file, and a name or number.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { acceptedFormat, withRecord } from "../../server/src/workspace/accepted.ts";
import { nodeFolderFiles } from "../../server/src/workspace/nodeFolderFiles.ts";
import { replaceFile } from "../../server/src/workspace/nodeReplaceFile.ts";
import { parseRecords, serializeRecords } from "../../server/src/workspace/recordFile.ts";

const [, , what, path = "", argument = ""] = process.argv;
const address = pathToFileURL(path).href;

switch (what) {
  case "records":
    await addRecords(Number(process.argv[5]));
    break;
  case "forever":
    await writeForever();
    break;
  case "once":
    console.log((await nodeFolderFiles.writeText(address, "new\n".repeat(Number(argument)))) ?? "");
    break;
  case "replace":
    console.log(
      (await replaceFile(path, readFileSync(path), Buffer.alloc(Number(argument), "x")))?.message,
    );
    break;
  case "hold":
    await nodeFolderFiles.whileAlone(address, async () => {
      console.log("held");
      await new Promise(() => setInterval(() => undefined, 1000));
    });
    break;
  default:
    throw new Error(`No such work: ${what}`);
}

/** Records whose path has the process's name in it, one change of the file for each. */
async function addRecords(count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await nodeFolderFiles.whileAlone(address, async () => {
      const { text = "" } = await nodeFolderFiles.readText(address);
      const record = { path: `${argument}-${i}.memo`, code: "page/skipped", date: "2026-11-22" };
      const fault = await nodeFolderFiles.writeText(
        address,
        serializeRecords(
          acceptedFormat,
          withRecord(parseRecords(acceptedFormat, text).file, record),
        ),
      );
      if (fault !== undefined) throw new Error(fault);
    });
}

/** Writes lines of one letter, the next letter each time, until it is ended. */
async function writeForever(): Promise<void> {
  for (let i = 0; ; i++) {
    const letter = String.fromCharCode("a".charCodeAt(0) + (i % 26));
    await nodeFolderFiles.writeText(address, `${letter.repeat(99)}\n`.repeat(2000));
    if (i === 0) console.log("begun");
  }
}
