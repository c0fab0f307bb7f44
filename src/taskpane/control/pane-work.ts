import { paneWord, type PaneWord } from '../../i18n/pane';
import { paneSentence, type PaneSentence, type SentenceFacts } from '../../i18n/pane-sentences';
import { errorText } from '../model/error-text';
import type { Notice, PaneState } from '../state/pane-state';
import type { Store } from '../state/store';
import { isEvaluable, liveOf } from '../state/workbook-state';
import { serialQueue } from './serial-queue';

/** The pane's work: one thing at a time, whatever is asked meanwhile waits. What fails is said in the pane; nothing here throws. */
export class PaneWork {
  private readonly inTurn = serialQueue();

  constructor(private readonly store: Store<PaneState>) {}

  /**
   * Does a piece of work in its turn.
   * @param busy what the pane says meanwhile; null: nothing, and what it said last stays
   */
  run(busy: PaneState['busy'], act: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      if (busy !== null) this.store.set({ busy, progress: null, notice: null });
      try {
        await act();
      } catch (error) {
        await this.fail(error);
      } finally {
        this.store.set({ busy: null, progress: null });
      }
    });
  }

  /** Does a piece of work in its turn that nobody asked for, so that the pane stays as it is meanwhile. @throws what the work throws */
  runUnasked(act: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      try {
        await act();
      } finally {
        this.store.set({ progress: null });
      }
    });
  }

  /** Says what failed: above the evaluation where there is one, in its place where there is none. */
  async fail(error: unknown): Promise<void> {
    const text = await errorText(this.store.get().language, error);
    const { workbook } = this.store.get();
    if (isEvaluable(workbook)) this.say('bad', text);
    else this.store.set({ workbook: { phase: 'failed', live: liveOf(workbook), text } });
  }

  /** Says something at the top of the pane. */
  say(tone: Notice['tone'], text: string): void {
    this.store.set({ notice: { tone, text } });
  }

  /** A word or sentence in the pane's language. */
  word(word: PaneWord): string {
    return paneWord(this.store.get().language, word);
  }

  /** A sentence in the pane's language, about these facts. */
  sentence<Name extends PaneSentence>(name: Name, ...facts: SentenceFacts<Name>): string {
    return paneSentence(this.store.get().language, name, ...facts);
  }
}
