import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

/** Copies a text; `what` names it: "coordinates". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  const label = copied ? 'Copied' : `Copy ${what}`;
  return (
    <Tooltip label={label}>
      <Button
        variant="ghost"
        size="icon-sm"
        className="size-6 [&_svg]:size-3.5"
        aria-label={label}
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? <Check aria-hidden className="text-ok" /> : <Copy aria-hidden />}
      </Button>
    </Tooltip>
  );
}
