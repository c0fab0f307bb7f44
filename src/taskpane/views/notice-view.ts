import { h, type Child } from '../element';
import type { ViewContext } from './view-context';

/** What was just said, and what is going on. Always there, so that screen readers hear it change. */
export function noticeView({ state, controller, word, sentence }: ViewContext): Child {
  const { notice, outOfDate, busy, progress, evaluation, live } = state;
  const percent = progress === null ? null : Math.round(progress * 100);
  return h(
    'div.notices',
    { key: 'notices' },
    h(
      'div',
      { role: 'status', 'aria-live': 'polite', 'data-testid': 'status' },
      busy !== null && evaluation !== null && h('p.busy', {}, h('span.spinner', { 'aria-hidden': 'true' }), word(busy)),
      percent !== null && h('progress', { max: 100, value: String(percent), 'aria-label': sentence('percentDone', percent) }),
      notice?.tone === 'good' && h('p.notice.good', {}, notice.text),
    ),
    h(
      'div',
      { role: 'alert', 'data-testid': 'alert' },
      notice?.tone === 'bad' &&
        h(
          'div.notice.bad',
          {},
          h('p', {}, notice.text),
          h(
            'button.quiet',
            {
              type: 'button',
              onclick: () => {
                controller.dismiss();
              },
            },
            word('close'),
          ),
        ),
    ),
    live?.readOnly === true && h('p.notice', {}, word('readOnly')),
    outOfDate !== null &&
      h(
        'div.notice',
        { 'data-testid': 'out-of-date' },
        h('p', {}, word(outOfDate === 'edited' ? 'edited' : 'outOfDate')),
        h('button.quiet', { type: 'button', onclick: () => void controller.read() }, word('readAgain')),
      ),
  );
}
