/**
 * A mock of Google's Maps JavaScript API: the small part that Nest uses, with the API's behaviour.
 * Tests serve it at `https://maps.googleapis.com/maps/api/js`. A key that contains `bad` is refused
 * as Google does: the script loads, and `gm_authFailure` is called after the map is created.
 */
(() => {
  const script = document.currentScript;
  const key = new URL(script.src).searchParams.get('key') ?? '';
  const callback = new URL(script.src).searchParams.get('callback') ?? '';
  const TILE = 256;
  const RAD = Math.PI / 180;

  class LatLng {
    constructor(lat, lng) {
      [this.latitude, this.longitude] =
        typeof lat === 'object' ? [partOf(lat.lat), partOf(lat.lng)] : [lat, lng];
    }
    lat = () => this.latitude;
    lng = () => this.longitude;
    toJSON = () => ({ lat: this.latitude, lng: this.longitude });
  }
  const partOf = (part) => (typeof part === 'function' ? part() : part);
  class Point {
    constructor(x, y) {
      this.x = x;
      this.y = y;
    }
  }
  class LatLngBounds {
    constructor(southWest, northEast) {
      this.southWest = southWest;
      this.northEast = northEast;
    }
    getSouthWest = () => this.southWest;
    getNorthEast = () => this.northEast;
    toJSON = () => ({
      south: this.southWest.lat(),
      west: wrap(this.southWest.lng()),
      north: this.northEast.lat(),
      east: wrap(this.northEast.lng()),
    });
  }
  const wrap = (lng) =>
    lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;

  class MVCObject {
    listeners = new Map();
    addListener(event, handler) {
      const handlers = this.listeners.get(event) ?? new Set();
      this.listeners.set(event, handlers.add(handler));
      return { remove: () => handlers.delete(handler) };
    }
    trigger(event, ...values) {
      for (const handler of [...(this.listeners.get(event) ?? [])]) handler(...values);
    }
  }

  class GoogleMap extends MVCObject {
    overlays = new Set();
    constructor(div, options) {
      super();
      this.div = div;
      this.center = new LatLng(options.center);
      this.zoom = options.zoom;
      this.options = options;
      this.root = document.createElement('div');
      this.root.className = 'gm-style';
      this.root.style.cssText = 'position:absolute;inset:0;overflow:hidden;font:12px sans-serif;';
      this.root.style.background = options.colorScheme === 'DARK' ? '#212a37' : '#dfe5e8';
      this.label = document.createElement('p');
      this.label.style.cssText =
        'position:absolute;left:8px;bottom:4px;margin:0;color:#8a8f94;z-index:2';
      this.pane = document.createElement('div');
      // Panes are anchored at the middle of the map, like Google's.
      this.pane.style.cssText = 'position:absolute;left:50%;top:50%;z-index:1';
      this.root.append(this.pane, this.label);
      div.append(this.root);
      this.watchMouse();
      new ResizeObserver(() => this.changed()).observe(div);
      setTimeout(() => {
        if (key.includes('bad')) return window.gm_authFailure?.();
        this.changed();
        this.trigger('tilesloaded');
      }, 20);
    }
    getDiv = () => this.div;
    getCenter = () => this.center;
    getZoom = () => this.zoom;
    getHeading = () => 0;
    getTilt = () => 0;
    getRenderingType = () => 'RASTER';
    setOptions(options) {
      Object.assign(this.options, options);
      this.root.style.cursor = this.options.draggableCursor ?? '';
    }
    moveCamera({ center, zoom }) {
      if (center) this.center = new LatLng(center);
      if (zoom !== undefined) this.zoom = Math.max(this.options.minZoom ?? 0, zoom);
      this.changed();
    }
    fitBounds({ west, south, east, north }, padding = 0) {
      const turn = (east < west ? east + 360 : east) - west;
      const { width, height } = this.size();
      const tall = Math.abs(worldY(north) - worldY(south)) || 1e-9;
      const zoomX = Math.log2((width - 2 * padding) / TILE / (turn / 360));
      const zoomY = Math.log2((height - 2 * padding) / TILE / tall);
      this.moveCamera({
        center: {
          lat: latitudeOf((worldY(north) + worldY(south)) / 2),
          lng: wrap(west + turn / 2),
        },
        zoom: Math.min(zoomX, zoomY, 20),
      });
    }
    getBounds() {
      const { width, height } = this.size();
      return new LatLngBounds(this.latLngAt(0, height), this.latLngAt(width, 0));
    }
    size = () => ({ width: this.div.clientWidth, height: this.div.clientHeight });
    pixelOf(latLng) {
      const { width, height } = this.size();
      const side = TILE * 2 ** this.zoom;
      const turn = wrap(latLng.lng() - this.center.lng());
      return new Point(
        width / 2 + (turn / 360) * side,
        height / 2 + (worldY(latLng.lat()) - worldY(this.center.lat())) * side,
      );
    }
    latLngAt(x, y) {
      const { width, height } = this.size();
      const side = TILE * 2 ** this.zoom;
      const latitude = latitudeOf(worldY(this.center.lat()) + (y - height / 2) / side);
      return new LatLng(latitude, this.center.lng() + ((x - width / 2) / side) * 360);
    }
    changed() {
      this.label.textContent = `Mock of Google Maps, ${this.options.mapTypeId ?? 'roadmap'}`;
      this.trigger('bounds_changed');
      for (const overlay of this.overlays) overlay.draw();
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.trigger('idle'), 50);
    }
    watchMouse() {
      const forward = (kind) => (event) => {
        const { left, top } = this.div.getBoundingClientRect();
        const pixel = new Point(event.clientX - left, event.clientY - top);
        const latLng = this.latLngAt(pixel.x, pixel.y);
        this.trigger(kind, { domEvent: event, pixel, latLng, stop: () => undefined });
      };
      for (const kind of ['click', 'contextmenu', 'mousemove', 'mouseout']) {
        this.root.addEventListener(kind, forward(kind));
      }
      this.root.addEventListener('contextmenu', (event) => event.preventDefault());
      this.root.addEventListener('wheel', (event) => {
        event.preventDefault();
        this.moveCamera({ zoom: this.zoom - event.deltaY / 200 });
      });
    }
  }
  const worldY = (latitude) =>
    0.5 - Math.asinh(Math.tan(Math.max(-85.05, Math.min(85.05, latitude)) * RAD)) / (2 * Math.PI);
  const latitudeOf = (y) => Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / RAD;

  class OverlayView extends MVCObject {
    setMap(map) {
      if (this.map) {
        this.map.overlays.delete(this);
        this.onRemove?.();
      }
      this.map = map;
      if (!map) return;
      // Google adds an overlay once its map is ready, never synchronously.
      setTimeout(() => {
        if (this.map !== map) return;
        map.overlays.add(this);
        this.onAdd();
        this.draw();
      });
    }
    getMap = () => this.map;
    getPanes = () => ({ overlayLayer: this.map.pane });
    getProjection() {
      const { map } = this;
      if (!map?.overlays.has(this)) return undefined;
      const half = () => ({ x: map.div.clientWidth / 2, y: map.div.clientHeight / 2 });
      return {
        fromLatLngToContainerPixel: (latLng) => map.pixelOf(latLng),
        fromContainerPixelToLatLng: ({ x, y }) => map.latLngAt(x, y),
        fromLatLngToDivPixel: (latLng) => {
          const { x, y } = map.pixelOf(latLng);
          return new Point(x - half().x, y - half().y);
        },
      };
    }
  }

  const maps = window.google.maps;
  const libraries = { maps: { Map: GoogleMap, OverlayView } };
  Object.assign(maps, {
    Map: GoogleMap,
    OverlayView,
    LatLng,
    LatLngBounds,
    Point,
    RenderingType: { VECTOR: 'VECTOR', RASTER: 'RASTER', UNINITIALIZED: 'UNINITIALIZED' },
    event: { clearInstanceListeners: (target) => target.listeners.clear() },
    importLibrary: async (name) => libraries[name],
  });
  const [, , hook] = callback.split('.');
  maps[hook]();
})();
