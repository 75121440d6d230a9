import { type ComponentType, createElement, lazy, Suspense } from 'react';

const loaders: (() => void)[] = [];

/** Preloads every part; a part that cannot be loaded now is loaded when it is shown. */
export function loadParts(): void {
  for (const load of loaders) load();
}

/** Registers a part for {@link loadParts}; returns a function that preloads only this part. */
export function addPart(load: () => Promise<unknown>): () => void {
  const ahead = () => void load().catch(() => {});
  loaders.push(ahead);
  return ahead;
}

/**
 * A part of a page that is loaded when it is first shown, such as a dialog. Nothing is rendered
 * until then.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  addPart(load);
  const Part = lazy(async () => ({ default: await load() })) as ComponentType<Props>;
  return (props) => createElement(Suspense, null, createElement(Part, props));
}
