export { HeadlineStrip } from './figures/headline-strip.tsx';
