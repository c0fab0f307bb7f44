/** Why the pane cannot begin: nobody answered, or the page stands outside Excel. */
export type OfficeFailure = 'noAnswer' | 'notInExcel';

/** As much of Microsoft's client as is asked. */
interface OfficeClient {
  onReady(): Promise<{ readonly host: unknown }>;
}

/** How long Excel may take to answer before the pane says so, in milliseconds. It may take longer (OfficeDev/office-js #1317). */
export const PATIENCE = 5000;

/**
 * Waits until Excel has answered, however long that takes.
 * @param script the element that loads Microsoft's client
 * @param client the client, once it is there
 * @param arrived told of the client as soon as it is there, before it can be ready
 * @returns null when Excel is ready, or why it never will be
 */
export async function officeReady<Client extends OfficeClient>(
  script: HTMLElement | null,
  client: () => Client | undefined,
  arrived: (client: Client) => void = () => undefined,
): Promise<OfficeFailure | null> {
  const office = await loaded(script, client, arrived);
  if (office === undefined) return 'noAnswer';
  const { host } = await office.onReady();
  return host === null ? 'notInExcel' : null;
}

/** What comes of waiting, or `late` when it takes longer than a person waits without a word. */
export function withinPatience<T>(waiting: Promise<T>): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'late');
  });
  return Promise.race([waiting, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** The client, when its script has loaded; undefined when that failed. */
function loaded<Client>(
  script: HTMLElement | null,
  client: () => Client | undefined,
  arrived: (client: Client) => void,
): Promise<Client | undefined> {
  const tell = (): Client | undefined => {
    const office = client();
    if (office !== undefined) arrived(office);
    return office;
  };
  if (client() !== undefined || script === null) return Promise.resolve(tell());
  return new Promise((resolve) => {
    script.addEventListener('load', () => {
      resolve(tell());
    });
    script.addEventListener('error', () => {
      resolve(undefined);
    });
  });
}
