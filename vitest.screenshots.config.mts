import { defineConfig } from "vitest/config";
import { dataAsText } from "./vitest.config.mts";

// Makes the pictures of the walkthrough and the README from the packaged extension, and records what the
// scripts of the README take.
export default defineConfig({
  plugins: [dataAsText],
  test: {
    include: ["test/e2e/pictures.ts", "test/e2e/scripts.e2e.ts", "test/cli/manyFiles.test.ts"],
    env: { CABLEGRAM_RECORD_SCRIPTS: "1" },
    // One after the other, since the scripts are timed.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
