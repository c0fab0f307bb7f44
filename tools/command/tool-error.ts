import type { ToolErrorCode } from './tool-errors';

/** A command cannot go on; its sentence is in `src/i18n/tool-errors.ts`. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  constructor(
    readonly code: ToolErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
