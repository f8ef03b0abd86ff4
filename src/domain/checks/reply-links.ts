import type { Playbook } from '../playbook.js';

/** Anything that a mail program may turn into a link: a scheme, `www.`, or a host with a path behind it. */
const LINK =
  /(?<![\p{L}\p{N}@./-])(?:[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"\u201d\u00bb)\]]+|(?:javascript|data|vbscript|mailto|tel):[^\s<>"\u201d\u00bb)\]]+|www\.[^\s<>"\u201d\u00bb)\]]+|[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}\/[^\s<>"\u201d\u00bb)\]]*)/giu;
const END_MARKS = /[.,;:!?'\u2019]+$/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;

/** What to do about each link of a text that may not stand in a reply: it leads to a host that the standards do not list. */
export function strangeLinksIn(text: string, playbook: Playbook): readonly string[] {
  const { linkHosts } = playbook.standards.reply;
  const hosts = linkHosts.length === 0 ? 'none is listed in the standards' : linkHosts.slice(0, 8).join(', ');
  return linksIn(text)
    .filter((link) => !mayStand(link, playbook))
    .map(() => `Link only to hosts of the allow-list (${hosts}) or by an address of a help article.`);
}

/** The links of a text, as written, without the marks that end a sentence. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(LINK)].map((match) => match[0].replace(END_MARKS, ''));
}

function mayStand(link: string, playbook: Playbook): boolean {
  const host = hostOf(link);
  if (host !== null && playbook.standards.reply.linkHosts.includes(host)) return true;
  return playbook.knowledge.some((article) =>
    [article.summary, ...article.steps, article.expected, article.ifNot].some((part) => linksIn(part).includes(link)),
  );
}

/** The host as a browser reads it: punycode, without user, port and letter case; `null` for anything but a web address. */
function hostOf(link: string): string | null {
  const scheme = SCHEME.exec(link)?.[1]?.toLowerCase();
  const address = scheme === undefined ? `https://${link}` : link;
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return null;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
