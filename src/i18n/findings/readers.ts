/** Who reads a sentence: somebody in the pane, or anybody, who may have the command as well. */
export type Reader = 'pane' | 'anybody';

/* Around the parts: code points that no text holds. */
const [ANYBODY, ANYBODY_END, PANE, PANE_END] = ['\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3'];

/** A part of a sentence that names the command's options: nobody in the pane has them. */
export function atCommand(text: string): string {
  return ANYBODY + text + ANYBODY_END;
}

/** A part of a sentence for the pane alone. */
export function inPane(text: string): string {
  return PANE + text + PANE_END;
}

export function forReader(sentence: string, reader: Reader): string {
  const [from, to] = reader === 'pane' ? [ANYBODY, ANYBODY_END] : [PANE, PANE_END];
  return sentence.replace(new RegExp(`${from}[^${to}]*${to}|[${ANYBODY}${ANYBODY_END}${PANE}${PANE_END}]`, 'g'), '');
}
