// Loaded by Tasklist once (config.js, customScripts): gives the forms `window.congress`, and Tasklist its cards, the dossier tab and a link.
import {cards} from './cards.js';
import {dossierTab} from './dossier.js';
import {form} from './form.js';
import {el} from './page.js';
import {slipsLink} from './slips-link.js';

document.head.append(el('link', {rel: 'stylesheet', href: new URL('congress.css', import.meta.url).href}));
window.congress = {form};

export default [cards, dossierTab, slipsLink];
