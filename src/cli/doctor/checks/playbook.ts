import { failed, ok, type Verdict } from '../check.js';

/** What loading the playbook gave, as a worker with these settings would load it. */
export type PlaybookHealth =
  | { readonly kind: 'valid'; readonly hash: string; readonly dir: string }
  | {
      readonly kind: 'invalid';
      /** One line each, with file and line number. */
      readonly problems: readonly string[];
    };

/** Judges the playbook. Files inside of `folder` are named from there. */
export function judgePlaybook(health: PlaybookHealth, folder: string): Verdict {
  if (health.kind === 'valid') return ok(`${health.hash.slice(0, 12)} in ${health.dir} is valid`);
  const { problems } = health;
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const lines = problems.map((problem) =>
    problem.startsWith(`${folder}/`) ? problem.slice(folder.length + 1) : problem,
  );
  return failed({
    found: [`${count}:`, ...lines].join('\n'),
    repair: 'Mend these lines. A worker does not start before; one that runs goes on with the playbook it has.',
  });
}
