import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';

/** Additional data of a place from GeoNames' full table. */
export interface Spellings {
  population: number;
  names: string[];
}
interface Row extends Spellings {
  latitude: number;
  longitude: number;
}

/** Both tables come from GeoNames, but its editors may have moved a place since. */
const SAME_PLACE_DEG = 0.1;

/** Columns of GeoNames' table: http://download.geonames.org/export/dump/readme.txt */
const COLUMN = { name: 1, spellings: 3, latitude: 4, longitude: 5, country: 8, population: 14 };

/** Reads GeoNames' table and returns a lookup by country, name and position. */
export function spellingsOf(file: string) {
  const rows = new Map<string, Row[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const cells = line.split('\t');
    const name = cells[COLUMN.name];
    if (!name) continue;
    const key = `${cells[COLUMN.country]} ${fold(name)}`;
    const row = {
      population: Number(cells[COLUMN.population]) || 0,
      names: (cells[COLUMN.spellings] ?? '').split(','),
      latitude: Number(cells[COLUMN.latitude]),
      longitude: Number(cells[COLUMN.longitude]),
    };
    const others = rows.get(key);
    if (others) others.push(row);
    else rows.set(key, [row]);
  }
  return (country: string, name: string, latitude: number, longitude: number): Spellings | null => {
    let nearest: Row | null = null;
    let least = SAME_PLACE_DEG;
    for (const row of rows.get(`${country} ${fold(name)}`) ?? []) {
      const away = Math.max(
        Math.abs(row.latitude - latitude),
        Math.abs(row.longitude - longitude) * Math.cos((latitude * Math.PI) / 180),
      );
      if (away < least) [nearest, least] = [row, away];
    }
    return nearest;
  };
}
