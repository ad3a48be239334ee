// Fills the start page with who is signed in and where they may go. Texts are set as text, never as HTML.
const cookie = name => document.cookie.split('; ').find(it => it.startsWith(name + '='))?.slice(name.length + 1) ?? '';

document.querySelector('#sign-out').addEventListener('submit', event => {
  event.target.elements._csrf.value = decodeURIComponent(cookie('CONGRESS-XSRF'));
});

fetch('/api/me', {headers: {Accept: 'application/json'}})
  .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
  .then(me => {
    document.querySelector('#person').textContent = `Xin chào ${me.account}: ${me.desks.join('; ')}.`;
    document.querySelector('#links').replaceChildren(...me.links.map(link => {
      const a = document.createElement('a');
      a.href = link.address;
      const title = document.createElement('strong');
      title.textContent = link.title;
      a.append(title, link.about);
      return a;
    }));
  })
  .catch(() => {
    document.querySelector('#person').textContent = 'Không tải được thông tin. Hãy tải lại trang hoặc đăng nhập lại.';
  });
