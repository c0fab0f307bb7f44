import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import type { ExcelHost } from '../../tools/workbench/host/excel-host';
import { clearCountedTimeout, countedTimeout } from './running-timers';

/** Microsoft's own client, as an add-in sees it. */
export interface RealClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const CLIENT = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');

let load: ReturnType<typeof compileFunction> | undefined;

type Window = Record<string, unknown>;

/** As much of a browser's window as the client touches while it loads. */
function fakeWindow(bridge: unknown): Window {
  const element = (): Window => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const window: Window = {
    location: {
      href: 'https://localhost/',
      search: '',
      hash: '',
      host: 'localhost',
      hostname: 'localhost',
      protocol: 'https:',
      pathname: '/',
    },
    navigator: { userAgent: 'test', language: 'ja-JP' },
    document: { getElementsByTagName: () => [], createElement: element, addEventListener: () => undefined, cookie: '' },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    performance,
    setTimeout: countedTimeout,
    clearTimeout: clearCountedTimeout,
    Microsoft: {},
    OSF: {},
    Office: {},
    OfficeExtension: {},
    OfficeCore: {},
    Excel: {},
    _richApiNativeBridge: bridge,
  };
  window.window = window;
  window.self = window;
  window.top = window;
  window.parent = window;
  return window;
}

/**
 * Loads Microsoft's Excel client into this process, bound to a host. Each call gives a client of its own.
 * @param apiVersion the ExcelApi set that this Excel is to claim; default: the manifest's floor
 */
export function loadRealClient(host: ExcelHost, apiVersion = '1.14'): RealClient {
  const window = fakeWindow(host.bridge);
  load ??= compileFunction(`with(window){${readFileSync(CLIENT, 'utf8')}\n}`, ['window']);
  load.call(window, window);
  const client = window as unknown as RealClient & {
    OfficeExtension: { Utility: { _synchronousCleanup: boolean }; CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  // A clean-up that is not awaited outlives the test.
  client.OfficeExtension.Utility._synchronousCleanup = true;
  // The client can refuse members above the set that this Excel claims; the shipped file leaves that asleep.
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const isSetSupported = (set: string, version = '1.1'): boolean =>
    set === 'DelayForCellEdit' || (set === 'ExcelApi' && Number(version.split('.')[1]) <= Number(apiVersion.split('.')[1]));
  Object.defineProperty(window, 'Office', { value: { context: { requirements: { isSetSupported } } }, configurable: true });
  return client;
}
