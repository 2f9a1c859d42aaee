/* Export and pages to print, through the real server, with full and minimal clients. */
import { describe, expect, test } from "vitest";
import {
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
} from "../../server/src/protocol/requests.ts";
import { useClients } from "../support/clients.ts";
import { readDocx, readTei } from "../support/exportReaders.ts";
import { fullCapabilities, minimalCapabilities } from "../support/languageClient.ts";
import { MEMO } from "../support/outlines.ts";

const uri = "file:///folder/a%20b.memo";

const clients = useClients();

describe.each([
  ["full", fullCapabilities],
  ["minimal", minimalCapabilities],
])("with a %s client", (_, capabilities) => {
  async function ask(params: Omit<ExportParams, "uri">, of = uri): Promise<ExportResult> {
    const { client } = await clients.start({ capabilities });
    await client.open(uri, "memo", MEMO);
    return client.request<ExportResult>(EXPORT_REQUEST, { uri: of, ...params });
  }

  test("gives text as text", async () => {
    const result = await ask({ format: "tei" });
    expect(result).toMatchObject({ extension: "xml", notices: [] });
    expect(readTei("text" in result ? result.text : "").references).toEqual(["1", "2", "3", "4"]);
  });

  test("gives bytes in base 64", async () => {
    const result = await ask({ format: "docx" });
    const bytes = Buffer.from("base64" in result ? result.base64 : "", "base64");
    expect(readDocx(new Uint8Array(bytes)).references).toEqual(["1", "2", "3", "4"]);
  });

  test("gives a page to print", async () => {
    const result = await ask({ format: "html", copy: "report" });
    expect(result).toMatchObject({ extension: "html" });
    expect("text" in result && result.text).toContain("Review of a b.memo");
  });

  test("says that a document is not open", async () => {
    const result = await ask({ format: "tei" }, "file:///folder/other.memo");
    expect(result).toEqual({ message: "The document is not open as a cable or memorandum" });
  });
});
