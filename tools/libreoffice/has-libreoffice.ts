import { execFileSync } from 'node:child_process';

/** Whether LibreOffice is there to calculate, to print or to save a file as it would. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
