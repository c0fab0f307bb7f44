import type { VNode } from 'preact';
import { NoticeView } from './notice-view';
import { panelOf } from './panels';
import { SelectedView } from './results/selected-view';
import { TonePatterns } from './results/tone-patterns';
import { ShellView } from './shell-view';
import type { View } from './view';

/** The whole pane. Not a component: it continues what `frameView` has drawn. */
export function appView(view: View): VNode {
  const { state, actions, word } = view;
  return (
    <ShellView
      tab={state.tab}
      isBusy={state.busy !== null}
      word={word}
      turnTo={(tab) => actions.turnTo(tab)}
      below={
        <>
          {state.tab === 'results' && <SelectedView view={view} />}
          <TonePatterns />
        </>
      }
    >
      {[<NoticeView key="notices" view={view} />, ...panelOf(view)]}
    </ShellView>
  );
}
