// The login page works without this; with it, a link into a task survives the sign-in and the button is pressed once.
const form = document.getElementById('sign-on');
form.action = '/login' + window.location.hash;
document.getElementById('show').addEventListener('change', (event) => {
  document.getElementById('password').type = event.target.checked ? 'text' : 'password';
});
form.addEventListener('submit', () => { form.querySelector('button').disabled = true; });
window.addEventListener('pageshow', () => { form.querySelector('button').disabled = false; });
