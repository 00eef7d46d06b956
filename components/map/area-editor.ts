import '@/lib/map/leaflet-svg.mjs';
import 'leaflet-editable';
import { divIcon, type LatLng as LeafletLatLng, type Map as LeafletMap, type Polygon } from 'leaflet';
import { cornerAt } from '@/lib/areas/metric';
import type { Outline } from '@/lib/areas/types';
import { moveBy } from '@/lib/geo/distance';
import type { LatLng } from '@/lib/geo/types';

/** What we use of Leaflet.Editable; its published types give every marker of every map the methods of a polygon. */
interface Editor {
  setDrawnLatLngs(): void;
  startDrawing(): void;
  refresh(): void;
  onEdited(): void;
  addVertexMarker(at: LeafletLatLng, ring: LeafletLatLng[]): void;
  vertexCanBeDeleted(vertex: Vertex): boolean;
}
interface Vertex {
  readonly latlng: LeafletLatLng & { update(to: LatLng): void };
  readonly editor: Editor;
  getElement(): HTMLElement | undefined;
  getNext(): Vertex;
  update(): void;
  delete(): void;
  _latlng: LeafletLatLng;
}
type Area = Polygon & { enableEdit(map: LeafletMap): Editor; disableEdit(): void };
interface Tools {
  readonly options: { skipMiddleMarkers: boolean };
  createPolygon(at: readonly LatLng[], options: object): Area;
  stopDrawing(): void;
  anchorForwardLineGuide(at: LeafletLatLng): void;
  anchorBackwardLineGuide(at: LeafletLatLng): void;
  attachForwardLineGuide(): void;
  attachBackwardLineGuide(): void;
  detachForwardLineGuide(): void;
  detachBackwardLineGuide(): void;
  on(type: string, then: (event: EditEvent) => void): void;
}
interface EditEvent {
  readonly latlng: LatLng;
  readonly vertex?: Vertex;
  cancel(): void;
}
interface Extendable {
  // biome-ignore lint/suspicious/noExplicitAny: classes of Leaflet 1 are objects put together at run time.
  extend(parts: object): any;
  readonly prototype: { onAdd(map: LeafletMap): void; hide(): void; show(): void };
}
type Editable = Extendable & Readonly<Record<'VertexMarker' | 'MiddleMarker' | 'PolygonEditor', Extendable>>;

const ways: Record<string, { north: number; east: number }> = {
  ArrowUp: { north: 1, east: 0 },
  ArrowDown: { north: -1, east: 0 },
  ArrowLeft: { north: 0, east: -1 },
  ArrowRight: { north: 0, east: 1 },
};
/** A step of the arrow keys in metres; with Shift a longer one. */
const STEP_M = 0.1;
const LONG_STEP_M = 1;

export interface EditorEvents {
  /** Name of a corner for screen readers, counted from 1. */
  readonly cornerLabel: (n: number) => string;
  /** The corners while they move. */
  readonly onMoving: (outline: Outline) => void;
  /** The corners after a change. */
  readonly onChange: (outline: Outline) => void;
  /** A tap before it becomes a corner: true when it was used up for something else. */
  readonly onTap: (at: LatLng) => boolean;
  /** The first or last corner was tapped: the area is closed. */
  readonly onClose: () => void;
}

export interface AreaEditor {
  /** Shows an outline that comes from elsewhere; what the person drew here is there already. */
  show(outline: Outline, isDrawing: boolean): void;
  remove(): void;
}

/** Draws and edits one area with Leaflet.Editable. Ours are the names of corners, their keys, and the room for a finger. */
export function createAreaEditor(map: LeafletMap, events: () => EditorEvents): AreaEditor {
  const { editToolsClass: Base } = map.options as unknown as { editToolsClass: Editable };
  const tools: Tools = new (toolsClass(Base))(map, {
    vertexMarkerClass: Base.VertexMarker.extend({
      options: { className: 'bw-marker bw-marker--drag bw-corner' },
    }),
    middleMarkerClass: middleClass(Base),
    polygonEditorClass: editorClass(Base),
    lineGuideOptions: { className: 'bw-area bw-area--guide' },
  });
  let area: Area | null = null;
  let shown = '';
  /** The library tells of what we take away, too. */
  let isQuiet = false;

  const ring = () => ((area?.getLatLngs()[0] ?? []) as LeafletLatLng[]).filter(Boolean);
  const outlineNow = (): Outline => ring().map(({ lat, lng }) => cornerAt({ lat, lng }));
  /** Names and keys, again after each change: what a side was pulled by becomes the mark of its new corner. */
  const dressCorners = () => {
    for (const [index, at] of ring().entries()) {
      const { __vertex: corner } = at as { __vertex?: Vertex };
      const element = corner?.getElement();
      if (!corner || !element) continue;
      element.removeAttribute('aria-hidden');
      element.setAttribute('aria-label', events().cornerLabel(index + 1));
      element.onkeydown = (event) => onKey(corner, event);
    }
  };
  const tell = () => {
    if (isQuiet) return;
    dressCorners();
    const outline = outlineNow();
    const next = stateOf(outline, shown.startsWith('d'));
    if (next === shown) return;
    shown = next;
    events().onChange(outline);
  };
  tools.on('editable:editing', () => {
    if (!isQuiet) events().onMoving(outlineNow());
  });
  tools.on('editable:drawing:click', (event) => {
    if (!event.vertex && events().onTap(event.latlng)) event.cancel();
  });
  // A finger on a corner wants to move it; keys and the button below take away.
  tools.on('editable:vertex:rawclick', (event) => event.cancel());
  tools.on('editable:drawing:clicked', tell);
  tools.on('editable:edited', tell);
  // Its mark is there a moment later.
  tools.on('editable:vertex:new', () => queueMicrotask(tell));
  tools.on('editable:drawing:commit', () => {
    if (!isQuiet) events().onClose();
  });

  const clear = () => {
    isQuiet = true;
    tools.stopDrawing();
    area?.disableEdit();
    area?.remove();
    tools.detachForwardLineGuide();
    tools.detachBackwardLineGuide();
    isQuiet = false;
    area = null;
  };
  return {
    show(outline, isDrawing) {
      const next = stateOf(outline, isDrawing);
      if (next === shown) return;
      shown = next;
      clear();
      tools.options.skipMiddleMarkers = isDrawing;
      area = tools.createPolygon(
        outline.map(([lng, lat]) => ({ lat, lng })),
        { className: 'bw-area bw-area--own', interactive: false },
      );
      area.addTo(map);
      const editor = area.enableEdit(map);
      if (isDrawing) {
        editor.setDrawnLatLngs();
        editor.startDrawing();
        map.doubleClickZoom.disable();
        guideFrom(tools, ring());
      } else {
        map.doubleClickZoom.enable();
      }
      dressCorners();
    },
    remove: clear,
  };
}

const stateOf = (outline: Outline, isDrawing: boolean): string =>
  `${isDrawing ? 'd' : 'e'}${JSON.stringify(outline)}`;

/** The dashed line of a mouse goes on from corners that were there before. */
function guideFrom(tools: Tools, ring: readonly LeafletLatLng[]) {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last) return;
  tools.attachForwardLineGuide();
  tools.anchorForwardLineGuide(last);
  tools.anchorBackwardLineGuide(first);
  if (ring.length > 1) tools.attachBackwardLineGuide();
}

/** Corners are rings of 20 px in 48 px for the finger. */
function toolsClass(Base: Editable) {
  return Base.extend({
    createVertexIcon: ({ className }: { className: string }) =>
      divIcon({ html: document.createElement('i'), className, iconSize: [48, 48] }),
  });
}

function onKey(corner: Vertex, event: KeyboardEvent) {
  const way = ways[event.key];
  const isDelete = event.key === 'Delete' || event.key === 'Backspace';
  if (!way && !isDelete) return;
  event.preventDefault();
  // The map itself would move, too.
  event.stopPropagation();
  if (way) {
    const meters = event.shiftKey ? LONG_STEP_M : STEP_M;
    corner.latlng.update(moveBy(corner.latlng, { north: way.north * meters, east: way.east * meters }));
    corner._latlng = corner.latlng;
    corner.update();
    corner.editor.refresh();
    corner.editor.onEdited();
  } else if (corner.editor.vertexCanBeDeleted(corner)) {
    corner.getNext().getElement()?.focus();
    corner.delete();
  }
}

/** Pulled out of the middle of a side, a new corner. For fingers and mice only; hidden where a side is short. */
function middleClass({ MiddleMarker }: Editable) {
  const { hide, show } = MiddleMarker.prototype;
  const display = (marker: Vertex, value: string) => marker.getElement()?.style.setProperty('display', value);
  return MiddleMarker.extend({
    options: {
      className: 'bw-marker bw-marker--drag bw-corner bw-corner--middle',
      keyboard: false,
      opacity: 1,
    },
    onAdd(this: Vertex, map: LeafletMap) {
      MiddleMarker.prototype.onAdd.call(this, map);
      this.getElement()?.setAttribute('aria-hidden', 'true');
    },
    hide(this: Vertex) {
      hide.call(this);
      display(this, 'none');
    },
    show(this: Vertex) {
      show.call(this);
      display(this, '');
    },
  });
}

/** The library leaves out corners that the map does not show just now: keys would not find them. */
function editorClass({ PolygonEditor }: Editable) {
  return PolygonEditor.extend({
    addVertexMarkers(this: Editor, ring: LeafletLatLng[]) {
      for (const at of ring) this.addVertexMarker(at, ring);
    },
  });
}
