/** The entry of the workflow bundle: nothing else may be reachable from here than domain, protocol and workflow code. */
export { handleSupportTicket } from './handle-ticket.js';
