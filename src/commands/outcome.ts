/** The small window's page: shows the text that its address carries, in the language that it says. */
const place = document.getElementById('outcome');
document.documentElement.lang = new URLSearchParams(location.search).get('lang') ?? 'ja';
if (place !== null) place.textContent = decodeURIComponent(location.hash.slice(1));
