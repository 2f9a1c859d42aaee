import { defineConfig } from "vitest/config";
import { dataAsText } from "./vitest.config.mts";

export default defineConfig({
  plugins: [dataAsText],
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    // These have not all been green in one run since the palette's entries are chosen by their whole
    // titles; until they are, they run where somebody asks for them: CABLEGRAM_E2E_ALL=1.
    exclude: process.env["CABLEGRAM_E2E_ALL"] === "1" ? [] : ["test/e2e/documents.e2e.ts"],
    // One window at a time: the machine that runs it may have two processors.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
