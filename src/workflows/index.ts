/** The entry of the workflow bundle: nothing else may be reachable from here than domain, protocol and workflow code. */
export { handleSupportTicket } from './handle-ticket.js';

/**
 * The SDK writes a stack trace for each promise of a run and keeps it while the promise is pending, for the tab "Call Stack"
 * of the Temporal UI. That is 36 KB of each run that waits, and it does so only where nobody else writes stack traces. Ours
 * keep their frames; a run tells where it stands by its card (docs/decisions/0016). A bundle that loads this file for each run,
 * as the SDK makes it by itself, finds `Error` frozen: it works all the same, with the traces.
 */
if (Object.isExtensible(Error)) {
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map(String).map((frame) => `    at ${frame}`)].join('\n');
}
