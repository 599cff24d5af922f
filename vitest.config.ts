import { defineConfig } from 'vitest/config';

/** One project a kind of test, so that each can be run alone: `npx vitest run --project unit`. */
const project = (name: string, testTimeout = 20_000) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('property', 60_000),
      project('contract', 60_000),
      project('handlers', 60_000),
      project('integration', 120_000),
      project('infra', 120_000),
      project('accuracy', 240_000),
    ],
  },
});
