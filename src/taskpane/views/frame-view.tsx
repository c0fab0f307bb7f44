import type { VNode } from 'preact';
import type { Language } from '../../i18n/language';
import { paneWord, type PaneWord } from '../../i18n/pane';
import { ActionsView } from './actions-view';
import { FirstRunView } from './first-run-view';
import { ShellView } from './shell-view';

/** What is known before Excel has answered. */
export interface FrameFacts {
  readonly isFirstRun: boolean;
}

/**
 * The pane before Excel has answered: everything in its place, and what the product does for whoever opens it first. What
 * is drawn here is drawn on by {@link appView}, so the same elements come to life later.
 */
export function frameView(language: Language, { isFirstRun }: FrameFacts): VNode {
  const word = (name: PaneWord): string => paneWord(language, name);
  return (
    <ShellView tab="results" isBusy word={word} turnTo={null}>
      {isFirstRun && <FirstRunView key="welcome" language={language} actions={null} />}
      <WaitingView key="waiting" text={word('starting')} />
      <ActionsView key="actions" word={word} live={null} />
    </ShellView>
  );
}

/** Says what is being waited for, in the place of what will be there. */
export function WaitingView({ text }: { readonly text: string }): VNode {
  return (
    <p class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      {text}
    </p>
  );
}
