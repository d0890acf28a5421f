/* Says on the page itself that a passkey could not be used; allauth's script tells only its event. */
document.addEventListener('allauth.error', function (event) {
  const place = document.getElementById('passkey-fault')
  if (place) {
    place.hidden = false
    event.preventDefault()
  }
})
document.addEventListener('click', function (event) {
  const place = document.getElementById('passkey-fault')
  if (place && event.target.id && event.target.id.startsWith('passkey-')) place.hidden = true
})
