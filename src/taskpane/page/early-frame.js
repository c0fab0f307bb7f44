/* global document, localStorage, navigator */
/* Runs while the page is read: leaves of the frame that the page brings along what will be drawn on later. ES5 only. */
(function () {
  var pane = document.getElementById('pane');
  var welcome = pane.querySelector('.welcome');
  // What old browsers are told stays.
  if (!welcome) return;
  // It is in Japanese; who reads another language waits for the first script.
  if (navigator.language.slice(0, 2).toLowerCase() !== 'ja') return void (pane.textContent = '');
  try {
    if (localStorage.getItem('shinchoku.welcomed') !== null) welcome.parentNode.removeChild(welcome);
  } catch (refused) {
    // A page may be refused its storage: then everybody is new.
    return refused;
  }
})();
