import { defineConfig } from "vitest/config";
import { dataAsText } from "./vitest.config.mts";

export default defineConfig({
  plugins: [dataAsText],
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    // One window at a time: the machine that runs it may have two processors.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
