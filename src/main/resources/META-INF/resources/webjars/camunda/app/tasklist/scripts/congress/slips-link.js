// The way from Tasklist to "Phiếu ý kiến của tôi", for whoever has such a page: the start page's links tell.
import {el} from './page.js';
import {get} from './server.js';

export const slipsLink = {
  id: 'congress.slips',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render: node => {
    get('me')
      .then(({links}) => links
        .filter(link => link.address === '/opinions.html')
        .forEach(link => node.append(el('a', {href: link.address, title: link.about}, link.title))))
      .catch(() => {});
  },
};
