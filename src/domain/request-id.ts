/** The id under which a gate is asked once more: `r1/escalation/1` becomes `r1/escalation/2`. */
export function nextRequestId(requestId: string): string {
  const parts = requestId.split('/');
  return [...parts.slice(0, -1), Number(parts.at(-1)) + 1].join('/');
}
