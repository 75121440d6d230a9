import { type ComponentType, createElement, lazy, Suspense } from 'react';

const loaders: (() => void)[] = [];

/** Loads every part ahead of its use; what cannot be loaded now is loaded when it is shown. */
export function loadParts(): void {
  for (const load of loaders) load();
}

/** Has a part loaded by {@link loadParts}; returns how to load it alone ahead of its use. */
export function addPart(load: () => Promise<unknown>): () => void {
  const ahead = () => void load().catch(() => {});
  loaders.push(ahead);
  return ahead;
}

/**
 * A part of a page that is loaded when it is first shown, as a dialog that a button opens. Nothing
 * stands in its place meanwhile.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  addPart(load);
  const Part = lazy(async () => ({ default: await load() })) as ComponentType<Props>;
  return (props) => createElement(Suspense, null, createElement(Part, props));
}
