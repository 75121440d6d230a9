export { LinkedShoots } from './link/linked-shoots.tsx';
