/** The built server for the tests of a file, and the clients that each test starts of it. */
import { afterAll, afterEach, beforeAll } from "vitest";
import { type BuiltServer, buildServer } from "./builtServer.ts";
import { type ClientOptions, LanguageClient } from "./languageClient.ts";

export interface Clients {
  /** Starts a server and a client of it, which are stopped after the test. */
  start(options: ClientOptions): ReturnType<typeof LanguageClient.start>;
}

/** Builds the server before the tests of this file, and takes it away after them. */
export function useClients(): Clients {
  let server: BuiltServer | undefined;
  let running: LanguageClient[] = [];
  beforeAll(async () => {
    server = await buildServer();
  });
  afterAll(() => server?.remove());
  afterEach(async () => {
    await Promise.all(running.map((client) => client.stop()));
    running = [];
  });
  return {
    start: async (options) => {
      if (server === undefined) throw new Error("The server is built before the tests, not yet");
      const started = await LanguageClient.start(server.path, options);
      running.push(started.client);
      return started;
    },
  };
}
