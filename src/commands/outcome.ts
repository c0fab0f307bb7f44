/** The small window's page: shows the text that its address carries. */
const place = document.getElementById('outcome');
if (place !== null) place.textContent = decodeURIComponent(location.hash.slice(1));
