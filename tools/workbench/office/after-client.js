// Runs in the pane's frame after Microsoft's client: what the loader would have found out about the Excel around it.
(() => {
  const desk = window.parent.workbench;
  if (desk === undefined || window.name !== 'pane') return;
  const API_LEVEL = 15;
  const done = (callback, value) => {
    if (callback !== undefined) setTimeout(callback, 0, { status: 'succeeded', value, error: null });
  };
  const info = { host: 'Excel', platform: 'OfficeOnline', addin: null };
  const context = {
    host: info.host,
    platform: info.platform,
    displayLanguage: desk.displayLanguage,
    contentLanguage: desk.displayLanguage,
    diagnostics: { host: info.host, platform: info.platform, version: '16.0' },
    requirements: {
      isSetSupported: (name, version = '1.1') =>
        name === 'DelayForCellEdit' || (name === 'ExcelApi' && Number(String(version).split('.')[1]) <= API_LEVEL),
    },
    ui: {
      // One dialog for each window of Excel: learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events.
      displayDialogAsync: (address, _options, callback) => {
        const isShown = desk.office.showDialog(address);
        if (isShown) done(callback, { close: () => desk.office.closeDialog() });
        else setTimeout(callback, 0, { status: 'failed', error: { code: 12007, name: 'DialogAlreadyOpened' } });
      },
    },
    document: {
      url: desk.fileName,
      mode: 'readWrite',
      // In slices, as Excel hands a workbook over: learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1).
      getFileAsync: (_type, { sliceSize }, callback) => {
        desk.save().then(
          ({ bytes }) => {
            done(callback, {
              size: bytes.length,
              sliceCount: Math.ceil(bytes.length / sliceSize),
              getSliceAsync: (index, answer) => {
                const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
                done(answer, { index, size: data.length, data });
              },
              closeAsync: (answer) => done(answer, undefined),
            });
          },
          () => setTimeout(callback, 0, { status: 'failed', error: { code: 5001, name: 'InternalError' } }),
        );
      },
    },
  };
  // As with the real loader: not before the page has been read, and the ribbon's clicks are handed over just before.
  const ready = new Promise((resolve) => {
    const tell = () => {
      desk.office.clientReady();
      resolve(info);
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
    else setTimeout(tell, 0);
  });
  const onReady = async (callback) => {
    await ready;
    callback?.(info);
    return info;
  };
  // `context` of Microsoft's object cannot be assigned, so an object in front of it answers.
  window.Office = Object.create(window.Office ?? null, {
    context: { value: context },
    onReady: { value: onReady },
    actions: { value: { associate: (name, act) => desk.office.associate(name, act) } },
    addin: { value: { showAsTaskpane: async () => desk.office.showPane() } },
    AsyncResultStatus: { value: { Succeeded: 'succeeded', Failed: 'failed' } },
    FileType: { value: { Text: 'text', Compressed: 'compressed', Pdf: 'pdf' } },
  });
  window.Excel.createWorkbook = (base64) => desk.openBase64(base64);
})();
