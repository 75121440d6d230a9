import { type ServedMapPage, serveMapPage } from '@nest/web/map-harness';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

/** The map alone: features are drawn in the right place, and a pointer hits them. */
test.use({ viewport: { width: 480, height: 400 } });
test.setTimeout(240_000);
let served: ServedMapPage;
test.beforeAll(async () => {
  served = await serveMapPage();
});
test.afterAll(() => served.stop());

const VIEWS = {
  globe: { center: { latitude: 24, longitude: 10 }, zoom: 1.3, projection: 'globe' },
  pole: { center: { latitude: 84, longitude: 30 }, zoom: -1.6, projection: 'globe' },
  antimeridian: { center: { latitude: -12, longitude: 179.6 }, zoom: 1.4, projection: 'globe' },
  turning: { center: { latitude: 47, longitude: 8 }, zoom: 7.7, projection: 'globe' },
  city: { center: { latitude: 47.37, longitude: 8.54 }, zoom: 12, projection: 'globe' },
  flat: { center: { latitude: 10, longitude: 175 }, zoom: 1, projection: 'flat' },
} as const;
interface View {
  center: { latitude: number; longitude: number };
  zoom: number;
  projection: string;
}

/** Runs code in the page; there `page` is `window.mapPage` and `map` the opened one. */
const run = <T>(page: Page, body: string, given: unknown = null) =>
  page.evaluate<T>(`(async (given) => {
    const { probe, ...mapPage } = window.mapPage;
    const map = window.openedMap;
    ${body}
  })(${JSON.stringify(given)})`);

async function open(page: Page, view: View): Promise<void> {
  await page.goto(served.url);
  await run(
    page,
    `window.openedMap = await mapPage.openMap(given);
     window.openedMap.store.setPlayhead(Date.UTC(2026, 2, 20, 12));
     await window.openedMap.surface.capture();`,
    view,
  );
}

const show = (page: Page, view: View) =>
  run(
    page,
    `map.surface.setView(given);
     await map.surface.capture();`,
    view,
  );

/**
 * Puts an aircraft at the centre of the view and returns how far from its position it is drawn, in
 * pixels.
 */
const displacement = (page: Page, view: View) =>
  run<number | null>(
    page,
    `const columns = probe.aircraftAt([given.center], 1_700_000_000);
     map.store.setAircraft({ columns, nowS: () => columns.time });
     const place = probe.placeOf(columns, 0);
     // By now it has flown out of a near view.
     if (given.zoom > 4) map.surface.setView({ center: place });
     await map.surface.capture();
     const point = map.surface.project(place);
     const drawn = await probe.drawnNear(map, 'aircraft', point);
     return drawn && Math.hypot(drawn.x - point.x, drawn.y - point.y);`,
    view,
  );

test('aircraft are drawn where the model carries them, and picked there and nowhere else', async ({
  page,
}) => {
  await open(page, VIEWS.globe);

  await test.step('Draws each where the model carries it', async () => {
    for (const [name, view] of Object.entries(VIEWS)) {
      await show(page, view);
      expect(await displacement(page, view), name).toBeLessThan(3);
    }
  });

  await test.step('Picks each there and nowhere else', async () => {
    for (const name of ['globe', 'pole', 'antimeridian'] as const) {
      const view = VIEWS[name];
      await show(page, view);
      const report = await run<Record<string, number>>(
        page,
        `const columns = probe.aircraftAt(probe.latticeOf(160), 1_700_000_000);
         map.store.setAircraft({ columns, nowS: () => columns.time });
         await map.surface.capture();
         const rad = Math.PI / 180;
         const angle = (a, b) => Math.acos(Math.sin(a.latitude * rad) * Math.sin(b.latitude * rad) +
           Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.cos((a.longitude - b.longitude) * rad)) / rad;
         return probe.pickAll(map.surface, columns, (place) => angle(place, given.center) > 90);`,
        view,
      );
      expect(report.near, name).toBeGreaterThan(30);
      expect(report.right, name).toBe(report.near);
      expect(report.seenThrough, name).toBe(0);
      expect(report.gridPicks, name).toBeGreaterThan(30);
      expect(report.misplaced, name).toBe(0);
    }
  });
});

test('phenomena are picked where they are, open as a fan where they coincide, and never beside the globe', async ({
  page,
}) => {
  await open(page, { ...VIEWS.city, zoom: 16 });
  await run(
    page,
    `const points = mapPage.phenomenaSample(8);
     points.obscured.fill(0);
     for (let i = 0; i < 8; i++) {
       points.latitude[i] = i < 5 ? 47.37 : 47.3702 + i * 0.0002;
       points.longitude[i] = i < 5 ? 8.54 : 8.5405;
     }
     map.store.setPhenomena({ points, coarse: null });`,
  );
  const at = (place: { latitude: number; longitude: number }) =>
    run<{ x: number; y: number }>(page, 'return map.surface.project(given);', place);
  const pick = (point: { x: number; y: number }) =>
    run<{ kind: string; id?: string; count?: number } | null>(
      page,
      'return map.surface.pick(given);',
      point,
    );

  await test.step('Picks one that stands alone', async () => {
    const alone = await at({ latitude: 47.3702 + 6 * 0.0002, longitude: 8.5405 });
    await expect.poll(() => pick(alone)).toMatchObject({ kind: 'phenomenon', id: 'p6' });
  });

  await test.step('Opens those that coincide as a fan', async () => {
    const together = await at({ latitude: 47.37, longitude: 8.54 });
    await page.mouse.click(together.x, together.y);
    const fan = async () => {
      const ids = new Set<string>();
      for (let i = 0; i < 5; i++) {
        const angle = (i * 2 * Math.PI) / 5;
        const arm = { x: together.x + Math.sin(angle) * 32, y: together.y - Math.cos(angle) * 32 };
        ids.add((await pick(arm))?.id ?? 'none');
      }
      return [...ids].sort();
    };
    await expect.poll(fan).toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  await test.step('Picks nothing beside the globe', async () => {
    await show(page, VIEWS.globe);
    await run(
      page,
      `const points = mapPage.phenomenaSample(2);
       points.obscured.fill(0);
       points.latitude.set([10, -10]);
       points.longitude.set([20, -170]);
       map.store.setPhenomena({ points, coarse: null });`,
    );
    const near = await at({ latitude: 10, longitude: 20 });
    await expect.poll(() => pick(near)).toMatchObject({ kind: 'phenomenon', id: 'p0' });
    expect(await at({ latitude: -10, longitude: -170 })).toBeNull();
    expect(await pick({ x: 4, y: 4 })).toBeNull();
  });
});

test('a lost picture comes back with its layers, and maps come and go', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, VIEWS.globe);
  expect(await displacement(page, VIEWS.globe)).toBeLessThan(3);

  await test.step('Comes back with its layers after the picture was lost', async () => {
    const conditions = await run<string[]>(
      page,
      `const states = [];
       const back = new Promise((done) => map.surface.on('condition', ({ state }) => {
         states.push(state);
         if (state === 'restored') done();
       }));
       const gl = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
       const gone = new Promise((done) => document.querySelector('canvas').addEventListener('webglcontextlost', done));
       gl.loseContext();
       await gone;
       setTimeout(() => gl.restoreContext(), 0);
       await back;
       return states;`,
    );
    expect(conditions).toEqual(['lost', 'restored']);
    expect(await displacement(page, VIEWS.globe)).toBeLessThan(3);
  });

  await test.step('Opens and closes maps', async () => {
    await run(
      page,
      `map.surface.destroy();
       for (let i = 0; i < 5; i++) {
         const each = await mapPage.openMap({});
         each.surface.destroy();
         each.surface.destroy();
       }
       window.openedMap = await mapPage.openMap(given);
       window.openedMap.store.setPlayhead(Date.UTC(2026, 2, 20, 12));
       await window.openedMap.surface.capture();`,
      VIEWS.globe,
    );
    expect(await page.locator('canvas').count()).toBe(1);
    expect(await displacement(page, VIEWS.globe)).toBeLessThan(3);
  });

  expect(errors).toEqual([]);
});
