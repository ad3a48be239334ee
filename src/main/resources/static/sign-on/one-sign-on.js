// Loaded by each web application: its own login view is never shown, ours is.
const leave = () => {
  if (/^#\/(login|setup)\b/.test(window.location.hash)) {
    window.location.replace('/login?het-phien');
  }
};
window.addEventListener('hashchange', leave);
leave();

export default [];
