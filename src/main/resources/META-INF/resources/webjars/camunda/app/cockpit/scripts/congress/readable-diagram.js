// Cockpit shrinks a diagram until it fits, too small to read: ours begin large enough, where the work stands.

const READABLE = 0.75;

/** Where an instance stands: the steps that are open now, innermost ones. */
async function openSteps(instanceId) {
  const api = document.querySelector('base').getAttribute('engine-api');
  const answer = await fetch(`${api}engine/default/process-instance/${encodeURIComponent(instanceId)}/activity-instances`,
    {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  const leaves = ({activityId, childActivityInstances, childTransitionInstances}) => {
    const below = [...(childActivityInstances || []).flatMap(leaves), ...(childTransitionInstances || []).map(it => it.activityId)];
    return below.length ? below : [activityId];
  };
  return answer.ok ? leaves(await answer.json()) : [];
}

/** Shows the element in the middle of the drawing, or the drawing's beginning. */
export function enlarge(viewer, element) {
  const canvas = viewer.get('canvas');
  if (canvas.zoom() >= READABLE) {
    return;
  }
  const {inner, outer} = canvas.viewbox();
  const width = outer.width / READABLE;
  const height = outer.height / READABLE;
  const x = element ? element.x + element.width / 2 - width / 2 : inner.x;
  const y = element ? element.y + element.height / 2 - height / 2 : inner.y + inner.height / 2 - height / 2;
  canvas.viewbox({x: Math.max(inner.x - 20, Math.min(x, inner.x + inner.width + 20 - width)), y, width, height});
}

/** A view that somebody has chosen before is in the address and stays. */
const chosenBefore = () => window.location.hash.includes('viewbox=');

export default [
  {
    id: 'congress.readableDefinition',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 100,
    render: viewer => chosenBefore() || enlarge(viewer),
  },
  {
    id: 'congress.readableInstance',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 100,
    render: (viewer, {processInstanceId}) => {
      if (!chosenBefore()) {
        openSteps(processInstanceId).then(([step]) => enlarge(viewer, viewer.get('elementRegistry').get(step)));
      }
    },
  },
];
