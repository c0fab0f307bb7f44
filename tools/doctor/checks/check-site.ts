import type { Answer, NoAnswer } from '../server/answer';
import { contentTypeOf } from '../server/content-type';
import { failureOf } from '../server/failed-answer';
import type { Findings } from '../finding';

/** What was asked for, in full, and what came. */
export interface Asked {
  readonly path: string;
  readonly address: string;
  readonly answer: Answer | NoAnswer;
}

/**
 * Looks whether something stands in front of the site as a whole, such as a login: then that is all there is to say.
 * @param asked some files of different kinds
 * @returns whether the files themselves can be looked at
 */
export function checkSite(asked: readonly Asked[], findings: Findings): boolean {
  const failures = asked.map(({ address, answer }) => failureOf(address, answer));
  const [first] = failures;
  if (first === null || first === undefined) {
    if (!asked.every(isPage)) return true;
    findings.add('site-replaced', null);
    return false;
  }
  // What is missing everywhere was put in another folder: which files are there tells which.
  if (first.code === 'missing' || !failures.every((failure) => failure?.code === first.code)) return true;
  if (first.code === 'redirected') findings.add('site-redirected', null, first.details);
  else
    for (const [at, failure] of failures.entries())
      if (failure !== null) findings.add(failure.code, `/${asked[at]?.path ?? ''}`, failure.details);
  return false;
}

/** Whether a page comes, whatever was asked for. */
function isPage({ answer }: Asked): boolean {
  if ('reason' in answer || answer.status !== 200 || contentTypeOf(answer.headers).type !== 'text/html') return false;
  return /^\s*(<!--[^]*?-->\s*)*<(!doctype html|html|head)\b/i.test(Buffer.from(answer.body).toString('utf8'));
}
