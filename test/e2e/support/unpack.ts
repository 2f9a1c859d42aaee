/** Unpacks the packaged extension, so that what is shipped is what is tested. */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";

/** The folder of the unpacked extension. */
export async function unpackExtension(vsix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cablegram-vsix-"));
  const archive = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(vsix, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
  await new Promise<void>((resolve, reject) => {
    archive.on("end", resolve);
    archive.on("error", reject);
    archive.on("entry", (entry: yauzl.Entry) => {
      if (entry.fileName.endsWith("/")) return archive.readEntry();
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const path = join(folder, entry.fileName);
        mkdir(dirname(path), { recursive: true })
          .then(() => pipeline(stream, createWriteStream(path)))
          .then(() => archive.readEntry(), reject);
      });
    });
    archive.readEntry();
  });
  return join(folder, "extension");
}
