// Runs in the pane's frame, in place of Microsoft's loader and before Microsoft's client: gives the client its wire.
// The wire's other end, the emulated Excel, is in the page around the frame.
(() => {
  const desk = window.parent.workbench;
  // The small window of the ribbon's command is a frame of the same page, and has no wire.
  if (desk === undefined || window.name !== 'pane') return;
  window._richApiNativeBridge = desk.bridge;
})();
