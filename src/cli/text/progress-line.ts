import { stages, type Stage } from '../../i18n/command';
import type { Language } from '../../i18n/language';
import type { CommandIo } from '../command/command-io';

/** Nobody needs to be told about less. */
const SHOWN_AFTER_MS = 1000;

/** A line on standard error that says what the command is doing, once it has taken more than a second. Only on a terminal. */
export class ProgressLine {
  private readonly begun = Date.now();
  private timer: NodeJS.Timeout | undefined;
  private shown = false;
  private stage: Stage = 'reading';

  constructor(
    private readonly stderr: CommandIo['stderr'],
    private readonly language: Language,
  ) {}

  /** Says which stage begins. */
  async enter(stage: Stage): Promise<void> {
    this.stage = stage;
    await this.say('');
  }

  /** Says how far the stage is. */
  async say(howFar: string): Promise<void> {
    clearTimeout(this.timer);
    if (!this.stderr.isTTY) return;
    const text = `${stages[this.stage][this.language]}${howFar === '' ? '' : ` ${howFar}`}`;
    const show = async () => {
      this.shown = true;
      await this.stderr.write(`\r\u001b[2K${text}`);
    };
    const left = this.begun + SHOWN_AFTER_MS - Date.now();
    if (left <= 0) await show();
    // The engine does not yield to timers, but opening and writing files do.
    else this.timer = setTimeout(() => void show(), left);
  }

  /** Takes the line away. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    if (this.shown) await this.stderr.write('\r\u001b[2K');
    this.shown = false;
  }
}
