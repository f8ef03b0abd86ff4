/** Measures the reply rules S1 to S4 on a labelled set of replies: each row says which rule it breaks or nearly breaks. */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
const { checkReplyText } = await import('../src/domain/checks/reply-text.ts');
const { readSentence } = await import('../src/domain/checks/sentence-reading.ts');
const { shareOf } = await import('../src/eval/interval.ts');
const { loadPlaybook } = await import('../src/playbook/load.ts');

/**
 * Precision and recall per rule and per language. A row is caught when its own rule fires on its reply. S2 compares promises
 * with commitments, which a reply alone does not have: there the marked sentence has to read as a promise.
 */
export async function measureReplies(file) {
  const loaded = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (loaded.kind === 'invalid') throw new Error('the playbook is invalid');
  const { standards } = loaded.playbook;
  const verdicts = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, rule, language, label, reply, sentence }) => ({
      id,
      rule,
      language,
      bad: label === 'bad',
      caught:
        rule === 'S2'
          ? (readSentence(sentence, { language, standards })?.promises ?? false)
          : checkReplyText(reply, { language, standards }).some((finding) => finding.rule === rule),
    }));
  return {
    file,
    rows: verdicts.length,
    groups: [
      groupOf('all', verdicts),
      ...namesOf(verdicts, 'rule').map((name) =>
        groupOf(
          name,
          verdicts.filter(({ rule }) => rule === name),
        ),
      ),
      ...namesOf(verdicts, 'language').map((name) =>
        groupOf(
          name,
          verdicts.filter(({ language }) => language === name),
        ),
      ),
    ],
    verdicts,
  };
}

function groupOf(name, rows) {
  const caught = rows.filter((row) => row.caught);
  const right = caught.filter((row) => row.bad).length;
  return {
    name,
    precision: shareOf(right, caught.length),
    recall: shareOf(right, rows.filter((row) => row.bad).length),
  };
}

function namesOf(rows, key) {
  return [...new Set(rows.map((row) => row[key]))].toSorted();
}
