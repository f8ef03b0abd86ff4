import { isCancel, multiline, settings } from '@clack/prompts';
import type { Desk } from '../../client/types.js';
import { replyOf } from '../views/reply.js';
import type { CommandContext } from '../context.js';
import { editInEditor } from '../editor.js';
import { Interrupted } from '../interruption.js';
import { terminalPrompts } from '../prompts.js';
import type { Screen } from '../screen.js';
import { prose } from '../text-layout.js';
import { visible, visibleText } from '../visible.js';
import type { Decider, GateAnswer, GateQuestion } from './decider.js';
import { replyScreen } from './gate-screen.js';
import type { Keyboard } from './keyboard.js';
import { watchGate } from './watch-gate.js';

/** A person at the keyboard, and what is needed to ask them. */
export interface Asking {
  readonly keyboard: Keyboard;
  readonly desk: Desk;
  readonly context: Pick<CommandContext, 'env' | 'sleep'>;
  readonly show: (lines: (screen: Screen) => readonly string[]) => void;
}

/** The decider that is a person at the keyboard. */
export function personDecider(asking: Asking): Decider {
  // Escape is pressed to leave a mode of an editor; it must not end the demo.
  settings.aliases.delete('escape');
  let lastEdit: string | null = null;
  return {
    who: 'you',
    answer: async (question) => {
      asking.show(() => ['']);
      const watch = watchGate({ ...asking, question });
      try {
        const answer = await ask(asking, { question, lastEdit, signal: watch.closed });
        if (answer.kind === 'edit') lastEdit = answer.reply;
        return answer;
      } catch (error) {
        if (!watch.closed.aborted) throw error;
        asking.show((screen) => ['', ...prose('The gate closed meanwhile: this is what happened.', screen)]);
        return null;
      } finally {
        watch.stop();
      }
    },
    refused: async (why) => {
      asking.show((screen) => ['', ...prose(`${screen.paint('bad', 'Not accepted:')} ${visibleText(why)}`, screen)]);
    },
  };
}

interface Turn {
  readonly question: GateQuestion;
  /** What was written before and refused: nobody should have to write it twice. */
  readonly lastEdit: string | null;
  readonly signal: AbortSignal;
}

async function ask(asking: Asking, turn: Turn): Promise<GateAnswer> {
  const { input, output } = asking.keyboard;
  const streams = { input, output, signal: turn.signal };
  const prompts = terminalPrompts(streams);
  for (;;) {
    const choice = await prompts.choose({ question: 'Your decision', choices: CHOICES });
    if (choice === 'approve') return { kind: 'approve' };
    if (choice === 'reject') {
      return { kind: 'reject', reason: await prompts.ask({ question: 'Why? The reason is recorded.' }) };
    }
    if (choice === 'edit') {
      const reply = await edited(asking, turn);
      if (reply !== null) return { kind: 'edit', reply };
      asking.show((screen) => [...prose('Nothing was changed, so nothing is decided yet.', screen), '']);
    }
    if (choice === 'view') {
      asking.show((screen) => [...replyScreen(visible(turn.question.state), screen), '']);
    }
  }
}

const CHOICES = [
  { value: 'approve', key: 'a', label: 'approve', hint: 'go on with it' },
  { value: 'edit', key: 'e', label: 'edit', hint: 'change the reply first' },
  { value: 'reject', key: 'r', label: 'reject', hint: 'send nothing' },
  { value: 'view', key: 'v', label: 'view', hint: 'show the reply again' },
] as const;

/** The reply as the person leaves it; `null` when it is empty or the same as before. */
async function edited({ keyboard, context }: Asking, { question, lastEdit, signal }: Turn): Promise<string | null> {
  const drafted = replyOf(question.state)?.body ?? '';
  const before = lastEdit ?? drafted;
  const editor = chosenEditor(context.env);
  const after =
    editor === null
      ? await typed({ before, keyboard, signal })
      : await editInEditor(before, { EDITOR: onDevice(editor, keyboard) });
  const reply = after.trimEnd();
  return reply.trim() === '' || reply === drafted.trimEnd() ? null : reply;
}

/** The editor that somebody chose. `npm run` sets EDITOR to vi where nobody did, and not everybody can leave vi. */
function chosenEditor(env: CommandContext['env']): string | null {
  const byNpm = env.npm_lifecycle_event !== undefined && env.EDITOR === 'vi';
  const names = [env.VISUAL, byNpm ? undefined : env.EDITOR];
  return names.find((name) => name !== undefined && name !== '') ?? null;
}

/** Where standard input is the ticket, the editor gets the terminal device by a redirection of the shell that starts it. */
function onDevice(editor: string, { device }: Keyboard): string {
  return device === null ? editor : `<${device} ${editor}`;
}

/** Without an editor the text is changed right here. */
async function typed(of: { before: string; keyboard: Keyboard; signal: AbortSignal }): Promise<string> {
  const { input, output } = of.keyboard;
  const text = await multiline({
    message: 'Change the reply. Tab, then Enter, takes it; VISUAL=your-editor opens an editor instead.',
    initialValue: of.before,
    showSubmit: true,
    withGuide: false,
    input,
    output,
    signal: of.signal,
  });
  if (isCancel(text)) throw new Interrupted('Nothing was decided.');
  return text;
}
