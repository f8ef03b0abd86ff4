/** Names of the variables through which `durable-setup.ts` tells the tests about the server. */
export const TEST_SERVER = {
  address: 'DESK_TEST_SERVER_ADDRESS',
  uiUrl: 'DESK_TEST_SERVER_UI',
  workflowBundle: 'DESK_TEST_WORKFLOW_BUNDLE',
} as const;
