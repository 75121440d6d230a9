import { type ComponentType, lazy, Suspense, useState } from 'react';
import { addPart } from './lazy-part.ts';

/** Props of the button of a menu that is not loaded yet. */
export interface ClosedMenuProps {
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick(): void;
  onPointerEnter(): void;
  onFocus(): void;
  onKeyDown(event: React.KeyboardEvent): void;
}

/**
 * A menu whose button is rendered immediately, and which is loaded on hover or focus of the button.
 *
 * @param Closed only its button, which accepts all of {@link ClosedMenuProps}
 * @param load the whole menu including the button; it opens when mounted
 */
export function lazyMenu<Props extends object>(
  Closed: ComponentType<Props & { closed: ClosedMenuProps }>,
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  const ahead = addPart(load);
  const Menu = lazy(async () => ({ default: await load() })) as ComponentType<Props>;
  function useClosed(): { isWanted: boolean; closed: ClosedMenuProps } {
    const [isWanted, setIsWanted] = useState(false);
    const open = () => setIsWanted(true);
    return {
      isWanted,
      closed: {
        'aria-haspopup': 'menu',
        'aria-expanded': isWanted,
        onClick: open,
        onPointerEnter: ahead,
        onFocus: ahead,
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        },
      },
    };
  }
  return (props) => {
    const { isWanted, closed } = useClosed();
    const button = <Closed {...props} closed={closed} />;
    return isWanted ? (
      <Suspense fallback={button}>
        <Menu {...props} />
      </Suspense>
    ) : (
      button
    );
  };
}
