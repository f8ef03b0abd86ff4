import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'mdast';
import { fenced, quotedLine } from '../../src/connectors/inert-text.js';
import { inertLine } from '../../src/domain/inert-line.js';
import { outboxDocument } from '../../src/connectors/outbox-document.js';
import { readHeaders } from '../../src/connectors/outbox-header.js';
import { aFollowThroughItem, anAction, aReply } from '../support/actions.js';
import { A_MONDAY } from '../support/builders.js';
import { holdsFor } from '../support/properties.js';

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...['<script>alert(1)</script>', '<img src=x onerror=y>', '[x](javascript:y)', '![x](http://e.invalid/y)'],
        ...[
          '\r\n',
          '\n',
          '\n\n',
          '```',
          '````',
          '~~~',
          '---',
          '***',
          '# ',
          '> ',
          '- ',
          '1. ',
          '1) ',
          '===',
          '&lt;',
          '\\',
        ],
        ...['<http://e.invalid>', '[x]: http://e.invalid', '[x]', '`', 'a', ' ', '    ', '\t', '\u202e', '\u200b', '|'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
/** Eyes see these: letters, marks, digits, punctuation, symbols, plain space. */
const ONLY_SEEN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} \p{Zs}]*$/u;
const LIVE = new Set(['html', 'link', 'image', 'linkReference', 'imageReference', 'definition']);

function typesIn(node: Node & { children?: readonly Node[] }): readonly string[] {
  return [node.type, ...(node.children ?? []).flatMap((child) => typesIn(child))];
}

describe('a quoted header value', () => {
  test('stays on one line, shows what cannot be seen, and can be read back unchanged', () => {
    holdsFor(
      fc.property(HOSTILE, (text) => {
        const line = quotedLine(text);
        expect(line).toMatch(ONLY_SEEN);
        expect(JSON.parse(line)).toBe(text);
      }),
    );
  });

  test('shows a turned reading direction as an escape', () => {
    expect(quotedLine('Invoice \u202efdp.exe\r\nBcc: all')).toBe('"Invoice \\u202efdp.exe\\r\\nBcc: all"');
  });
});

describe('a fenced text', () => {
  test('is one block of code that holds the text as it is, whatever stands in it', () => {
    holdsFor(
      fc.property(HOSTILE, (text) => {
        const body = text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
        const tree = fromMarkdown(fenced(body));
        expect(tree.children).toHaveLength(1);
        expect(tree.children[0]).toMatchObject({ type: 'code', lang: 'text', value: body });
      }),
    );
  });
});

describe('a text within a Markdown line', () => {
  test('brings no live markup and no block of its own', () => {
    holdsFor(
      fc.property(HOSTILE, (text) => {
        const tree = fromMarkdown(`- ${inertLine(text)}\n- end`);
        expect(tree.children).toHaveLength(1);
        const types = typesIn(tree);
        expect(types.filter((type) => LIVE.has(type))).toEqual([]);
        expect(types.filter((type) => type === 'listItem')).toHaveLength(2);
        expect(types).not.toContain('heading');
        expect(types).not.toContain('code');
      }),
    );
  });

  test('still reads as it was written', () => {
    for (const text of [
      'Retry after 3 <seconds> & more',
      'See [1] in C:\\temp',
      '# 1 priority',
      '3. Export',
      'a_b',
      'see https://example.com/a',
      '2 * 3 `x`',
    ])
      expect(textOf(fromMarkdown(`- ${inertLine(text)}`))).toBe(text);
  });
});

describe('a document of the outbox', () => {
  const proof = (action: ReturnType<typeof anAction>) => ({
    schemaVersion: 1 as const,
    actionKey: action.key,
    contentHash: action.contentHash,
    connector: 'outbox',
    deliveredAt: A_MONDAY,
  });

  test('cannot be given headers by hostile text in any field of a reply', () => {
    holdsFor(
      fc.property(HOSTILE, HOSTILE, HOSTILE, (name, subject, body) => {
        const reply = aReply({ to: { name, channel: name }, subject, language: subject, body, writtenBy: name });
        const action = anAction({ content: reply });
        const headers = readHeaders(outboxDocument(action, proof(action)));
        expect(Object.keys(headers ?? {})).toEqual([
          ...['Kind', 'From', 'To', 'Channel', 'Subject', 'Language', 'Written-By'],
          ...['Action-Key', 'Content-Hash', 'Delivered-At', 'Connector'],
        ]);
        expect(headers).toMatchObject({ To: name, Subject: subject, 'Content-Hash': action.contentHash });
      }),
    );
  });

  test('shows an item of hostile texts with its own headings and nothing live', () => {
    holdsFor(
      fc.property(HOSTILE, (text) => {
        const item = aFollowThroughItem({
          title: `t ${text}`,
          problem: text,
          scope: [text],
          acceptance: [{ given: text, when: text, then: text }],
          agentExecutionSpec: text,
          owner: text,
        });
        const action = anAction({ content: { kind: 'item', item } });
        const document = outboxDocument(action, proof(action));
        const tree = fromMarkdown(document.slice(document.indexOf('\n---\n') + 5));
        const headings = tree.children.filter((node) => node.type === 'heading').map((node) => textOf(node));
        expect(headings.slice(1)).toEqual([
          ...['Problem', 'Value', 'In scope', 'Out of scope', 'Done when', 'Edge cases', 'For an agent'],
        ]);
        expect(typesIn(tree).filter((type) => LIVE.has(type))).toEqual([]);
      }),
    );
  });
});
