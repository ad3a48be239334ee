// Cockpit's views of the past: the story of a task on its instance and on a page of its own, finished ones, and how long steps take.
import {el} from '../../../tasklist/scripts/congress/page.js';
import {clear, drawDurations, drawingIs} from './durations.js';
import {drawFinished} from './finished.js';
import {addressOf, drawStory, drawTitle, failed, storyOf, wayOf} from './story.js';
import {draw, legend, mark, showWhereItStands} from './way.js';

document.head.append(el('link', {rel: 'stylesheet', href: new URL('instances.css', import.meta.url).href}));

/** The key of a definition's id: {@code congress-task:3:…}. */
const keyOf = definitionId => definitionId.split(':')[0];

/** The last part of an address such as #/dossier-of/NV-001. */
const lastOfAddress = () => decodeURIComponent(window.location.hash.replace(/\?.*$/, '').split('/').pop());

/** A page of its own, for running and finished instances alike. */
function page(id, path) {
  let viewer = null;
  return {
    id,
    pluginPoint: 'cockpit.route',
    priority: 0,
    properties: {path, label: 'Hồ sơ'},
    render: node => {
      const instance = lastOfAddress();
      const title = el('header', {class: 'congress-head'});
      const drawing = el('div', {});
      const body = el('div', {});
      node.append(el('div', {class: 'congress-page', tabindex: -1}, el('div', {class: 'congress'}, title, drawing, body)));
      storyOf(instance).then(
        story => {
          document.title = `${story.task.code} · Hồ sơ`;
          drawTitle(title, story);
          title.append(el('p', {class: 'congress-links'},
            story.process.ended ? null : el('a', {href: `#/process-instance/${encodeURIComponent(story.process.id)}/runtime`}, 'Mở trong Cockpit'),
            el('a', {href: `#/process-definition/${encodeURIComponent(story.process.definition)}/runtime`}, `Quy trình ${story.process.name}`)));
          drawStory(body, story);
        },
        failure => failed(body, failure));
      wayOf(instance).then(async way => {
        const canvas = el('div', {});
        drawing.replaceChildren(el('section', {class: 'congress-drawing', 'aria-label': 'Sơ đồ và đường đã đi'}, canvas, legend()));
        viewer = await draw(canvas, way.xml);
        mark(viewer, way);
        showWhereItStands(viewer, way);
      }).catch(failure => failure.status === 404 || drawing.replaceChildren(el('p', {class: 'congress-alert', role: 'alert'}, failure.message)));
    },
    unmount: () => {
      if (viewer) {
        viewer.destroy();
        viewer = null;
      }
    },
  };
}

function tab(id, pluginPoint, label, priority, render, unmount = () => {}) {
  return {
    id,
    pluginPoint,
    priority,
    properties: {label},
    render: (node, ids) => {
      const body = el('div', {class: 'congress congress-tab-body'});
      node.append(body);
      render(body, ids);
    },
    unmount,
  };
}

export default [
  page('congress.dossierOf', '/dossier-of/:id'),
  page('congress.finished', '/finished/:id'),
  tab('congress.story', 'cockpit.processInstance.runtime.tab', 'Hồ sơ', 100, (body, {processInstanceId}) => {
    storyOf(processInstanceId).then(
      story => {
        const link = el('p', {class: 'congress-links'}, el('a', {href: addressOf(processInstanceId)}, 'Hồ sơ và sơ đồ trên một trang'));
        const told = el('div', {});
        body.replaceChildren(link, told);
        drawStory(told, story);
      },
      failure => failed(body, failure));
  }),
  {
    id: 'congress.way',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 90,
    render: (viewer, {processInstanceId}) => {
      // Without the marks Cockpit's own drawing is still there.
      wayOf(processInstanceId).then(way => mark(viewer, way, false)).catch(() => {});
    },
  },
  tab('congress.finishedOnes', 'cockpit.processDefinition.runtime.tab', 'Đã kết thúc', -10, (body, {processDefinitionId}) => drawFinished(body, keyOf(processDefinitionId))),
  tab('congress.durations', 'cockpit.processDefinition.runtime.tab', 'Thời gian xử lý', -11, (body, {processDefinitionId}) => drawDurations(body, keyOf(processDefinitionId)), clear),
  {
    id: 'congress.heat',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 90,
    render: viewer => drawingIs(viewer),
    unmount: () => drawingIs(null),
  },
];
