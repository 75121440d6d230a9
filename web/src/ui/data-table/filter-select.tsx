import { type ClosedMenuProps, lazyMenu } from '../lazy-menu.tsx';
import { FilterButton, type FilterSelectProps } from './filter-button.tsx';

const Filter = lazyMenu(
  ({ closed, ...props }: FilterSelectProps<string> & { closed: ClosedMenuProps }) => (
    <FilterButton {...props} {...closed} />
  ),
  () => import('./filter-menu.tsx').then(({ FilterMenu }) => FilterMenu<string>),
);

/** A filter by one value; choosing it again removes it. */
export const FilterSelect = Filter as <T extends string>(
  props: FilterSelectProps<T>,
) => React.ReactNode;
