import type { Answers } from '../../domain/outcome.js';
import type { Screen } from '../screen.js';
import { indented, section } from '../text-layout.js';

/** The three questions of the use case with their answers. */
export function answerLines(answers: Answers, screen: Screen): readonly string[] {
  return QUESTIONS.flatMap(({ title, key }) =>
    section({ title, lines: indented({ text: answers[key], indent: '  ' }, screen) }, screen),
  );
}

const QUESTIONS = [
  { title: 'How do we respond?', key: 'howDoWeRespond' },
  { title: 'Does it need escalation?', key: 'doesItNeedEscalation' },
  { title: 'What follow-up does it create?', key: 'whatFollowUp' },
] as const;
