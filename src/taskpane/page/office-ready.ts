/** Why the pane cannot begin: nobody answered, or the page stands outside Excel. */
export type OfficeFailure = 'noAnswer' | 'notInExcel';

/** As much of Microsoft's client as is asked. */
interface OfficeClient {
  onReady(): Promise<{ readonly host: unknown }>;
}

/** How long Excel may take to answer, in milliseconds. */
export const PATIENCE = 5000;

/**
 * Waits until Excel has answered.
 * @param script the element that loads Microsoft's client
 * @param client the client, once it is there
 * @returns null when Excel is ready, or why it is not
 */
export async function officeReady(script: HTMLElement | null, client: () => OfficeClient | undefined): Promise<OfficeFailure | null> {
  const ready = loaded(script, client).then(async (office) => {
    if (office === undefined) return 'noAnswer';
    const { host } = await office.onReady();
    return host === null ? 'notInExcel' : null;
  });
  const given = new Promise<OfficeFailure>((resolve) => setTimeout(resolve, PATIENCE, 'noAnswer'));
  return Promise.race([ready, given]);
}

/** The client, when its script has loaded; undefined when that failed. */
function loaded(script: HTMLElement | null, client: () => OfficeClient | undefined): Promise<OfficeClient | undefined> {
  const there = client();
  if (there !== undefined || script === null) return Promise.resolve(there);
  return new Promise((resolve) => {
    script.addEventListener('load', () => {
      resolve(client());
    });
    script.addEventListener('error', () => {
      resolve(undefined);
    });
  });
}
