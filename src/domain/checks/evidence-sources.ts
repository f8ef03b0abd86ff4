/** Where evidence can be read without any connector: what the customer writes, that they write again, and our receipts. */
export const EVIDENCE_SOURCES: readonly string[] = ['customer_message', 'recontact', 'receipt'];
