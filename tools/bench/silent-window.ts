import type { ClientWindow } from '../workbench/page/office-window';

const nothing = (): undefined => undefined;

/** The window around a pane that is only measured: nobody clicks in its ribbon. */
export const SILENT_WINDOW: Readonly<Record<keyof ClientWindow, () => undefined>> = {
  associate: nothing,
  clientReady: nothing,
  showPane: nothing,
  showDialog: nothing,
};
