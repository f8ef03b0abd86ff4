const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }];

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc },
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/durable/'],
    },
    {
      ...shared,
      displayName: 'durable',
      testMatch: ['<rootDir>/test/durable/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/durable-setup.ts',
      globalTeardown: '<rootDir>/test/support/durable-teardown.ts',
    },
  ],
};
