export { CapturedAircraftCard } from './captured/captured-aircraft-card.tsx';
