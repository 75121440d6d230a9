import { expect, test } from './one-window.ts';
import { signInAs } from './sign-in.ts';

test('a report finds its place by name, and names what is set on the map', async ({ page }) => {
  await signInAs(page, 'bruno', '/phenomena/new');
  const name = page.getByRole('combobox', { name: 'Place name' });
  const coordinates = page.getByLabel('Coordinates', { exact: true });

  await test.step('Finds a place by its name', async () => {
    await name.fill('zuerich');
    const options = page.getByRole('listbox', { name: 'Places' });
    await expect(options.getByRole('option').first()).toContainText('Zürich, Switzerland');
    await expect(page.getByText('Places: GeoNames, CC BY 4.0')).toBeVisible();
    await name.press('Enter');
    await expect(name).toHaveValue('Zürich, Switzerland');
    await expect(coordinates).toHaveValue('47.36667, 8.55');
    await expect(page.getByLabel('Accuracy (m)')).toHaveValue('15000');
  });

  await test.step('Names a place that is set by coordinates', async () => {
    await name.fill('');
    await coordinates.fill('47.44, 8.83');
    await page.getByLabel('Accuracy (m)').fill('50');
    await page.getByRole('button', { name: '1 km W of Turbenthal, Switzerland' }).click();
    await expect(name).toHaveValue('1 km W of Turbenthal, Switzerland');
  });

  await test.step('Names an obscured place by what is near', async () => {
    // The name of an obscured location must not reveal what its cell hides.
    await name.fill('');
    await page.getByRole('radio', { name: /Obscured/ }).check();
    await expect(page.getByRole('button', { name: /^near .+, Switzerland$/ })).toBeVisible();
  });
});
