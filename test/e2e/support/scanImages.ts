/** Small pages made for the tests: PNG, JPEG, TIFF and PDF, each with its own stripes. */
import { deflateSync } from "node:zlib";
import { encodeImage } from "utif2";

const WIDTH = 120;
const HEIGHT = 160;

/** Grey paper with as many dark bars as the page's number. */
function pixels(page: number): Uint8Array {
  const data = new Uint8Array(4 * WIDTH * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isBar = 12 < x && x < 60 && y < 14 * page && y % 14 < 6;
      data.fill(isBar ? 30 : 230, 4 * (y * WIDTH + x), 4 * (y * WIDTH + x) + 3);
    }
  return data;
}

export function tiffPage(page: number): Buffer {
  return Buffer.from(encodeImage(pixels(page), WIDTH, HEIGHT));
}

export function pngPage(page: number): Buffer {
  const data = pixels(page);
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.concat([Buffer.from([0]), data.subarray(4 * WIDTH * y, 4 * WIDTH * (y + 1))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits, colour with alpha.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A JPEG of 60 by 80 with four bars, made by us. */
export const jpegPage = Buffer.from(
  [
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1",
    "tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk",
    "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCABQADwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYF/8",
    "QAGBABAAMBAAAAAAAAAAAAAAAAAAZEgsH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAA",
    "AP/aAAwDAQACEQMRAD8A3gQoLoQoC6EK3YxZx0G6AACFBdCFAXQhW7GLOOg3QAAQoLoQoC6EK3YxZx0G6AACFBdCFA",
    "XQhW7GLOOg3QAAAAAAAAAf/9k=",
  ].join(""),
  "base64",
);

/** A PDF of which each page has these lines as text. */
export function pdfOf(pages: readonly (readonly string[])[]): Buffer {
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  const font = 3;
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
  const kids: string[] = [];
  for (const lines of pages) {
    const shown = lines.map((line, i) => `1 0 0 1 60 ${740 - 16 * i} Tm (${escapeText(line)}) Tj`);
    const content = `BT /F1 11 Tf ${shown.join(" ")} ET`;
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** The lines of a text as a typewriter would have them, for a page of a PDF. */
export function typedLines(text: string): string[] {
  return text
    .replaceAll("•", "-")
    .replaceAll("—", "--")
    .split("\n")
    .flatMap((line) => line.match(/.{1,66}(?: |$)/g) ?? [""]);
}

function escapeText(line: string): string {
  return line.replace(/[\\()]/g, "\\$&");
}
