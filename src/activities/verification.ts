import type { Verification } from '../domain/verification.js';
import { verify } from '../domain/verify.js';
import type { VerifyInput } from '../protocol/activities.js';

/** Looks whether the handling worked: evidence in, verdict out; the workflow acts on the recorded verdict. */
export async function verifyHandling(input: VerifyInput): Promise<Verification> {
  return verify(input);
}
