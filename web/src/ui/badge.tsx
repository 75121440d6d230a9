import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** `signal` is for what needs a person's attention. */
export type Tone = 'signal' | 'ok' | 'info' | 'work' | 'anomaly' | 'danger' | 'quiet';

export const TONE_TEXT: Record<Tone, string> = {
  signal: 'text-signal',
  ok: 'text-ok',
  info: 'text-info',
  work: 'text-work',
  anomaly: 'text-anomaly',
  danger: 'text-danger',
  quiet: 'text-ink-2',
};
const TONE_BADGE: Record<Tone, string> = {
  signal: 'border-signal/35 bg-signal/10 text-signal',
  ok: 'border-ok/35 bg-ok/10 text-ok',
  info: 'border-info/35 bg-info/10 text-info',
  work: 'border-work/35 bg-work/10 text-work',
  anomaly: 'border-anomaly/35 bg-anomaly/10 text-anomaly',
  danger: 'border-danger/35 bg-danger/10 text-danger',
  quiet: 'border-line-strong bg-hover text-ink-2',
};

export function Badge({
  tone = 'quiet',
  className,
  ...props
}: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1 rounded border px-1.5 text-xs whitespace-nowrap [&_svg]:size-3',
        TONE_BADGE[tone],
        className,
      )}
      {...props}
    />
  );
}

export interface StatusVariant {
  label: string;
  tone: Tone;
  icon: LucideIcon;
}

/** A status, always with icon and text. `plain` has no frame, for table cells. */
export function StatusBadge({ look, plain }: { look: StatusVariant; plain?: boolean }) {
  const Icon = look.icon;
  if (plain) {
    return (
      <span className="inline-flex items-center gap-1.5 align-top whitespace-nowrap">
        <Icon aria-hidden className={cn('size-3.5 shrink-0', TONE_TEXT[look.tone])} />
        {look.label}
      </span>
    );
  }
  return (
    <Badge tone={look.tone}>
      <Icon aria-hidden />
      {look.label}
    </Badge>
  );
}
