import type { Answer, NoAnswer } from './answer';
import type { DoctorCode } from '../sentences/doctor-findings';

/** Why an answer is not the file that was asked for. */
export interface Failure {
  readonly code: DoctorCode;
  readonly details: Readonly<Record<string, string>>;
}

/** What is wrong with an answer as a whole; null: there is a file. @param address what was asked for, in full */
export function failureOf(address: string, answer: Answer | NoAnswer): Failure | null {
  if ('reason' in answer) return { code: 'no-answer', details: { reason: answer.reason } };
  const { status, headers } = answer;
  const details = { status: String(status) };
  if (status === 200) return null;
  if (status >= 300 && status < 400)
    return { code: 'redirected', details: { ...details, location: redirectTarget(address, headers['location']?.[0] ?? '') } };
  if ([401, 403, 407, 511].includes(status)) return { code: 'login-required', details };
  if (status === 404 || status === 410) return { code: 'missing', details };
  return { code: 'server-error', details };
}

/**
 * Where a redirect leads, without what belongs to the one address that was asked for: a query, or the same path elsewhere.
 * So that all addresses that lead to one place are one finding.
 */
export function redirectTarget(address: string, location: string): string {
  if (!URL.canParse(location, address)) return location;
  const [from, to] = [new URL(address), new URL(location, address)];
  const path = to.pathname.endsWith(from.pathname) ? `${to.pathname.slice(0, -from.pathname.length)}/` : to.pathname;
  return to.origin === from.origin && path !== '/' ? path : `${to.origin}${path}`;
}
