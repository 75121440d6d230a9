export { SkyThen } from './captured/sky-then.tsx';
