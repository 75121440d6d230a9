import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: { classGroups: { 'font-size': [{ text: ['2xs', 'table'] }] } },
});

/** Joins class names; if two set the same property, the later one wins. */
export const cn = (...values: ClassValue[]): string => merge(clsx(values));
