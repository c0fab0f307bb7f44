import { OfficeWindow, type WindowParts } from '../../../../tools/workbench/page/office-window';

function opened() {
  const dialog = { open: false, show: () => (dialog.open = true), close: () => (dialog.open = false) };
  const parts = { pane: { hidden: false }, paneButton: { setAttribute: () => undefined }, dialog, dialogFrame: { src: '' } };
  return { office: new OfficeWindow(parts as unknown as WindowParts), parts };
}

describe('a click on the ribbon', () => {
  test('that comes before the client is there waits for it', async () => {
    const { office } = opened();
    const done: string[] = [];
    const click = office.run('evaluate').then(() => done.push('ended'));
    office.associate('evaluate', (event) => {
      done.push('called');
      event.completed();
    });
    expect(done).toEqual([]);
    office.clientReady();
    await click;
    expect([done, office.lostClicks]).toEqual([['called', 'ended'], []]);
  });

  test.each([
    ['when the client is there', (office: OfficeWindow) => void office.run('evaluate'), () => undefined],
    ['later', () => undefined, (office: OfficeWindow) => void office.run('evaluate')],
  ])('is lost with 11101 where its name is not associated %s', (_, early, late) => {
    const { office } = opened();
    early(office);
    office.clientReady();
    late(office);
    let calls = 0;
    office.associate('evaluate', () => calls++);
    expect([office.lostClicks, calls]).toEqual([[11101], 0]);
  });
});

test('there is one small window: a second is refused until the first is closed', () => {
  const { office, parts } = opened();
  expect(office.showDialog('a')).toBe(true);
  expect(office.showDialog('b')).toBe(false);
  expect(parts.dialogFrame.src).toBe('a');
  office.closeDialog();
  expect(office.showDialog('b')).toBe(true);
});
