import { useState } from 'react';
import { cn } from './cn.ts';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase() || '?';

interface AvatarProps {
  name: string;
  /** Replaces the initials once it has loaded. */
  photoUrl?: string | null;
  onPhoto?: (state: 'loaded' | 'failed') => void;
  className?: string;
}

/** A person's picture or initials. Decorative: the name is beside it or labels the control. */
export function Avatar({ name, photoUrl, onPhoto, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'relative grid size-7 shrink-0 place-content-center overflow-hidden rounded-full border border-line-strong bg-hover text-2xs font-medium text-ink-2',
        className,
      )}
    >
      {initials(name)}
      {photoUrl && <Photo key={photoUrl} url={photoUrl} onPhoto={onPhoto} />}
    </span>
  );
}

function Photo({ url, onPhoto }: { url: string; onPhoto: AvatarProps['onPhoto'] }) {
  const [loaded, setLoaded] = useState(false);
  return (
    <img
      src={url}
      alt=""
      referrerPolicy="no-referrer"
      className={cn('absolute inset-0 size-full object-cover', !loaded && 'invisible')}
      onLoad={() => {
        setLoaded(true);
        onPhoto?.('loaded');
      }}
      onError={() => onPhoto?.('failed')}
    />
  );
}
