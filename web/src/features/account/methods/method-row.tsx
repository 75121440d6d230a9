import type { ComponentType, ReactNode, SVGProps } from 'react';

interface MethodRowProps {
  icon: ComponentType<SVGProps<SVGSVGElement>>;
  title: string;
  /** What is set up, or that nothing is. */
  children: ReactNode;
  action?: ReactNode;
}

/** One sign-in method: its name, its status, and its actions. */
export function MethodRow({ icon: Icon, title, children, action }: MethodRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <Icon className="size-5 shrink-0 text-ink-2" aria-hidden />
      <div className="min-w-0 flex-1 basis-40">
        <p className="text-table font-medium">{title}</p>
        <p className="truncate text-table text-ink-3">{children}</p>
      </div>
      {action}
    </li>
  );
}
