export { LinkedShoots } from './link/linked-shoots.tsx';
export { PhenomenonCombobox } from './link/phenomenon-combobox.tsx';
