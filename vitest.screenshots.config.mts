import { defineConfig } from "vitest/config";

// Makes the pictures of the walkthrough and the README from the packaged extension.
export default defineConfig({
  test: {
    include: ["test/e2e/pictures.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
