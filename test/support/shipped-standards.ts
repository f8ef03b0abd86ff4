import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Standards } from '../../src/domain/standards.js';
import { readYamlQuickly } from '../../src/playbook/quick-yaml.js';
import { standardsSchema } from '../../src/schemas/standards.js';

const FILE = fileURLToPath(new URL('../../playbook/standards.yaml', import.meta.url));
let shipped: Standards | null = null;

/** The standards that the product ships, for code that has no playbook at hand; read once, the same object each time. */
export function shippedStandards(): Standards {
  shipped ??= read();
  return shipped;
}

function read(): Standards {
  const yaml = readYamlQuickly({ file: FILE, text: readFileSync(FILE, 'utf8') });
  if (yaml.kind === 'broken') throw new Error(JSON.stringify(yaml.problems));
  return standardsSchema.parse(yaml.source.data);
}
